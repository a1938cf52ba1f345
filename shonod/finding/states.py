"""The kinds of things to find, offered by the rooms that have them, and what is told of one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from shonod.offices.models import Office

# The parts of a text that are searched and shown; what is beyond them belongs in a document.
LONGEST_TITLE, LONGEST_TEXT = 500, 20_000


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to find. `id` is the thing's own; `address` leads to it below the office's root
    ('services/2.1.1/'), in Bangla and English alike; `on` is the day that it speaks of."""

    kind: str
    id: UUID | str
    address: str
    title: str
    title_en: str = ""
    text: str = ""
    text_en: str = ""
    on: date | None = None
    is_public: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """What a list of results calls a thing, and how all that an office has on a day is gathered.
    `answers`: who has read one may have nothing left to ask."""

    label: "str | _StrPromise"
    gather: "Callable[[Office, date], Iterable[Document]]"
    answers: bool = True


_KINDS: dict[str, Kind] = {}


def offer_kind(
    kind: str,
    label: "str | _StrPromise",
    gather: "Callable[[Office, date], Iterable[Document]]",
    *,
    answers: bool = True,
) -> None:
    """Say that there are things of this kind, a word of small Latin letters. Said twice, it is
    said once. `answers`: one may answer a question by itself, as a service's page does not."""
    if not (kind.isascii() and kind.isalpha() and kind.islower()):
        raise ValueError(kind)
    _KINDS[kind] = Kind(label, gather, answers)


def kinds() -> dict[str, Kind]:
    return dict(_KINDS)


def answering_kinds() -> set[str]:
    """The kinds of what may answer a question by itself."""
    return {name for name, kind in _KINDS.items() if kind.answers}
