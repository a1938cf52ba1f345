"""What the counter's pages share: the channel that was last used here, and the form's token."""

from django.http import HttpRequest, HttpResponse

from shonod.cases.states import Channel
from shonod.ground.ids import uuid7

COOKIE = "channel"
SECONDS = 365 * 24 * 60 * 60
DOORS = (Channel.COUNTER, Channel.PHONE)
ONCE_LENGTH = 40


def channel_here(request: HttpRequest) -> Channel:
    """Counter or telephone, as this browser had it last."""
    kept = request.COOKIES.get(COOKIE, "")
    return Channel(kept) if kept in DOORS else Channel.COUNTER


def keep_channel(request: HttpRequest, response: HttpResponse, channel: str) -> None:
    response.set_cookie(
        COOKIE,
        str(channel),
        max_age=SECONDS,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )


def once_of(request: HttpRequest) -> str:
    """The form's token, or a new one. A database takes no control characters; ours has none."""
    typed = "".join(c for c in request.POST.get("once", "") if c.isprintable())[:ONCE_LENGTH]
    return typed or str(uuid7())
