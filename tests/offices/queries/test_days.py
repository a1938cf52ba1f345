"""The calendar of an office, inherited, as known now or then."""

from datetime import date, time

import pytest

from shonod.ground.clock import Rules
from shonod.offices.models import Holiday, Office, OfficeHours, Weekend
from shonod.offices.queries import (
    calendar_of,
    rules_of,
)
from shonod.offices.states import ClosureKind
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def newer(office: Office) -> Office:
    """The office after a change of its days."""
    office.calendar_version += 1
    office.save()
    return office


def test_an_offices_own_holiday_closes_it_alone(homna: Office, rupali: Office):
    day = date(2026, 11, 24)
    Holiday.objects.create(
        office=homna, name="স্থানীয় ছুটি", kind=ClosureKind.OFFICE, from_on=day, until_on=day,
        source="স্মারক ৫", declared_at=NOW,
    )  # fmt: skip
    assert not calendar_of(newer(homna)).is_open_day(day)
    assert calendar_of(newer(rupali)).is_open_day(day)


def test_of_two_rows_for_one_day_the_offices_own_wins(homna: Office):
    first = {"from_on": TODAY, "source": "আদেশ", "declared_at": NOW}
    Weekend.objects.create(office=homna, weekdays=[6], **first)
    OfficeHours.objects.create(
        office=homna, opens=time(10), closes=time(16), breaks=[["13:00", "13:30"]], **first
    )
    calendar = calendar_of(newer(homna))
    assert not calendar.is_open_day(date(2026, 11, 29))
    assert calendar.is_open_day(date(2026, 11, 27))
    assert calendar.hours_on(date(2026, 11, 24)) == [
        (time(10), time(13)),
        (time(13, 30), time(16)),
    ]


def test_a_calendar_is_kept_until_its_version_grows(homna: Office):
    kept = calendar_of(homna)
    Holiday.objects.create(
        office=homna,
        name="ছুটি",
        kind=ClosureKind.OFFICE,
        from_on=TODAY,
        until_on=TODAY,
        declared_at=NOW,
    )
    assert calendar_of(homna) is kept
    assert calendar_of(newer(homna)) != kept


def test_offices_with_equal_days_share_one_calendar(homna: Office, rupali: Office):
    assert calendar_of(homna) is calendar_of(rupali)


@pytest.mark.parametrize(("moves", "kept"), [(True, "next_working_day"), (False, "same_day")])
def test_how_an_office_takes_what_comes_after_hours_is_its_choice(
    homna: Office, moves: bool, kept: str
):
    homna.after_hours_is_next_day = moves
    assert rules_of(homna) == Rules(after_hours=kept, closed_day=kept, unlisted_years="announce")
