"""Whether an office is open, and what comes next."""

from datetime import date

import pytest

from shonod.offices.models import Office
from shonod.offices.queries import (
    standing_of,
)
from tests.cases.moments import at

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("instant", "is_open", "changes_at"),
    [
        (at(23, 10), True, at(23, 17)),
        (at(23, 17), True, at(23, 17)),  # the closing second itself
        (at(23, 18), False, at(24, 9)),
        (at(26, 18), False, at(29, 9)),  # Thursday evening: Sunday
        (at(27, 12), False, at(29, 9)),  # Friday
    ],
)
def test_an_office_says_whether_it_is_open_and_until_when(homna, instant, is_open, changes_at):
    standing = standing_of(homna, instant)
    assert (standing.is_open, standing.changes_at) == (is_open, changes_at)


def test_an_office_says_its_next_closed_day_and_its_next_holiday(homna: Office):
    standing = standing_of(homna, at(23, 10))
    assert standing.next_closed is not None
    assert standing.next_closed.on == date(2026, 11, 27)
    assert standing.next_holiday is not None
    assert standing.next_holiday.on == date(2026, 12, 16)  # Victory Day
