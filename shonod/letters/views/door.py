"""From an address of the desk to the office's own paper or letter; what a refusal is told as."""

from uuid import UUID

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.refusals import ClockBehind, MoveNotAllowed, NotPermitted, Refusal, Stale
from shonod.letters.models import Letter, Received
from shonod.letters.queries.found import letter_at, paper_at
from shonod.letters.states import AlreadyCase, AlreadyIssued, MemoTaken, NotReady
from shonod.offices.middleware import Desk

_WORDS: dict[type[Refusal], tuple[Promise, int]] = {
    Stale: (_("This letter changed while you were writing. Read it again first."), 409),
    AlreadyCase: (_("This paper is a request already; what becomes of it is said there."), 409),
    AlreadyIssued: (_("This letter is issued and stays as it is. Write another one."), 409),
    MemoTaken: (
        _("Another letter of this office has this memo number. Choose the next one."),
        422,
    ),
    NotReady: (
        _(
            "Something is still missing: every letter has a memo number, a recipient, a subject "
            "and a text, and no gap (………) may be left."
        ),
        422,
    ),
    MoveNotAllowed: (_("The request is closed. Choose another way with it."), 409),
    NotPermitted: (_("Only officers of this office keep its letters."), 403),
    ClockBehind: (
        _("The clock of this computer is wrong, so nothing was saved. Tell the administrator."),
        503,
    ),
}
# All that is left comes from the calendar and the charter's limit.
_NO_DATE = (
    _(
        "The charter promises no day for this service that could be counted, so no request was "
        "opened. Agree on a day with the sender and open it at the counter."
    ),
    409,
)


def refused(refusal: Refusal) -> tuple[str, int]:
    """Words and HTTP status for a refusal of an action."""
    words, status = _WORDS.get(type(refusal), _NO_DATE)
    return str(words), status


def paper_of(desk: Desk, paper_id: UUID) -> Received:
    """The office's own paper; another office's is as good as none. Raises Http404."""
    paper = paper_at(desk.office, paper_id)
    if paper is None:
        raise Http404
    return paper


def letter_of(desk: Desk, letter_id: UUID) -> Letter:
    """The same for a letter."""
    letter = letter_at(desk.office, letter_id)
    if letter is None:
        raise Http404
    return letter


def asked(text: object) -> str:
    """What somebody looks for: without control characters, which PostgreSQL would refuse."""
    return "".join(letter for letter in str(text) if ord(letter) >= 32).strip()[:100]
