"""What a calendar says of a day and of now. 2026-11-22 is a Sunday."""

import json
from dataclasses import replace
from datetime import date, time

import pytest

from shonod.ground.clock import Calendar, Closure, Hours, Swap, Weekend, bangladesh
from shonod.ground.refusals import NoWorkingDay
from tests.ground.clock.making import FROM_LONG_AGO, at, closed, half, split_days

BD = bangladesh()


def test_a_calendar_survives_json_and_keeps_its_edition():
    again = Calendar.from_json(json.loads(json.dumps(BD.to_json())))
    assert again == BD
    assert again.edition == BD.edition
    assert hash(again) == hash(BD)


def test_any_change_makes_another_edition():
    changed = [
        replace(BD, closures=BD.closures[1:]),
        replace(BD, years=frozenset({2026})),
        replace(BD, hours=BD.hours[:-1]),
        replace(BD, swaps=()),
        replace(BD, scopes=frozenset({"rangamati"})),
    ]
    assert len({calendar.edition for calendar in [BD, *changed]}) == 6


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-23 08:59:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 13:00", True),  # the closing second of the morning
        ("2026-11-23 13:30", False),
        ("2026-11-23 14:00", True),
        ("2026-11-23 17:00", True),
        ("2026-11-23 17:00:01", False),
        ("2026-11-26 13:30", False),  # Thursday until 13
        ("2026-11-27 10:00", False),  # Friday
    ],
)
def test_open_now(moment, is_open):
    assert split_days().is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-11-23 08:00", "2026-11-23 09:00"),
        ("2026-11-23 10:00", "2026-11-23 14:00"),
        ("2026-11-23 18:00", "2026-11-24 09:00"),
        ("2026-11-26 13:30", "2026-11-29 09:00"),
    ],
)
def test_next_opening(moment, opens):
    assert split_days().next_opening(at(moment)) == at(opens)


def test_next_closing():
    assert split_days().next_closing(at("2026-11-23 10:00")) == at("2026-11-23 13:00")
    assert split_days().next_closing(at("2026-11-23 13:30")) is None


def test_next_closed_day_names_its_reason():
    on, why = BD.next_closed_day(date(2026, 11, 23))
    assert (on, why.reasons[0].kind) == (date(2026, 11, 27), "weekend")
    on, why = BD.next_closed_day(date(2026, 11, 23), weekends=False)
    assert (on, why.reasons[0].name_en) == (date(2026, 12, 16), "Victory Day")
    assert Calendar(weekends=()).next_closed_day(date(2026, 11, 23)) is None


def test_hours_of_half_and_split_days():
    calendar = replace(split_days(), closures=(half("2026-11-23", "10:00", "15:00"),))
    assert calendar.hours_on(date(2026, 11, 23)) == [
        (time(10), time(13)),
        (time(14), time(15)),
    ]
    assert calendar.hours_on(date(2026, 11, 27)) == []


def test_a_regional_closure_closes_its_region_alone():
    on = date(2026, 4, 13)  # a Monday
    assert BD.is_open_day(on)
    assert not bangladesh(frozenset({"rangamati"})).is_open_day(on)


def test_the_later_of_two_like_rows_of_hours_rules():
    rows = (Hours(FROM_LONG_AGO, time(9), time(17)), Hours(FROM_LONG_AGO, time(10), time(16)))
    assert Calendar(hours=rows).hours_on(date(2026, 11, 23)) == [(time(10), time(16))]


@pytest.mark.parametrize("on", [date(1, 1, 1), date(1971, 12, 31), date(2200, 1, 1), date.max])
def test_a_day_beyond_the_horizon_is_refused(on):
    with pytest.raises(NoWorkingDay):
        BD.day(on)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Weekend(FROM_LONG_AGO, frozenset({7})),
        lambda: Hours(FROM_LONG_AGO, time(17), time(9)),
        lambda: Hours(FROM_LONG_AGO, time(9), time(17), breaks=((time(18), time(19)),)),
        lambda: Hours(FROM_LONG_AGO, time(9), time(17), until_on=date(1980, 1, 1)),
        lambda: closed("2026-11-23", "2026-11-22"),
        lambda: closed("2026-11-23", kind="strike"),
        lambda: Closure(FROM_LONG_AGO, FROM_LONG_AGO, "general", "", "", part="half"),
        lambda: Swap(FROM_LONG_AGO, "", "", status="maybe"),
    ],
)
def test_a_declaration_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        wrong()
