"""What an officer reads when an action says no, and the status that goes with it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.clock import AgreedDateOutside
from shonod.ground.refusals import (
    ClockBehind,
    ExtensionOutside,
    MoveNotAllowed,
    NotPermitted,
    PauseTooLong,
    Refusal,
    Stale,
)

_WORDS: dict[type[Refusal], tuple[Promise, int]] = {
    Stale: (
        _(
            "This request changed while you were writing. Your text is still in the form: "
            "read what is new, then send it again."
        ),
        409,
    ),
    MoveNotAllowed: (
        _("That is not possible in the state that the request is in now. Your text is still here."),
        409,
    ),
    AgreedDateOutside: (
        _("That day cannot be agreed on: it is closed, or outside the charter’s time limit."),
        422,
    ),
    ExtensionOutside: (
        _("The time cannot be extended to that day. Choose another one."),
        422,
    ),
    PauseTooLong: (_("The office does not allow waiting that long. Choose an earlier day."), 422),
    NotPermitted: (
        _(
            "Only officers of this office work on its requests, and more time needs the number "
            "of a superior’s order."
        ),
        403,
    ),
    ClockBehind: (
        _("The clock of this computer is wrong, so nothing was saved. Tell the administrator."),
        503,
    ),
}
# All that is left comes from the calendar.
_NO_DATE = (
    _("The date could not be worked out, so nothing was saved. Check the office’s calendar."),
    409,
)


def refused(refusal: Refusal) -> tuple[Promise, int]:
    """Words and HTTP status for a refusal of an action."""
    return _WORDS.get(type(refusal), _NO_DATE)
