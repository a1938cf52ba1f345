"""Cells typed at the desk, with their typed parts by the same readers that read a file.

A text that was not touched keeps its reading: there the file's columns said more than its words.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from shonod.ground.bangla import normal
from shonod.ground.charter.bilingual import Part
from shonod.ground.charter.entries import channel_of
from shonod.ground.charter.fees import read_fee
from shonod.ground.charter.officers import e164
from shonod.ground.charter.shape import Fee, Officer
from shonod.ground.charter.times import reading_of
from shonod.ground.timelimit import TimeLimit

_NAMED = ("name", "designation", "office")
PERSON = (*_NAMED, *(f"{name}_en" for name in _NAMED), "phones", "emails")
# A service that no line of the source holds.
AT_THE_DESK = [1, 1]


def clean(text: str) -> str:
    """One line of a charter as it is kept: normal letters, single blanks."""
    return " ".join(normal(text).split())


def lines_in(text: str) -> list[str]:
    return [line for line in map(clean, text.splitlines()) if line]


def fee_of(text: str, english: str, before: Part) -> Part:
    """A fee cell; amounts, free and by policy follow from its words."""
    shown = clean(text)
    cell = before if shown == (before["text"] or "") else _plain(asdict(read_fee(shown)))
    return {**cell, "text_en": clean(english)}


def limit_of(text: str, english: str, before: Part) -> Part:
    """A time cell; what the clock will count follows from its words."""
    shown = clean(text)
    if shown == (before["text"] or ""):
        return {**before, "text_en": clean(english)}
    return {**reading_of(shown).limit.to_json(), "text_en": clean(english)}


def ways_of(text: str, english: str, before: list[Part]) -> list[Part]:
    """The ways of asking, one a line, each with its channel."""
    known = {one["text"]: one["channel"] for one in before}
    return [
        {"channel": known.get(one["text"]) or channel_of(one["text"]), **one}
        for one in texts_of(text, english)
    ]


def texts_of(text: str, english: str) -> list[Part]:
    """Entries one a line; the English ones stand in the same order."""
    others = [clean(line) for line in english.splitlines()]
    return [
        {"text": line, "text_en": others[place] if place < len(others) else ""}
        for place, line in enumerate(lines_in(text))
    ]


def person_of(typed: Mapping[str, str], before: Part) -> Part:
    """A contact out of its typed parts; phones and e-mails stand one a line."""
    parts: Part = {name: clean(typed[name]) or None for name in _NAMED}
    parts["phones"] = [number for line in lines_in(typed["phones"]) if (number := e164(line))]
    parts["emails"] = [line.lower() for line in lines_in(typed["emails"])]
    english = {f"{name}_en": clean(typed[f"{name}_en"]) for name in _NAMED}
    if all(before[name] == value for name, value in parts.items()):
        return {**before, **english}
    words = [*(parts[name] for name in _NAMED), *lines_in(typed["phones"]), *parts["emails"]]
    return {"text": ", ".join(filter(None, words)) or None, **parts, **english}


def no_service() -> Part:
    """A service before anything is typed."""
    return {
        "number": None,
        "name": "",
        "name_en": "",
        "delivery": [],
        "documents": [],
        "documents_from": [],
        "fee": {**_plain(asdict(Fee())), "text_en": ""},
        "time_limit": {**TimeLimit().to_json(), "text_en": ""},
        "officer": nobody(),
        "supervisor": nobody(),
        "lines": AT_THE_DESK,
    }


def no_tier() -> Part:
    """A rung of the grievance ladder before anything is typed."""
    return {
        "tier": 1,
        "when": None,
        "contact": nobody(),
        "time_limit": {**TimeLimit().to_json(), "text_en": ""},
    }


def nobody() -> Part:
    return _plain(asdict(Officer()))


def _plain(value: dict[str, Any]) -> Part:
    return {name: list(it) if isinstance(it, tuple) else it for name, it in value.items()}
