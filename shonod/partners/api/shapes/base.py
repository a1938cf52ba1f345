"""What shapes are made of: texts, days and instants, checked as the program checks them."""

import re
from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, WithJsonSchema

from shonod.ground.bangla import holds_control, stored
from shonod.ground.clock import DHAKA

# What a check finds wrong is told by a word that words.py knows.
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII
)


class Shape(Schema):
    """What goes out."""


class Told(Schema):
    """What comes in: nothing is guessed, and a field that nobody knows is refused."""

    model_config = ConfigDict(strict=True, extra="forbid")


def _day(value: Any) -> date:
    wrong = ValueError("day")
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise wrong
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise wrong from error


def _instant(value: Any) -> datetime:
    wrong = ValueError("instant")
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise wrong
    try:
        at = datetime.fromisoformat(value.upper())
        at = at if at.tzinfo else at.replace(tzinfo=DHAKA)
        at.astimezone(DHAKA)
    except (ValueError, OverflowError) as error:
        raise wrong from error
    return at


def _plain(text: str) -> str:
    if holds_control(text):
        raise ValueError("control")
    return stored(text).strip()


def _line(text: str) -> str:
    return " ".join(_plain(text).split())


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Instant = Annotated[
    datetime,
    BeforeValidator(_instant),
    WithJsonSchema(
        {"type": "string", "format": "date-time", "examples": ["2026-11-23T14:10:00+06:00"]}
    ),
]
# PostgreSQL keeps no NUL, and no reader sees a control character.
Plain = Annotated[str, AfterValidator(_plain), Field(pattern=r"\S")]
Line = Annotated[str, AfterValidator(_line), Field(pattern=r"\S")]
