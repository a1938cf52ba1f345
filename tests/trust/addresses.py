"""Every address of the program, as its own resolver knows them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse


@dataclass(frozen=True)
class Address:
    """`name` with its room ('desk:case'), the view behind it, and the parts it is made of."""

    name: str
    view: Callable[..., Any]
    parts: tuple[str, ...]

    @property
    def rule(self) -> str:
        return str(getattr(self.view, "rule", ""))

    def path(self, ids: Mapping[str, object]) -> str:
        room = self.name.partition(":")[0]

        def value(part: str) -> object:
            """Of this address, of its room, or of all."""
            names = (f"{self.name}:{part}", f"{room}:{part}", part)
            return next((ids[name] for name in names if name in ids), None)

        return reverse(self.name, kwargs={part: value(part) for part in self.parts})


def addresses() -> list[Address]:
    return list(_walk(get_resolver().url_patterns, (), ()))


def _walk(
    patterns: list[URLPattern | URLResolver], rooms: tuple[str, ...], parts: tuple[str, ...]
) -> Iterator[Address]:
    for one in patterns:
        here = (*parts, *one.pattern.converters)
        if isinstance(one, URLResolver):
            inner = (*rooms, one.namespace) if one.namespace else rooms
            yield from _walk(one.url_patterns, inner, here)
        else:
            name = ":".join((*rooms, one.name or f"nameless {one.pattern}"))
            yield Address(name, one.callback, here)
