"""The pages of the web form."""

from shonod.intake.views.files import files
from shonod.intake.views.pages import details, form, need, when, who
from shonod.intake.views.sending import check, clear, sent
from shonod.intake.views.suggesting import answered, suggest

__all__ = [
    "answered",
    "check",
    "clear",
    "details",
    "files",
    "form",
    "need",
    "sent",
    "suggest",
    "when",
    "who",
]
