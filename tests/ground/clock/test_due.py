"""The promised day, as a table. 2026-11-22 is a Sunday; the weekend is Friday and Saturday."""

import random
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shonod.ground.clock import (
    AgreedDateOutside,
    Calendar,
    Closure,
    Hours,
    Rules,
    Weekend,
    bangladesh,
    due,
    elapsed,
)
from shonod.ground.refusals import NoWorkingDay, TimeLimitUnclear, YearWithoutData
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from tests.ground.clock.making import (
    FROM_LONG_AGO,
    at,
    changed_weekend,
    closed,
    half,
    limit,
    pause,
    split_days,
)
from tests.ground.clock.naive import naive_due

BD = bangladesh()
PLAIN = Calendar(years=frozenset({2026}))


def days(received, n, calendar=BD, **kwargs):
    return due(at(received), limit(n), calendar, **kwargs).due_on.isoformat()


@pytest.mark.parametrize(
    ("received", "n", "expected"),
    [
        ("2026-11-23 14:10", 3, "2026-11-26"),  # Mon: Tue 1, Wed 2, Thu 3
        ("2026-11-26 10:00", 3, "2026-12-01"),  # Thu: Sun 1, Mon 2, Tue 3
        ("2026-11-27 10:00", 1, "2026-11-30"),  # Fri, closed: as if Sun; Mon 1
        ("2026-11-28 23:59", 1, "2026-11-30"),  # Sat, closed: as if Sun; Mon 1
        ("2026-11-23 17:00", 1, "2026-11-24"),  # Mon at the closing second: in hours
        ("2026-11-23 17:00:00.900000", 1, "2026-11-24"),  # Mon, within the closing second
        ("2026-11-23 17:00:01", 1, "2026-11-25"),  # Mon, a second later: as if Tue; Wed 1
        ("2026-11-26 17:00:01", 1, "2026-11-30"),  # Thu after hours: as if Sun; Mon 1
        ("2026-11-24 00:30", 1, "2026-11-25"),  # Tue in Dhaka, Mon 18:30 UTC; before opening
        ("2026-12-15 10:00", 1, "2026-12-17"),  # Tue; Wed 16 Dec Victory Day; Thu 1
        ("2026-12-24 10:00", 3, "2026-12-29"),  # Thu; Fri 25 Dec in the weekend anyway; Sun 1
        ("2026-02-10 10:00", 1, "2026-02-15"),  # Tue; election Wed, Thu; Sun 1
        ("2026-05-25 10:00", 2, "2026-06-02"),  # Mon; Eid Tue 26 - Sun 31 May; Mon 1, Tue 2
        ("2025-03-27 10:00", 1, "2025-04-06"),  # Thu; nine-day Eid 28 Mar - 5 Apr; Sun 1
        ("2025-05-15 10:00", 1, "2025-05-17"),  # Thu; Sat 17 May works
        ("2025-05-22 10:00", 2, "2025-05-25"),  # Thu; Sat 24 May works 1, Sun 2
        ("2025-05-17 10:00", 1, "2025-05-18"),  # the working Saturday is a day of receipt too
        ("2025-06-04 10:00", 1, "2025-06-15"),  # Wed; Eid Thu 5 - Thu 12 June; Sun 1
        ("2026-02-19 15:30", 1, "2026-02-22"),  # Thu in Ramadan, closing second 15:30; Sun 1
        ("2026-02-19 15:31", 1, "2026-02-23"),  # Thu in Ramadan after hours: as if Sun; Mon 1
        ("2026-03-25 15:31", 1, "2026-03-29"),  # Wed after Ramadan; Thu 26 Mar; Sun 1
        ("2026-04-05 10:00", 1, "2026-04-06"),  # Sun, then Mon: optional holidays close nothing
    ],
)
def test_working_days_are_counted_from_the_day_after_receipt(received, n, expected):
    assert days(received, n) == expected


