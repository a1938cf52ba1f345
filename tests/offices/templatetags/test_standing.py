"""Open or closed now."""

from datetime import datetime

import pytest

from shonod.ground.clock import DHAKA
from shonod.offices.models import Office, Weekend
from shonod.offices.queries import standing_of
from shonod.offices.templatetags.standing import office_strip
from tests.fixtures import NOW, TODAY


@pytest.mark.parametrize(
    ("moment", "is_open", "changes"),
    [
        (datetime(2026, 11, 23, 9, 0), True, datetime(2026, 11, 23, 17, 0)),
        (datetime(2026, 11, 23, 8, 59, 59), False, datetime(2026, 11, 23, 9, 0)),
        (datetime(2026, 11, 26, 17, 0, 1), False, datetime(2026, 11, 29, 9, 0)),
    ],
)
def test_standing_says_until_when(
    homna: Office, moment: datetime, is_open: bool, changes: datetime
) -> None:
    standing = standing_of(homna, moment.replace(tzinfo=DHAKA))
    assert standing.is_open is is_open
    assert standing.changes_at == changes.replace(tzinfo=DHAKA)


def test_the_next_closed_day_and_the_next_holiday_are_two_things(homna: Office) -> None:
    standing = standing_of(homna, NOW)
    assert standing.next_closed is not None
    assert standing.next_holiday is not None
    assert standing.next_closed.on.isoformat() == "2026-11-27"
    assert standing.next_holiday.on.isoformat() == "2026-12-16"


def test_an_office_that_never_opens_has_a_strip_without_a_time(homna: Office) -> None:
    Weekend.objects.create(
        office=homna, from_on=TODAY, weekdays=[0, 1, 2, 3, 4, 5, 6], source="closed for good"
    )
    homna.calendar_version += 1
    standing = standing_of(homna, NOW)
    assert (standing.is_open, standing.changes_at) == (False, None)
    assert office_strip(homna, standing)["standing"] is standing


def test_without_an_office_there_is_no_strip() -> None:
    assert office_strip(None) == {}
