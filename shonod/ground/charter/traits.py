"""What a cell's words sound like, before it is known which column the cell stands in."""

from typing import NamedTuple

from shonod.ground.charter import headers as h
from shonod.ground.charter.entries import (
    entry_number,
    is_ditto,
    is_nothing,
    sounds_like_delivery,
    sounds_like_paper,
    sounds_like_place,
)
from shonod.ground.charter.fees import is_bare_number, sounds_like_fee
from shonod.ground.charter.officers import has_contact, is_detail, sounds_like_officer
from shonod.ground.charter.times import is_unit_alone, sounds_like_time


class Traits(NamedTuple):
    """What a cell's words sound like, whichever column it stands in."""

    text: str
    serial: int | None
    time: bool
    unit: bool
    fee: bool
    number: bool
    officer: bool
    contact: bool
    detail: bool
    delivery: bool
    paper: bool
    place: bool
    nothing: bool
    entry: int
    ditto: bool


def traits_of(text: str) -> Traits:
    flat = " ".join(text.split())
    return Traits(
        text=flat,
        serial=h.index_of(flat),
        time=sounds_like_time(flat),
        unit=is_unit_alone(flat),
        fee=sounds_like_fee(flat),
        number=is_bare_number(flat),
        officer=sounds_like_officer(text),
        contact=has_contact(flat),
        detail=is_detail(flat),
        delivery=sounds_like_delivery(flat),
        paper=sounds_like_paper(flat),
        place=sounds_like_place(flat),
        nothing=is_nothing(flat),
        entry=entry_number(flat),
        ditto=is_ditto(flat),
    )
