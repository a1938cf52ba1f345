from dataclasses import replace
from datetime import date, time

import pytest

from shonod.ground.holidays.listed import ListedDay, Mark, NoDay, Proposal, checked

EID = ListedDay(date(2026, 3, 20), date(2026, 3, 22), "ঈদুল ফিতর")


def test_the_days_of_a_range_include_its_ends():
    assert EID.days() == [date(2026, 3, day) for day in (20, 21, 22)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": ""}, "no_name"),
        ({"until_on": date(2026, 3, 19)}, "ends_before"),
        ({"until_on": date(2026, 4, 20)}, "too_long"),
        ({"opens": time(12), "closes": time(9)}, "bad_time"),
    ],
)
def test_what_no_office_could_declare_is_no_day(change, code):
    with pytest.raises(NoDay) as no_day:
        checked(replace(EID, **change))
    assert no_day.value.code == code


def test_a_half_day_has_an_opening_or_a_closing():
    assert not EID.is_half
    assert replace(EID, closes=time(12)).is_half
    assert checked(EID) is EID


@pytest.mark.parametrize(
    ("marks", "offered"),
    [((), True), ((Mark.TIMED,), True), ((Mark.KNOWN,), False), ((Mark.TIMED, Mark.TWICE), False)],
)
def test_what_is_known_or_past_is_left_out_at_first(marks, offered):
    assert Proposal(EID, 1, marks).is_offered is offered
