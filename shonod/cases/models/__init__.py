"""Case, Pause; Message, Attachment, ReplyTemplate, Viewing; Look;
ContactChange; what moved a date."""

from shonod.cases.models.case import Case, Pause
from shonod.cases.models.contact import ContactChange
from shonod.cases.models.looks import Look
from shonod.cases.models.moved import Agreement, Annotation, DateMove, Extension, Recount
from shonod.cases.models.talk import Attachment, Message, ReplyTemplate, Viewing

__all__ = [
    "Agreement",
    "Annotation",
    "Attachment",
    "Case",
    "ContactChange",
    "DateMove",
    "Extension",
    "Look",
    "Message",
    "Pause",
    "Recount",
    "ReplyTemplate",
    "Viewing",
]
