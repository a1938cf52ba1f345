"""Case, Pause; Message, Attachment, ReplyTemplate, Viewing."""

from shonod.cases.models.case import Case, Pause
from shonod.cases.models.talk import Attachment, Message, ReplyTemplate, Viewing

__all__ = ["Attachment", "Case", "Message", "Pause", "ReplyTemplate", "Viewing"]
