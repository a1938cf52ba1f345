"""How each channel is tried. Rooms above bring the checks of what is theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings

from shonod.lines.gateways.wiring import email_line, sms_line

if TYPE_CHECKING:
    from shonod.offices.models import Office


@dataclass(frozen=True, slots=True)
class Check:
    """`is_set`: there is such a channel at all; `setting` makes it. `run` raises LineBusy or
    LineDown when it is not well, for the office or, of a channel that all have together, for
    None."""

    is_set: Callable[[], bool]
    run: "Callable[[Office | None, datetime], None]"
    setting: str = ""


CHECKS: dict[str, Check] = {}


def watch(channel: str, check: Check) -> None:
    """Have the channel (lines.states.Channel) tried by `check`; said in `AppConfig.ready`."""
    CHECKS[channel] = check


def check_email(_office: "Office | None", _at: datetime) -> None:
    """Are we let in where mail goes out?"""
    if line := email_line():
        line.check()


def check_sms(_office: "Office | None", _at: datetime) -> None:
    """Does the gateway answer, and is there money left where it says?"""
    if line := sms_line():
        line.check()


EMAIL = Check(lambda: bool(settings.EMAIL_URL), check_email, setting="SHONOD_EMAIL_URL")
SMS = Check(lambda: bool(settings.SMS_URL), check_sms, setting="SHONOD_SMS_URL")
