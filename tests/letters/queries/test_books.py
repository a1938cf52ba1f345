"""A month of a register holds the lines of its days, in the order of their numbers."""

from datetime import date

import pytest

from shonod.letters.queries.books import letters_in, month_before, next_month, papers_in


@pytest.mark.parametrize(
    ("first", "before", "after"),
    [
        (date(2026, 11, 1), date(2026, 10, 1), date(2026, 12, 1)),
        (date(2026, 12, 1), date(2026, 11, 1), date(2027, 1, 1)),
        (date(2026, 1, 1), date(2025, 12, 1), date(2026, 2, 1)),
    ],
)
def test_months_follow_each_other(first, before, after):
    assert (month_before(first), next_month(first)) == (before, after)


@pytest.mark.django_db
def test_a_month_holds_its_own_days_alone(register, homna, write):
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 23)]
    rows = [register(received_on=day) for day in days]
    write()
    assert papers_in(homna, date(2026, 11, 1)) == rows[1:]
    assert letters_in(homna, date(2026, 11, 1)) == []
