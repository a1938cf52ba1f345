"""What a contact is about, and how a missed call ends."""

from enum import StrEnum

# The longest text of each answer, in characters.
LENGTHS = {"line": 500, "answer": 1_000, "service": 200}


class Kind(StrEnum):
    REQUEST = "request"
    STATUS = "status"
    MISSED = "missed"


class Outcome(StrEnum):
    """How a missed call was settled: spoken to, given up, or made a request."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    REQUEST = "request"