@pytest.mark.parametrize(
    ("calendar", "received", "n", "expected"),
    [
        # A range over the new year: Wed 30 Dec 2026 - Sat 2 Jan 2027.
        (Calendar(closures=(closed("2026-12-30", "2027-01-02"),)), "2026-12-29 10:00", 1,
         "2027-01-03"),
        # 2028-02-29 is a Tuesday of a leap year.
        (Calendar(), "2028-02-28 10:00", 1, "2028-02-29"),
        (Calendar(closures=(closed("2028-02-29"),)), "2028-02-28 10:00", 1, "2028-03-01"),
        # Saturday 21 Nov still works, Saturday 28 Nov no longer does.
        (changed_weekend(), "2026-11-19 10:00", 1, "2026-11-21"),
        (changed_weekend(), "2026-11-26 10:00", 1, "2026-11-29"),
        # Mon 23 Nov is a half day until 12: it counts, but 12:01 is after hours.
        (Calendar(closures=(half("2026-11-23", closes="12:00"),)), "2026-11-22 10:00", 1,
         "2026-11-23"),
        (Calendar(closures=(half("2026-11-23", closes="12:00"),)), "2026-11-23 12:00", 1,
         "2026-11-24"),
        (Calendar(closures=(half("2026-11-23", closes="12:00"),)), "2026-11-23 12:01", 1,
         "2026-11-25"),
        # A half day that leaves no hour closes the day.
        (Calendar(closures=(half("2026-11-23", opens="17:00"),)), "2026-11-22 10:00", 1,
         "2026-11-24"),
        # In the lunch break the office has not closed for the day; on Thursday at 13:01 it has.
        (split_days(), "2026-11-23 13:30", 1, "2026-11-24"),
        (split_days(), "2026-11-26 13:01", 1, "2026-11-30"),
        # A closure beats a working Saturday.
        (Calendar(swaps=BD.swaps, closures=(closed("2025-05-17"),)), "2025-05-15 10:00", 1,
         "2025-05-18"),
    ],
)  # fmt: skip
def test_declarations_move_the_count(calendar, received, n, expected):
    assert days(received, n, calendar) == expected


@pytest.mark.parametrize(
    ("received", "value", "unit", "expected"),
    [
        ("2026-11-23 10:00", 3, "day", "2026-11-26"),  # Mon + 3 = Thu
        ("2026-11-23 10:00", 4, "day", "2026-11-29"),  # Mon + 4 = Fri, closed: Sun
        ("2026-11-23 10:00", 23, "day", "2026-12-17"),  # Wed 16 Dec, Victory Day: Thu
        ("2026-11-23 10:00", 1, "week", "2026-11-30"),  # Mon + 7 = Mon
        ("2026-01-29 10:00", 1, "month", "2026-03-01"),  # Thu; 28 Feb is a Saturday: Sun
        ("2028-01-31 10:00", 1, "month", "2028-02-29"),  # Mon; the leap month's last day, Tue
        ("2028-02-29 10:00", 1, "year", "2029-02-28"),  # Tue; clamped to a Wednesday
        ("2026-11-23 10:00", 1.5, "month", "2027-01-07"),  # Wed 23 Dec + 15 = Thu 7 Jan
        ("2026-11-23 10:00", 2.5, "day", "2026-11-26"),  # a part of a day is a day
        ("2026-11-23 10:00", 2.5, "working_day", "2026-11-26"),
    ],
)
def test_calendar_limits_end_on_an_open_day(received, value, unit, expected):
    assert due(at(received), limit(value, unit), BD).due_on.isoformat() == expected


@pytest.mark.parametrize(
    ("received", "value", "unit", "expected"),
    [
        ("2026-11-23 10:00", 30, "minute", "2026-11-23 10:30"),
        ("2026-11-23 16:50", 30, "minute", "2026-11-24 09:20"),  # Mon; ten minutes, then twenty
        ("2026-11-26 16:50", 30, "minute", "2026-11-29 09:20"),  # Thu: over the weekend
        ("2026-11-23 16:30", 30, "minute", "2026-11-23 17:00"),  # to the second, no spill
        ("2026-11-23 17:00", 30, "minute", "2026-11-24 09:30"),  # nothing left of Monday
        ("2026-11-24 00:30", 30, "minute", "2026-11-24 09:30"),  # before opening
        ("2026-11-27 12:00", 30, "minute", "2026-11-29 09:30"),  # Fri, closed
        ("2026-11-23 16:00", 2, "hour", "2026-11-24 10:00"),
        ("2026-11-23 16:00", 9, "hour", "2026-11-24 17:00"),
        ("2026-11-23 10:00", 24, "hour", "2026-11-24 10:00"),  # from 24 on, clock hours
        ("2026-11-25 10:00", 48, "hour", "2026-11-29 17:00"),  # Fri 10:00: Sunday, all day
        ("2026-11-23 18:00", 24, "hour", "2026-11-25 09:00"),  # begins at Tuesday's opening
        ("2026-11-23 10:00", 1440, "minute", "2026-11-24 10:00"),
    ],
)
def test_short_limits_count_office_time_and_long_hours_the_clock(received, value, unit, expected):
    found = due(at(received), limit(value, unit), BD)
    assert found.due_at == at(expected)
    assert found.due_on == at(expected).date()


