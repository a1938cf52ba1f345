"""The pages of the web form."""

from shonod.intake.views.files import files
from shonod.intake.views.pages import details, when, who
from shonod.intake.views.sending import check, clear, sent

__all__ = ["check", "clear", "details", "files", "sent", "when", "who"]
