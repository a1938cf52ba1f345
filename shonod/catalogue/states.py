"""Kinds of work: the room that offers one does it for the services bound to it."""

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise

_OFFERED: dict[str, str | Promise] = {}


def offer_work(key: str, label: str | Promise) -> None:
    """A room says in its `AppConfig.ready` that it does a kind of work; `label` is what the officer
    chooses it by."""
    _OFFERED[key] = label


def offered_works() -> Mapping[str, str | Promise]:
    """Key -> label of every kind of work that a room does."""
    return MappingProxyType(_OFFERED)