def test_a_lunch_break_is_no_office_time():
    # Mon 12:50 + 30 minutes, with 13-14 closed.
    assert due(at("2026-11-23 12:50"), limit(30, "minute"), split_days()).due_at == at(
        "2026-11-23 14:20"
    )


def test_on_the_spot_alone_is_due_on_day_zero():
    assert due(at("2026-11-23 10:00"), TimeLimit(instant=True), BD).due_on == date(2026, 11, 23)
    # Friday: the first open day.
    found = due(at("2026-11-27 10:00"), TimeLimit(instant=True), BD)
    assert (found.due_on, found.instant) == (date(2026, 11, 29), True)


def test_on_the_spot_or_three_working_days_are_two_clocks():
    found = due(at("2026-11-23 10:00"), limit(3, instant=True), BD)
    assert (found.instant, found.day_zero_on, found.due_on) == (
        True,
        date(2026, 11, 23),
        date(2026, 11, 26),
    )


def test_of_a_range_the_longer_end_counts():
    promise = TimeLimit(min=Duration(3, Unit.WORKING_DAY), max=Duration(5, Unit.WORKING_DAY))
    assert due(at("2026-11-23 10:00"), promise, BD).due_on == date(2026, 11, 30)  # Mon


@pytest.mark.parametrize(
    "promise",
    [
        TimeLimit(text="as demand requires", negotiable=True),
        TimeLimit(),
        TimeLimit(min=Duration(3, Unit.DAY)),
        limit(0),
        limit(-1),
        limit(float("nan")),
        limit(float("inf"), "month"),
    ],
)
def test_a_limit_without_a_date_is_refused(promise):
    with pytest.raises(TimeLimitUnclear):
        due(at("2026-11-23 10:00"), promise, BD)


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        (None, "2026-12-02"),  # Mon + 7 working days: Tue 24 ... Wed 2 Dec
        ("2026-11-23", "2026-11-23"),
        ("2026-11-29", "2026-11-29"),
        ("2026-12-02", "2026-12-02"),
    ],
)
def test_on_demand_is_the_limit_unless_another_date_was_agreed(agreed, expected):
    agreed_on = date.fromisoformat(agreed) if agreed else None
    found = due(at("2026-11-23 10:00"), limit(7, negotiable=True), BD, agreed_on=agreed_on)
    assert found.due_on.isoformat() == expected
    assert found.limit_on == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("agreed", "negotiable", "why"),
    [
        ("2026-11-22", True, "before_day_zero"),
        ("2026-11-27", True, "closed_day"),  # a Friday
        ("2026-12-03", True, "after_limit"),
        ("2026-11-25", False, "not_negotiable"),
    ],
)
def test_an_agreed_date_outside_the_limit_is_refused(agreed, negotiable, why):
    promise = limit(7, negotiable=negotiable)
    with pytest.raises(AgreedDateOutside) as refusal:
        due(at("2026-11-23 10:00"), promise, BD, agreed_on=date.fromisoformat(agreed))
    assert refusal.value.why == why


def test_on_demand_alone_takes_any_agreed_open_day():
    agreed = date(2027, 3, 1)  # a Monday
    promise = TimeLimit(negotiable=True)
    assert due(at("2026-11-23 10:00"), promise, BD, agreed_on=agreed).due_on == agreed


