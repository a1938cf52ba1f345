"""The day before which a date does not fall."""

from datetime import UTC, date, datetime, timedelta

from shonod.ground.clock import Floor, bangladesh, due, highest
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from tools.verify_receipt import verify

MONDAY = datetime(2026, 11, 23, 4, tzinfo=UTC)
THREE = TimeLimit("৩ কার্যদিবস", max=Duration(3, Unit.WORKING_DAY))
TWO_HOURS = TimeLimit("২ ঘণ্টা", max=Duration(2, Unit.HOUR))


def test_the_highest_of_the_floors_there_are_stands():
    early, late = date(2026, 11, 26), date(2026, 11, 30)
    assert highest() is None
    assert highest(not_sooner=early, new_edition=late) == Floor(late, "new_edition")
    assert highest(extended=late, not_sooner=late) == Floor(late, "extended")


def test_a_floor_lifts_a_date_to_the_open_day_on_or_after_it():
    # Friday 27 and Saturday 28 November are closed.
    found = due(MONDAY, THREE, bangladesh(), floor=Floor(date(2026, 11, 27), "extended"))
    assert found.due_on == date(2026, 11, 29)
    assert found.limit_on == date(2026, 11, 26)
    assert verify(found.receipt) == found.due_on


def test_a_floor_below_the_date_changes_nothing_but_is_told():
    found = due(MONDAY, THREE, bangladesh(), floor=Floor(MONDAY.date(), "not_sooner"))
    assert found.due_on == date(2026, 11, 26)
    assert found.receipt["not_before"] == {"on": "2026-11-23", "why": "not_sooner"}
    assert verify(found.receipt) == found.due_on


def test_a_limit_in_hours_that_was_lifted_ends_with_the_day():
    floor = Floor(MONDAY.date() + timedelta(days=2), "extended")
    found = due(MONDAY, TWO_HOURS, bangladesh(), floor=floor)
    assert (found.due_on, found.due_at) == (floor.on, None)
    assert verify(found.receipt) == found.due_on
