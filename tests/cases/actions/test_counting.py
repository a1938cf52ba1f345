"""Which cases a change touches, and that counting many gives what counting one gives.

What is counted here is shonod.cases.actions.counting.
"""

from datetime import date

import pytest

from shonod.cases.actions.counting import Changed, closed_cases, moves_of, open_cases
from shonod.cases.models.packed import unpack
from shonod.offices.queries import calendar_of
from tests.cases.moments import at

pytestmark = pytest.mark.django_db


def changed(office, first: date, last: date) -> Changed:
    calendars = {office.id: calendar_of(office)}
    return Changed(first, last, {office.id: office}, calendars, at(24))


@pytest.mark.parametrize(
    ("day", "touched"),
    [
        (date(2026, 11, 22), False),  # the day before receipt
        (date(2026, 11, 23), True),  # the day of receipt itself
        (date(2026, 11, 26), True),  # the due day
        (date(2026, 11, 27), False),  # the day after it
    ],
)
def test_a_case_is_touched_by_the_days_its_count_looked_at(homna, make_case, day, touched):
    make_case("2.1.1")
    change = changed(homna, day, day)
    assert bool(list(moves_of(open_cases(change), change))) is touched


def test_counting_many_gives_what_counting_one_gave(homna, make_case):
    cases = [make_case(code, at=at(23, 10, m))[0] for m in range(3) for code in ("2.1.1", "2.2.1")]
    change = changed(homna, date(2026, 11, 23), date(2026, 12, 31))
    found = {move.kept.id: move for move in moves_of(open_cases(change), change)}
    assert len(found) == len(cases)
    for case in cases:
        move = found[case.id]
        assert unpack(move.receipt) == case.receipt
        assert (move.sha256, move.is_moved) == (case.receipt["sha256"], False)


def test_closed_cases_are_looked_at_apart(homna, make_case):
    make_case("2.1.1")
    assert not closed_cases(changed(homna, date(2026, 11, 23), date(2026, 11, 30))).exists()
