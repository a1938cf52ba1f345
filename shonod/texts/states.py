"""What a text can mean."""

from enum import StrEnum


class Meaning(StrEnum):
    """UNKNOWN is for an officer to read; NOT_ME too, because the case has a wrong number."""

    STATUS = "status"
    REPLY = "reply"
    RATING = "rating"
    STOP = "stop"
    NOT_ME = "not_me"
    UNKNOWN = "unknown"


FOR_AN_OFFICER = {Meaning.UNKNOWN, Meaning.NOT_ME}
