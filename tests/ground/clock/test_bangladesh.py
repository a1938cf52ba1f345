"""The embedded lists of Bangladesh: what they hold, and where each row comes from."""

from datetime import date, time

import pytest

from shonod.ground.clock import bangladesh

BD = bangladesh()


def test_two_years_are_listed_and_no_other():
    assert [year for year in range(2020, 2030) if BD.covers(year)] == [2025, 2026]


def test_every_row_names_its_source():
    rows = (*BD.weekends, *BD.hours, *BD.closures, *BD.swaps)
    assert [row for row in rows if not row.source] == []


def test_what_was_inferred_says_so():
    inferred = [row for row in BD.closures if "check against" in row.source]
    assert inferred
    assert {row.status for row in inferred} == {"to_confirm"}


def test_2026_has_the_announced_nine_days_on_weekends():
    closed = [
        on
        for row in BD.in_force
        for on in range(row.from_on.toordinal(), row.until_on.toordinal() + 1)
        if row.from_on.year == 2026 and "election" not in row.name_en
    ]
    days = {date.fromordinal(on) for on in closed}
    # The list of 9 November 2025 has nine of its days on a Friday or Saturday.
    assert len([day for day in days if day.weekday() in (4, 5)]) == 9


@pytest.mark.parametrize(
    "on",
    ["2026-02-11", "2026-02-12", "2026-03-19", "2026-05-26", "2026-05-27", "2026-05-31",
     "2026-10-20", "2026-10-21", "2025-04-03", "2025-06-11", "2025-06-12"],
)  # fmt: skip
def test_closed_weekdays_that_published_packages_miss(on):
    assert not BD.is_open_day(date.fromisoformat(on))


@pytest.mark.parametrize("on", ["2025-05-17", "2025-05-24"])
def test_working_saturdays(on):
    day = BD.day(date.fromisoformat(on))
    assert (day.on.weekday(), day.is_open, day.reasons[0].kind) == (5, True, "swap")


@pytest.mark.parametrize(
    ("on", "closes"),
    [
        ("2022-08-23", time(17)),
        ("2022-08-24", time(15)),
        ("2022-11-15", time(16)),
        ("2024-06-23", time(17)),
        ("2025-03-03", time(15, 30)),
        ("2026-02-19", time(15, 30)),
        ("2026-11-23", time(17)),
    ],
)
def test_office_hours_have_their_history(on, closes):
    assert BD.hours_on(date.fromisoformat(on))[-1][1] == closes
