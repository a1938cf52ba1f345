"""July to June: which year, which quarter, and what a plan's 'when' reads as."""

from datetime import date

import pytest

from shonod.ground.fiscal import (
    Period,
    Precision,
    fiscal_year_of,
    period_in_bangla,
    quarter_of,
    read_period,
    span_of_month,
    span_of_quarter,
    span_of_year,
    year_words,
)

D = date


@pytest.mark.parametrize(
    ("day", "year", "quarter"),
    [
        (D(2026, 7, 1), 2026, 1),
        (D(2026, 9, 30), 2026, 1),
        (D(2026, 10, 1), 2026, 2),
        (D(2026, 12, 31), 2026, 2),
        (D(2027, 1, 1), 2026, 3),
        (D(2027, 3, 31), 2026, 3),
        (D(2027, 4, 1), 2026, 4),
        (D(2027, 6, 30), 2026, 4),
        (D(2026, 6, 30), 2025, 4),
    ],
)
def test_a_day_lies_in_a_fiscal_year_and_a_quarter(day: date, year: int, quarter: int) -> None:
    assert (fiscal_year_of(day), quarter_of(day)) == (year, quarter)
    span = span_of_quarter(year, quarter)
    assert span.first_on <= day <= span.last_on


def test_a_fiscal_year_is_written_with_both_years() -> None:
    assert year_words(2026) == "2026-27"
    assert year_words(2099) == "2099-00"
    assert span_of_year(2026) == Period(D(2026, 7, 1), D(2027, 6, 30))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("১৫ ডিসেম্বর ২০২৬", D(2026, 12, 15), D(2026, 12, 15)),
        ("15/12/2026", D(2026, 12, 15), D(2026, 12, 15)),
        ("2027-02-28", D(2027, 2, 28), D(2027, 2, 28)),
        ("ডিসেম্বর", D(2026, 12, 1), D(2026, 12, 31)),
        ("ডিসেম্বর ২০২৬", D(2026, 12, 1), D(2026, 12, 31)),
        ("February", D(2027, 2, 1), D(2027, 2, 28)),
        ("Feb. 2027", D(2027, 2, 1), D(2027, 2, 28)),
        ("2027-06", D(2027, 6, 1), D(2027, 6, 30)),
        ("Q1", D(2026, 7, 1), D(2026, 9, 30)),
        ("২য় প্রান্তিক", D(2026, 10, 1), D(2026, 12, 31)),
        ("তৃতীয় ত্রৈমাসিক", D(2027, 1, 1), D(2027, 3, 31)),
        ("4th quarter", D(2027, 4, 1), D(2027, 6, 30)),
        ("quarter 4", D(2027, 4, 1), D(2027, 6, 30)),
        ("অক্টোবর–ডিসেম্বর", D(2026, 10, 1), D(2026, 12, 31)),
        ("Jan to Mar", D(2027, 1, 1), D(2027, 3, 31)),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, first: date, last: date) -> None:
    assert read_period(text, 2026) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", "কোনো একদিন", "৩১ জুন ২০২৭", "1 July 2027", "30 June 2026", "ডিসেম্বর ২০২৭"),
        *("৫ম প্রান্তিক", "Q5", "নভেম্বর–জানুয়ারি", "2026-13", "x" * 100),
    ],
)
def test_what_is_no_period_of_the_year_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_period(text, 2026)


@pytest.mark.parametrize(
    "period",
    [
        Period(D(2026, 12, 15), D(2026, 12, 15)),
        span_of_month(2026, 2),
        *(span_of_quarter(2026, number) for number in (1, 2, 3, 4)),
    ],
)
def test_what_is_written_is_read_again(period: Period) -> None:
    assert read_period(period_in_bangla(period), 2026) == period


@pytest.mark.parametrize(
    ("period", "later", "precision"),
    [
        (Period(D(2028, 2, 29), D(2028, 2, 29)), D(2029, 2, 28), Precision.DAY),
        (span_of_month(2026, 2), D(2028, 2, 29), Precision.MONTH),
        (span_of_quarter(2026, 2), D(2027, 12, 31), Precision.QUARTER),
    ],
)
def test_next_year_has_the_same_day_month_or_quarter(
    period: Period, later: date, precision: Precision
) -> None:
    assert period.precision is precision
    assert period.later(1).last_on == later
    assert period.later(1).precision is precision
