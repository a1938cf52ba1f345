"""A case's states and the moves between them, as one table."""

from enum import StrEnum

from shonod.ground.flow import Flow
from shonod.ledger.states import EventKind


class State(StrEnum):
    RECEIVED = "received"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DELIVERED = "delivered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Move(StrEnum):
    START = "start"
    ASK = "ask"
    RESUME = "resume"
    DELIVER = "deliver"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    DISPUTE = "dispute"


OPEN = (State.RECEIVED, State.IN_PROGRESS, State.WAITING)
CLOSED = (State.DELIVERED, State.DECLINED, State.WITHDRAWN)

FLOW: Flow[State, Move] = Flow(
    {
        (State.RECEIVED, Move.START): State.IN_PROGRESS,
        (State.RECEIVED, Move.ASK): State.WAITING,
        (State.RECEIVED, Move.DELIVER): State.DELIVERED,
        (State.RECEIVED, Move.DECLINE): State.DECLINED,
        (State.RECEIVED, Move.WITHDRAW): State.WITHDRAWN,
        (State.IN_PROGRESS, Move.ASK): State.WAITING,
        (State.IN_PROGRESS, Move.DELIVER): State.DELIVERED,
        (State.IN_PROGRESS, Move.DECLINE): State.DECLINED,
        (State.IN_PROGRESS, Move.WITHDRAW): State.WITHDRAWN,
        (State.WAITING, Move.RESUME): State.IN_PROGRESS,
        (State.WAITING, Move.DELIVER): State.DELIVERED,
        (State.WAITING, Move.DECLINE): State.DECLINED,
        (State.WAITING, Move.WITHDRAW): State.WITHDRAWN,
        # A disputed case goes on with its first clock.
        (State.DELIVERED, Move.DISPUTE): State.IN_PROGRESS,
        (State.DECLINED, Move.DISPUTE): State.IN_PROGRESS,
    }
)

# What a step of the ledger led to.
STATE_AFTER = {
    EventKind.CASE_OPENED: State.RECEIVED,
    EventKind.CASE_STARTED: State.IN_PROGRESS,
    EventKind.CASE_PAUSED: State.WAITING,
    EventKind.CASE_RESUMED: State.IN_PROGRESS,
    EventKind.CASE_DELIVERED: State.DELIVERED,
    EventKind.CASE_DECLINED: State.DECLINED,
    EventKind.CASE_WITHDRAWN: State.WITHDRAWN,
    EventKind.CASE_DISPUTED: State.IN_PROGRESS,
}
# What an officer may take back while nothing has followed.
UNDOABLE = (
    EventKind.CASE_STARTED,
    EventKind.CASE_PAUSED,
    EventKind.CASE_RESUMED,
    EventKind.CASE_DELIVERED,
    EventKind.CASE_DECLINED,
    EventKind.MESSAGE_ADDED,
)


class Channel(StrEnum):
    """The door a case came in by."""

    WEB = "web"
    COUNTER = "counter"
    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"
    DIRECTIVE = "directive"
    PLAN = "plan"
    PARTNER = "partner"


class Scan(StrEnum):
    """What the virus scanner said of a file."""

    NOT_YET = "not_yet"
    CLEAN = "clean"
    HARMFUL = "harmful"


class Seen(StrEnum):
    """What an officer saw that is masked for everybody else: a requester's contact, a register
    of papers as a file, a mail as it came."""

    CONTACT = "contact"
    REGISTER = "register"
    MAIL = "mail"


class PauseReason(StrEnum):
    PAPERS = "papers"
    DETAILS = "details"
    VISIT = "visit"
    APPROVAL = "approval"


class Cause(StrEnum):
    """Why dates were counted anew."""

    DECLARED = "declared"
    REVOKED = "revoked"
    EDITION = "edition"
    UNDONE = "undone"
