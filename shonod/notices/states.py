"""What is told to whom, how it goes out, and what becomes of it: tables to read to a clerk."""

from datetime import timedelta
from enum import StrEnum

from shonod.cases.states import UNDOABLE
from shonod.cases.states import State as CaseState
from shonod.ground.refusals import Refusal
from shonod.ledger.states import EventKind


class Kind(StrEnum):
    """What a notice tells: the requester; two go to officers, two to followers of projects."""

    RECEIVED = "received"
    WAITING = "waiting"
    MESSAGE = "message"
    MOVED = "moved"
    AGREED = "agreed"
    EXTENDED = "extended"
    DELIVERED = "delivered"
    DECLINED = "declined"
    ESCALATED = "escalated"
    HANDED_OVER = "handed_over"
    CONTACT_OLD = "contact_old"
    CONTACT_NEW = "contact_new"
    PUBLISHED = "published"
    DIGEST = "digest"
    DUE_NEXT = "due_next"
    NEWS_ASKED = "news_asked"
    NEWS = "news"


TO_OFFICERS = (Kind.DIGEST, Kind.DUE_NEXT)
TO_FOLLOWERS = (Kind.NEWS_ASKED, Kind.NEWS)


class By(StrEnum):
    """How it goes out."""

    EMAIL = "email"
    SMS = "sms"


def ways_of(kind: Kind) -> tuple[By, ...]:
    """Who follows projects gave a mail address and nothing else."""
    return (By.EMAIL,) if kind in TO_FOLLOWERS else tuple(By)


class State(StrEnum):
    """All but the first are final; a failed one goes out again by an officer's hand."""

    WAITING = "waiting"
    SENT = "sent"
    ARRIVED = "arrived"
    FAILED = "failed"
    EXPIRED = "expired"
    WITHHELD = "withheld"


class Why(StrEnum):
    """Why a notice failed, expired, was withheld, or is still tried."""

    NOT_TAKEN = "not_taken"
    DEFERRED = "deferred"
    LINE_DOWN = "line_down"
    LINE_BUSY = "line_busy"
    BROKEN = "broken"
    NOT_ARRIVED = "not_arrived"
    TOO_OLD = "too_old"
    OVERTAKEN = "overtaken"
    STOPPED = "stopped"
    LONG_CLOSED = "long_closed"
    NO_ADDRESS = "no_address"
    TOO_MANY = "too_many"
    TAKEN_BACK = "taken_back"


KIND_OF: dict[str, Kind] = {
    EventKind.CASE_OPENED: Kind.RECEIVED,
    EventKind.CASE_PAUSED: Kind.WAITING,
    EventKind.MESSAGE_ADDED: Kind.MESSAGE,
    EventKind.CASE_DATE_MOVED: Kind.MOVED,
    EventKind.CASE_DATE_AGREED: Kind.AGREED,
    EventKind.CASE_EXTENDED: Kind.EXTENDED,
    EventKind.CASE_DELIVERED: Kind.DELIVERED,
    EventKind.CASE_DECLINED: Kind.DECLINED,
    EventKind.CASE_ESCALATED: Kind.ESCALATED,
    EventKind.CASE_HANDED_OVER: Kind.HANDED_OVER,
    EventKind.CONTACT_CHANGE_ASKED: Kind.CONTACT_OLD,
    EventKind.CASE_ANSWER_PUBLISHED: Kind.PUBLISHED,
    EventKind.CASE_ADVICE_PUBLISHED: Kind.PUBLISHED,
}
# A new contact is told to both sides.
ALSO = {Kind.CONTACT_OLD: (Kind.CONTACT_NEW,)}
# What followers of a project hear of, once a day.
NEWS = (
    EventKind.PROJECT_ENTERED,
    EventKind.PROJECT_REVISED,
    EventKind.PROJECT_PROGRESSED,
    EventKind.PROJECT_PAPER_ADDED,
)
# Told only when the officer can no longer take the step back.
TOLD_LATER = {KIND_OF[event] for event in UNDOABLE if event in KIND_OF}
# The requester just asked and waits for the answer, at whatever hour.
TOLD_AT_NIGHT = {Kind.RECEIVED}