@pytest.mark.parametrize(
    ("pauses", "expected"),
    [
        ([], "2026-11-26"),  # Sun 22 Nov + 4: Mon, Tue, Wed, Thu
        ([("2026-11-23 10:00", "2026-11-23 15:00", "2026-12-03")], "2026-11-26"),  # one day, none
        ([("2026-11-23 10:00", "2026-11-25 15:00", "2026-12-03")], "2026-11-30"),  # Tue, Wed
        ([("2026-11-23 10:00", "2026-11-23 18:00", "2026-12-03")], "2026-11-29"),  # replied on Tue
        ([("2026-11-27 10:00", "2026-11-28 15:00", "2026-12-03")], "2026-11-26"),  # after the end
        ([("2026-11-23 10:00", None, "2026-11-25")], "2026-11-30"),  # runs to its maximum
        ([("2026-11-23 10:00", "2026-11-30 10:00", "2026-11-25")], "2026-11-30"),  # had run out
        ([("2026-11-23 10:00", "2026-11-25 18:00", "2026-11-25")], "2026-11-30"),  # never past it
        ([("2026-11-23 10:00", "2026-11-25 15:00", "2026-12-03"),
          ("2026-11-24 10:00", "2026-11-26 15:00", "2026-12-03")], "2026-12-01"),  # Tue, Wed, Thu
        ([("2026-11-23 10:00", "2026-11-25 15:00", "2026-12-03")] * 2, "2026-11-30"),
        ([("2026-11-23 10:00:05", "2026-11-23 10:00:10", "2026-12-03"),
          ("2026-11-23 10:00:20", "2026-11-23 10:00:40", "2026-12-03")], "2026-11-26"),
        ([("2026-11-29 10:00", "2026-12-01 10:00", "2026-12-03")], "2026-11-26"),  # after due
        ([("2026-11-26 10:00", None, "2026-12-03")], "2026-11-26"),  # on the due day
    ],
)  # fmt: skip
def test_paused_days_are_left_out_once(pauses, expected):
    found = [pause(*row) for row in pauses]
    assert days("2026-11-22 10:00", 4, pauses=found) == expected


def test_a_pause_on_closed_days_alone_loses_no_day():
    # Thu 26 Nov + 2: Sun, Mon. Asked on Friday, answered on Saturday.
    asked = pause("2026-11-27 10:00", "2026-11-28 15:00", "2026-12-03")
    assert days("2026-11-26 10:00", 2, pauses=[asked]) == "2026-11-30"


def test_a_pause_across_a_holiday_does_not_count_it_twice():
    # Mon 14 Dec + 3: Tue 15, Thu 17, Sun 20; paused from Tue over Victory Day to Thu.
    asked = pause("2026-12-15 10:00", "2026-12-17 10:00", "2026-12-24")
    assert days("2026-12-14 10:00", 3, pauses=[asked]) == "2026-12-21"


def test_pauses_extend_calendar_days_and_minutes_too():
    asked = pause("2026-11-23 12:00", "2026-11-24 12:00", "2026-12-03")
    received = at("2026-11-23 10:00")
    assert due(received, limit(2, "day"), BD, pauses=[asked]).due_on == date(2026, 11, 26)
    assert due(received, limit(3, "hour"), BD, pauses=[asked]).due_at == at("2026-11-24 13:00")
    assert due(received, limit(25, "hour"), BD, pauses=[asked]).due_at == at("2026-11-25 11:00")


def test_an_agreed_date_inside_a_pause_waits_for_the_reply():
    asked = pause("2026-11-23 12:00", None, "2026-11-26")
    promise = limit(7, negotiable=True)
    found = due(at("2026-11-23 10:00"), promise, BD, pauses=[asked], agreed_on=date(2026, 11, 25))
    assert found.due_on == date(2026, 11, 29)


@pytest.mark.parametrize(
    ("rules", "received", "expected"),
    [
        (Rules(day_zero="counted"), "2026-11-23 10:00", "2026-11-25"),  # Mon 1, Tue 2, Wed 3
        (Rules(after_hours="same_day"), "2026-11-23 18:00", "2026-11-26"),
        (Rules(closed_day="same_day"), "2026-11-27 10:00", "2026-12-01"),  # Fri: Sun 1
        (Rules(), "2026-11-27 10:00", "2026-12-02"),
    ],
)
def test_the_switches_of_the_count(rules, received, expected):
    assert days(received, 3, rules=rules) == expected


@pytest.mark.parametrize(
    "nothing",
    [
        Calendar(weekends=(Weekend(FROM_LONG_AGO, frozenset(range(7))),)),
        Calendar(hours=()),
        Calendar(closures=(Closure(date(1972, 1, 1), date.max, "office", "বন্ধ", "Closed"),)),
    ],
)
def test_an_office_without_a_working_day_refuses_and_ends(nothing):
    with pytest.raises(NoWorkingDay):
        due(at("2026-11-23 10:00"), limit(1), nothing)


@pytest.mark.parametrize("value", [2 * 10**6, 10**18, 1e300])
@pytest.mark.parametrize("unit", ["working_day", "day", "week", "month", "year", "hour"])
def test_a_limit_beyond_any_calendar_is_refused(value, unit):
    with pytest.raises(NoWorkingDay):
        due(at("2026-11-23 10:00"), limit(value, unit), BD)


