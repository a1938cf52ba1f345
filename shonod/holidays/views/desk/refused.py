"""What a refusal of an action says to the officer, and with which status."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.refusals import ClockBehind, MoveNotAllowed, NotPermitted, Refusal, Stale

_WORDS: dict[type[Refusal], tuple[Promise, int]] = {
    Stale: (
        _(
            "The list was changed since you saw what this would move. Nothing was declared; look "
            "at it again as it is now."
        ),
        409,
    ),
    MoveNotAllowed: (
        _("Something of this was changed since. Revoke or declare the single days instead."),
        409,
    ),
    NotPermitted: (_("Your post may not declare this for that office."), 403),
    ClockBehind: (
        _("The clock of this computer is wrong, so nothing was saved. Tell the administrator."),
        503,
    ),
}
# All that is left comes from the calendar: an office that never opens promises nothing.
_NO_DATE = (
    _("With this some requests would have no day left to be answered on. Nothing was declared."),
    409,
)


def refused(refusal: Refusal) -> tuple[Promise, int]:
    """Words and HTTP status for a refusal of an action."""
    return _WORDS.get(type(refusal), _NO_DATE)