_OPEN = {CaseState.RECEIVED, CaseState.IN_PROGRESS, CaseState.WAITING}
# The states of a case in which a notice still tells the truth; any, where it is not named.
TRUE_WHILE = {
    Kind.WAITING: {CaseState.WAITING},
    Kind.MOVED: _OPEN,
    Kind.AGREED: _OPEN,
    Kind.EXTENDED: _OPEN,
    Kind.DELIVERED: {CaseState.DELIVERED},
    Kind.DECLINED: {CaseState.DECLINED},
    Kind.ESCALATED: _OPEN,
    Kind.HANDED_OVER: _OPEN,
    Kind.CONTACT_OLD: _OPEN,
    Kind.CONTACT_NEW: _OPEN,
}

# What is not sent within this time is not sent any more; what officers get ends with its day.
LIFETIME = {
    Kind.RECEIVED: timedelta(days=7),
    Kind.ESCALATED: timedelta(days=3),
    Kind.HANDED_OVER: timedelta(days=3),
    Kind.NEWS: timedelta(days=3),
}
LONGEST_LIFE = timedelta(days=14)

# How long a try that failed is rested from, after the first, the second …; the last one stays.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
TRIED_FOR = timedelta(hours=72)
# An address is told of so many new requests a day, and of fewer where a mail opened them: a robot
# that answers mails may be at the other end.
RECEIVED_A_DAY, RECEIVED_A_DAY_BY_MAIL = 10, 5
# A number is given to another person sooner or later.
SMS_AFTER_CLOSING = timedelta(days=180)
LATE_AFTER = timedelta(hours=1)
# A gateway that has not reported by then will not.
REPORTED_WITHIN = timedelta(days=3)
PARTS_AT_MOST = 5


# What a text may hold; each is filled in in the reader's language. Whose request it is and what
# it asks for is nobody else's business: a telephone is shared (decision 0118).
_ALWAYS = ("office", "phone")
_CASE = ("code", "link", *_ALWAYS)
PLACES = {
    Kind.RECEIVED: ("due", *_CASE),
    Kind.WAITING: ("until", "reason", *_CASE),
    Kind.MESSAGE: _CASE,
    Kind.MOVED: ("due", "old_due", "reason", *_CASE),
    Kind.AGREED: ("due", "old_due", *_CASE),
    Kind.EXTENDED: ("due", "old_due", *_CASE),
    Kind.DELIVERED: _CASE,
    Kind.DECLINED: _CASE,
    Kind.ESCALATED: ("due", *_CASE),
    Kind.HANDED_OVER: ("due", *_CASE),
    Kind.CONTACT_OLD: ("until", *_CASE),
    Kind.CONTACT_NEW: ("until", *_CASE),
    Kind.PUBLISHED: _CASE,
    Kind.DIGEST: ("day", "overdue", "due_today", "due_next", "new", "waiting", *_ALWAYS),
    Kind.DUE_NEXT: ("day", "due_next", *_ALWAYS),
    Kind.NEWS_ASKED: ("project", "link", *_ALWAYS),
    Kind.NEWS: ("changes", "link", "stop", *_ALWAYS),
}
# Without these the notice would tell nothing.
NEEDED = {
    Kind.RECEIVED: {"code", "due"},
    Kind.MOVED: {"code", "due"},
    Kind.AGREED: {"code", "due"},
    Kind.EXTENDED: {"code", "due"},
    Kind.CONTACT_OLD: {"code", "until"},
    Kind.CONTACT_NEW: {"code", "until"},
    Kind.DIGEST: {"due_today"},
    Kind.DUE_NEXT: {"due_next"},
    Kind.NEWS_ASKED: {"link"},
    Kind.NEWS: {"changes", "stop"},
}


def needed(kind: Kind) -> set[str]:
    return NEEDED.get(kind, {"code"})


class WordingWrong(Refusal):
    """A text that could not be sent: `places` are unknown or missing, `parts` too many."""

    code = "wording_wrong"

    def __init__(
        self, *, unknown: set[str] | None = None, missing: set[str] | None = None, parts: int = 0
    ) -> None:
        super().__init__()
        self.unknown, self.missing, self.parts = unknown or set(), missing or set(), parts
