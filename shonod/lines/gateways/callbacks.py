"""Addresses that gateways call: a secret stands in each, made from the installation's key."""

import json
from collections.abc import Mapping
from typing import Protocol

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac


def callback_secret() -> str:
    """What a gateway shows when it calls. It changes with the installation's key."""
    return salted_hmac("shonod.lines.callback", "gateway", algorithm="sha256").hexdigest()[:32]


def is_callback_secret(shown: str) -> bool:
    return constant_time_compare(shown, callback_secret())


def report_url(base: str = "") -> str:
    """Where delivery reports are taken; `base` where the gateway reaches us by another name."""
    return f"{(base or _own_base()).rstrip('/')}/lines/{callback_secret()}/report/"


def incoming_url(base: str = "") -> str:
    """Where texts that people send to the office are taken."""
    return f"{(base or _own_base()).rstrip('/')}/texts/{callback_secret()}/"


class Call(Protocol):
    """What a gateway's call to us brings, as Django's request tells it."""

    @property
    def GET(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def POST(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def body(self) -> bytes: ...
    @property
    def content_type(self) -> str | None: ...


def fields_of(call: Call) -> dict[str, str]:
    """All that the call says, from its address, its form or its JSON, whichever it chose."""
    fields = {**dict(call.GET.items()), **dict(call.POST.items())}
    if call.content_type == "application/json":
        try:
            told = json.loads(call.body)
        except (ValueError, RecursionError):
            told = None
        if isinstance(told, dict):
            fields |= {name: str(v) for name, v in told.items() if isinstance(v, str | int)}
    # What no database keeps is no reason to refuse the rest.
    return {name: value.translate(_UNKEPT) for name, value in fields.items()}


# NUL, and halves of characters, which JSON can spell.
_UNKEPT = dict.fromkeys([0, *range(0xD800, 0xE000)])


def _own_base() -> str:
    return f"https://{settings.HOSTS[0]}" if settings.HOSTS else f"http://{settings.BIND}"
