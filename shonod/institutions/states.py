"""How an institution stands, the ways a code reaches somebody, and what is refused."""

from enum import StrEnum

from shonod.ground.refusals import Refusal

# The alarm of the desk's first page: registered, and not looked at by an officer yet.
ALARM = "institutions_waiting"


class State(StrEnum):
    WAITING = "waiting"
    VERIFIED = "verified"
    DECLINED = "declined"
    MERGED = "merged"


class By(StrEnum):
    """How a code gets to a representative."""

    EMAIL = "email"
    SMS = "sms"
    PAPER = "paper"


class CodeWrong(Refusal):
    """No such code, used already, too old, or tried too often: the door says the same of all."""

    code = "code_wrong"


class AlreadyDecided(Refusal):
    """An officer verified, declined or merged it before."""

    code = "already_decided"


class LinkedAlready(Refusal):
    """The case belongs to an institution already."""

    code = "linked_already"
