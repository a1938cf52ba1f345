"""What a receipt says of each day. 2026-11-23 is a Monday."""

from datetime import date

import pytest

from shonod.ground.clock import Rules, bangladesh, due
from shonod.ground.timelimit import TimeLimit
from tests.ground.clock.making import at, limit, pause

BD = bangladesh()


def states(found):
    return " ".join(row["state"] for row in found.receipt["days"])


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (due(at("2026-11-25 10:00"), limit(2), BD), "zero counted closed closed counted"),
        (due(at("2026-11-25 10:00"), limit(2, "day"), BD), "zero counted counted closed open"),
        (due(at("2026-11-25 10:00"), limit(2), BD, rules=Rules(day_zero="counted")),
         "counted counted"),
        (due(at("2026-11-22 10:00"), limit(2), BD,
             pauses=[pause("2026-11-22 12:00", "2026-11-23 12:00", "2026-12-01")]),
         "zero paused counted counted"),
        (due(at("2026-11-25 10:00"), limit(7, negotiable=True), BD, agreed_on=date(2026, 11, 29)),
         "zero open closed closed open"),
        (due(at("2026-11-25 10:00"), TimeLimit(instant=True), BD), "zero"),
        (due(at("2026-11-26 16:50"), limit(30, "minute"), BD), "counted closed closed counted"),
        (due(at("2026-11-26 10:00"), limit(48, "hour"), BD), "counted counted counted counted"),
    ],
)  # fmt: skip
def test_the_state_of_each_day(found, expected):
    assert states(found) == expected


def test_days_before_day_zero_stand_apart():
    receipt = due(at("2026-11-27 10:00"), limit(1), BD).receipt
    assert [row["on"] for row in receipt["before"]] == ["2026-11-27", "2026-11-28"]
    assert (receipt["day_zero_on"], receipt["day_zero_why"]) == ("2026-11-29", "closed_day")


def test_the_same_instant_in_utc_and_dhaka():
    receipt = due(at("2026-11-24 00:30"), limit(1), BD).receipt
    assert receipt["received_at"] == {
        "utc": "2026-11-23T18:30:00Z",
        "dhaka": "2026-11-24T00:30:00+06:00",
    }


def test_a_day_to_be_confirmed_is_a_warning():
    receipt = due(at("2026-10-19 10:00"), limit(1), BD).receipt
    assert receipt["warnings"] == [{"code": "day_to_confirm", "on": "2026-10-20"}]
    assert receipt["due_on"] == "2026-10-22"


def test_the_facts_are_those_of_the_range_alone():
    facts = due(at("2026-12-15 10:00"), limit(1), BD).receipt["calendar"]
    assert [row["name_en"] for row in facts["closures"]] == ["Victory Day"]
    assert [row["spans"] for row in facts["hours"]] == [[["09:00", "17:00"]]]
    assert facts["edition"] == BD.edition
