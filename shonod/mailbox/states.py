"""A mail's states and the moves between them, as one table; its piles; how a match was found."""

from enum import StrEnum

from shonod.ground.flow import Flow
from shonod.ground.refusals import Refusal


class State(StrEnum):
    """UNREAD: its bytes are kept, nobody looked into them yet. WAITING: for an officer."""

    UNREAD = "unread"
    WAITING = "waiting"
    OPENED = "opened"
    MATCHED = "matched"
    ASIDE = "aside"


class Move(StrEnum):
    SORT = "sort"
    OPEN = "open"
    MATCH = "match"
    SET_ASIDE = "set_aside"
    TAKE_BACK = "take_back"


FLOW: Flow[State, Move] = Flow(
    {
        (State.UNREAD, Move.SORT): State.WAITING,
        # An answer to one of our mails, from the address that the request came with.
        (State.UNREAD, Move.MATCH): State.MATCHED,
        (State.WAITING, Move.OPEN): State.OPENED,
        (State.WAITING, Move.MATCH): State.MATCHED,
        (State.WAITING, Move.SET_ASIDE): State.ASIDE,
        (State.ASIDE, Move.TAKE_BACK): State.WAITING,
    }
)
SETTLED = (State.OPENED, State.MATCHED, State.ASIDE)


class Pile(StrEnum):
    """What a mail looks like: a new request, an answer, a machine's, or what could not be read."""

    NEW = "new"
    REPLY = "reply"
    PARKED = "parked"
    HELD = "held"


class Receipt(StrEnum):
    """Whether the sender of a new mail is told that it came."""

    DUE = "due"
    SENT = "sent"
    FAILED = "failed"
    NEEDLESS = "needless"


class Match(StrEnum):
    """How the case of an answer was found."""

    THREAD = "thread"
    CODE = "code"
    SENDER = "sender"


class CaseElsewhere(Refusal):
    """The case is of another office than the mail."""

    code = "case_elsewhere"