def test_a_year_without_a_list_is_announced_or_refused():
    received = at("2026-12-27 10:00")
    found = due(received, limit(15), BD)
    assert found.unlisted_years == [2027]
    assert found.receipt["warnings"] == [{"code": "year_without_data", "year": 2027}]
    with pytest.raises(YearWithoutData):
        due(received, limit(15), BD, rules=Rules(unlisted_years="refuse"))
    assert due(received, limit(3), BD, rules=Rules(unlisted_years="refuse")).unlisted_years == []


@pytest.mark.parametrize(
    "zone",
    [UTC, ZoneInfo("America/Los_Angeles"), ZoneInfo("Asia/Tokyo"), timezone(timedelta(hours=-11))],
)
def test_where_the_viewer_sits_changes_nothing(zone):
    received = at("2026-11-24 00:30")
    assert due(received.astimezone(zone), limit(3), BD).due_on == due(received, limit(3), BD).due_on


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        due(datetime(2026, 11, 23, 10), limit(3), BD)


def test_ten_thousand_random_counts_agree_with_a_naive_one():
    rng = random.Random(20261123)
    for _ in range(100):
        first = date(rng.randint(2001, 2060), rng.randint(1, 12), rng.randint(1, 28))
        weekend = frozenset(rng.sample(range(7), rng.randint(0, 3)))
        shut = {first + timedelta(days=rng.randrange(400)) for _ in range(rng.randrange(40))}
        calendar = Calendar(
            weekends=(Weekend(FROM_LONG_AGO, weekend),),
            closures=tuple(closed(day.isoformat()) for day in shut),
        )
        for _ in range(100):
            zero = calendar.open_day_from(first + timedelta(days=rng.randrange(300)))
            n = rng.randint(1, 60)
            received = datetime.combine(zero, time(10), at("2026-11-23 10:00").tzinfo)
            assert due(received, limit(n), calendar).due_on == naive_due(zero, n, weekend, shut)


instants = st.datetimes(
    datetime(2005, 1, 1), datetime(2060, 1, 1), timezones=st.sampled_from([UTC])
)
closures = st.lists(
    st.dates(date(2005, 1, 1), date(2060, 1, 1)).map(lambda day: closed(day.isoformat())),
    max_size=30,
)


@settings(deadline=None)
@given(instants, st.integers(1, 90), closures)
def test_elapsed_undoes_due(received, n, shut):
    calendar = Calendar(closures=tuple(shut))
    found = due(received, limit(n), calendar)
    assert elapsed(found.day_zero_on, found.due_on, calendar) == n
    assert elapsed(found.due_on, found.day_zero_on, calendar) == -n
    assert calendar.is_open_day(found.due_on)


@settings(deadline=None)
@given(instants, st.integers(1, 60), st.sampled_from(list(Unit)))
def test_a_longer_limit_is_never_due_earlier(received, n, unit):
    shorter, longer = (due(received, limit(value, unit.value), BD) for value in (n, n + 1))
    # From 23 office hours to 24 on the wall the meaning changes: decision 0015.
    if shorter.measure.kind is longer.measure.kind:
        assert shorter.due_on <= longer.due_on
    assert shorter.day_zero_on <= shorter.due_on


@settings(deadline=None)
@given(instants, st.integers(1, 30), closures)
def test_a_further_holiday_never_brings_a_date_forward(received, n, shut):
    calendar = Calendar(closures=tuple(shut))
    fewer = Calendar(closures=tuple(shut[1:]))
    assert due(received, limit(n), fewer).due_on <= due(received, limit(n), calendar).due_on


@settings(deadline=None)
@given(instants, st.integers(1, 20), st.integers(0, 20 * 86400), st.integers(0, 10 * 86400))
def test_a_pause_never_brings_a_date_forward(received, n, after, lasts):
    started = received + timedelta(seconds=after)
    ended = started + timedelta(seconds=lasts)
    asked = pause("2026-01-01 10:00", None, "2026-01-01")
    asked = type(asked)(started, ended, ended.date() + timedelta(days=2), "waits")
    with_pause = due(received, limit(n), BD, pauses=[asked])
    without = due(received, limit(n), BD)
    assert without.due_on <= with_pause.due_on
    if started.astimezone(UTC).date() > without.due_on:
        assert with_pause.due_on == without.due_on


def test_a_calendar_made_in_another_order_counts_the_same():
    hours = (
        Hours(FROM_LONG_AGO, time(9), time(17)),
        Hours(date(2026, 11, 1), time(9), time(13), until_on=date(2026, 11, 30)),
    )
    for order in (hours, hours[::-1]):
        assert days("2026-11-23 13:01", 1, Calendar(hours=order)) == "2026-11-25"
