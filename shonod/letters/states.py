"""Words of the room: kinds of papers and letters, how they travel, what becomes of them."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.ground.refusals import Refusal

ALARM = "letters_open"
# What nobody has filled in yet in a ready-made text.
GAP = "………"


class PaperKind(TextChoices):
    """What came in."""

    REQUISITION = "requisition", _("Requisition")
    DIRECTIVE = "directive", _("Directive from above")
    OTHER = "other", _("Other paper")


class Way(TextChoices):
    """How a paper travels, in or out."""

    HAND = "hand", pgettext_lazy("how a letter travels", "by hand")
    POST = "post", pgettext_lazy("how a letter travels", "by post")
    D_NOTHI = "d_nothi", pgettext_lazy("how a letter travels", "D-Nothi")
    EMAIL = "email", pgettext_lazy("how a letter travels", "by e-mail")


class Fate(TextChoices):
    """What became of a paper that came in."""

    OPEN = "open", _("Waits to be settled")
    CASE = "case", _("Became a request")
    FILED = "filed", _("Kept in the file")
    ANSWERED = "answered", _("Answered")
    FORWARDED = "forwarded", _("Sent on to another office")


class LetterKind(TextChoices):
    """What an official letter is for; each has its ready-made words."""

    REPLY = "reply", _("Reply")
    ACKNOWLEDGEMENT = "acknowledgement", _("Acknowledgement of receipt")
    DATE = "date", _("Agreed date")
    FORWARDING = "forwarding", _("Forwarding to the office above")
    REMINDER = "reminder", _("Reminder to another office")
    OTHER = "other", _("Other letter")


class About(TextChoices):
    """What issuing a letter does to the request that it is about."""

    DELIVER = "deliver", _("This is the answer: deliver it and close the request")
    SHOW = "show", _("The requester gets the letter; the request stays open")
    KEEP = "keep", _("The letter stays at the desk; the requester does not see it")


USUAL = {
    LetterKind.REPLY: About.DELIVER,
    LetterKind.ACKNOWLEDGEMENT: About.SHOW,
    LetterKind.DATE: About.SHOW,
    LetterKind.FORWARDING: About.KEEP,
    LetterKind.REMINDER: About.KEEP,
    LetterKind.OTHER: About.SHOW,
}


class Book(StrEnum):
    """The two registers."""

    RECEIPT = "receipt"
    ISSUE = "issue"


class MemoTaken(Refusal):
    """Another issued letter of the office has this memo number."""

    code = "memo_taken"


class AlreadyIssued(Refusal):
    """An issued letter is not changed; another one corrects it."""

    code = "already_issued"


class AlreadyCase(Refusal):
    """The paper became a case, which says what is done with it."""

    code = "already_case"


class NotReady(Refusal):
    """The letter still holds a gap, or lacks what every letter has: `lacks` names the field."""

    code = "not_ready"

    def __init__(self, lacks: str) -> None:
        super().__init__(lacks)
        self.lacks = lacks
