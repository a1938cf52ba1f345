"""Why a mail is no letter that an officer could work on as it is."""

from enum import StrEnum


class Reason(StrEnum):
    """Up to NO_SENDER it is parked, from TOO_LARGE on held."""

    AUTO_REPLY = "auto_reply"
    LIST = "list"
    BOUNCE = "bounce"
    LOOP = "loop"
    TOO_MANY = "too_many"
    NO_SENDER = "no_sender"
    TOO_LARGE = "too_large"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_DEEP = "too_deep"
    TOO_SLOW = "too_slow"
    UNREADABLE = "unreadable"
    GAVE_UP = "gave_up"


MACHINES = (Reason.AUTO_REPLY, Reason.LIST, Reason.BOUNCE, Reason.LOOP)
