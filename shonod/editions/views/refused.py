"""What an officer reads when an action says no, and the status that goes with it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.refusals import (
    ClockBehind,
    FileRefused,
    MoveNotAllowed,
    NothingToPublish,
    NoticeTooShort,
    NotPermitted,
    NumberTwice,
    OutOfOrder,
    ReasonMissing,
    Refusal,
    Stale,
)
from shonod.ui.templatetags.days import day, digits

_WORDS: dict[type[Refusal], tuple[Promise, int]] = {
    Stale: (
        _(
            "Somebody else changed this while you were writing. What you typed is still in the "
            "form. Compare it with what stands here now, then save again."
        ),
        409,
    ),
    MoveNotAllowed: (_("This draft is published already and can no longer be changed."), 409),
    NotPermitted: (_("Only officers of this office prepare its charter."), 403),
    ClockBehind: (
        _("The clock of this computer is wrong, so nothing was saved. Tell the administrator."),
        503,
    ),
}
_EDITIONS: dict[type[Refusal], Promise] = {
    ReasonMissing: _("Write why something gets worse for those who ask"),
    NothingToPublish: _("The draft has no service. Add one first"),
    OutOfOrder: _("A later edition is announced already. Choose its day or a later one"),
}
_FILES = {
    "file_empty": _("The file is empty"),
    "file_too_large": _("The file is larger than 15 MB. Save the charter alone in a smaller one"),
}


def refused(refusal: Refusal) -> tuple[Promise | str, int]:
    """Words and HTTP status for a refusal of an action."""
    if isinstance(refusal, FileRefused):
        return _FILES[refusal.code], 422
    if isinstance(refusal, NumberTwice):
        words = _("Two services have the number %(number)s. Give one of them another")
        return words % {"number": digits(refusal.number)}, 422
    if isinstance(refusal, NoticeTooShort):
        words = _("Something gets worse, so choose %(day)s or a later day")
        return words % {"day": day(refusal.earliest_on)}, 422
    if type(refusal) in _EDITIONS:
        return _EDITIONS[type(refusal)], 422
    return _WORDS[type(refusal)]
