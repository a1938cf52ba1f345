"""The line that each way of sending has, if any."""

from enum import StrEnum

from shonod.lines.gateways import Line, LineDown, email_line, sms_line
from shonod.notices.states import By

_LINES = {By.EMAIL: email_line, By.SMS: sms_line}


class Standing(StrEnum):
    """Whether there is a line at all; one that is set may still not answer."""

    SET = "set"
    NOT_SET = "not_set"
    MISSET = "misset"


def line_of(by: By) -> Line | None:
    """None where none is set, or its setting can't be read: `shonod doctor` says how to mend it."""
    try:
        return _LINES[by]()
    except LineDown:
        return None


def standing_of_line(by: By) -> Standing:
    try:
        return Standing.SET if _LINES[by]() is not None else Standing.NOT_SET
    except LineDown:
        return Standing.MISSET
