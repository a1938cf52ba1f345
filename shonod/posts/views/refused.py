"""What an officer reads when a change of posts is refused."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.refusals import (
    ClockBehind,
    LastPost,
    MoveNotAllowed,
    NobodyAnswers,
    NotAbove,
    NotPermitted,
    OutOfOrder,
    PostHeld,
    Refusal,
    Stale,
)

_WORDS: dict[type[Refusal], tuple[Promise, int]] = {
    NotPermitted: (
        _("Only a supervisor or an administrator changes this. Your own leave you set yourself."),
        403,
    ),
    OutOfOrder: (
        _("These days cannot be kept: they have passed, run backwards or meet another leave."),
        422,
    ),
    PostHeld: (
        _("The post is closed, or a regular holder begins on that day or later already."),
        422,
    ),
    NotAbove: (
        _("That post is not above this one. Choose one of this office or of an office above it."),
        422,
    ),
    NobodyAnswers: (
        _("Nobody would answer for a post of this person. Appoint somebody else to it first."),
        422,
    ),
    LastPost: (
        _("New requests need a post to go to, and this is the last one. Add another post first."),
        422,
    ),
    MoveNotAllowed: (
        _("The request is closed, or nobody answers for that post. Choose another one."),
        409,
    ),
    Stale: (_("The request changed meanwhile. Look at it again, then choose."), 409),
    ClockBehind: (
        _("The clock of this computer is wrong, so nothing was saved. Tell the administrator."),
        503,
    ),
}


def refused(refusal: Refusal) -> tuple[Promise, int]:
    """Words and HTTP status."""
    return _WORDS[type(refusal)]
