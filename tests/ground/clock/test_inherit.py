"""One calendar out of several levels: closed days add up, and the nearer level wins."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shonod.ground.clock import (
    DHAKA,
    Closure,
    Hours,
    Level,
    Swap,
    Weekend,
    due,
    elapsed,
    inherited,
)
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from tools.verify_receipt import verify

EID = Closure(date(2026, 11, 23), date(2026, 11, 26), "general", "ঈদ", "Eid")
FRIDAY = Weekend(date(1972, 1, 1), frozenset({4}))
SUNDAY = Weekend(date(2026, 11, 25), frozenset({6}))


def hours(first: str, opens: int, until: str | None = None, weekdays=None) -> Hours:
    last = date.fromisoformat(until) if until else None
    return Hours(date.fromisoformat(first), time(opens), time(17), last, (), weekdays)


def open_days(*levels: Level, scopes=()) -> list[int]:
    """Which of 22 (a Sunday) to 28 November 2026 are open."""
    calendar = inherited(levels, scopes)
    return [d for d in range(22, 29) if calendar.is_open_day(date(2026, 11, d))]


def test_closed_days_of_all_levels_close_the_office():
    own = Closure(date(2026, 11, 22), date(2026, 11, 22), "office", "মেলা", "Fair")
    country, office = Level(closures=(EID,)), Level(closures=(own,))
    assert open_days(country, Level(), office) == []
    assert open_days(country) == [22]


def test_a_level_lifts_what_the_levels_above_it_closed():
    lifts = Level(swaps=(Swap(date(2026, 11, 24), "খোলা", "Open"),))
    assert open_days(Level(closures=(EID,)), lifts) == [22, 24]
    # Not what it closed itself, nor what a level below it closes.
    assert open_days(Level(closures=(EID,), swaps=lifts.swaps)) == [22]
    assert open_days(lifts, Level(closures=(EID,))) == [22]


def test_a_nearer_weekend_rules_from_its_first_day():
    country, office = Level(weekends=(FRIDAY,)), Level(weekends=(SUNDAY,))
    assert open_days(country) == [22, 23, 24, 25, 26, 28]
    assert open_days(country, office) == [22, 23, 24, 25, 26, 27, 28]
    late = Level(weekends=(FRIDAY, Weekend(date(2026, 11, 26), frozenset({5}))))
    assert open_days(late, office) == [22, 23, 24, 25, 26, 27, 28]


def test_nearer_hours_of_the_same_rank_win_and_others_stay():
    ramadan = hours("2026-11-23", 10, "2026-11-26")
    country = Level(hours=(hours("1972-01-01", 9), ramadan))
    own = Level(hours=(hours("2026-11-24", 11, "2026-11-24"), hours("2026-01-01", 8)))
    calendar = inherited([country, own])
    opens = [calendar.hours_on(date(2026, 11, d))[0][0].hour for d in range(22, 27)]
    assert opens == [8, 10, 11, 10, 10]


def test_hours_of_some_weekdays_do_not_cut_those_of_all():
    country = Level(hours=(hours("2026-11-01", 10, "2026-11-30"),))
    own = Level(hours=(hours("2026-11-01", 11, "2026-11-30", frozenset({3})),))
    calendar = inherited([country, own])
    assert calendar.hours_on(date(2026, 11, 25))[0][0] == time(10)
    assert calendar.hours_on(date(2026, 11, 26))[0][0] == time(11)


def test_a_regions_day_closes_only_where_the_region_is_named():
    hills = Closure(
        *(date(2026, 11, 23), date(2026, 11, 23), "regional", "বৈসাবি", "Boishabi"),
        scope=("rangamati",),
    )
    assert 23 in open_days(Level(closures=(hills,)))
    assert 23 not in open_days(Level(closures=(hills,)), scopes=["rangamati"])


def test_without_any_row_the_clocks_default_stands():
    assert open_days(Level()) == [22, 23, 24, 25, 26]


DAYS = st.dates(date(2026, 11, 1), date(2026, 12, 31))


@st.composite
def closures(draw: st.DrawFn) -> Closure:
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.integers(0, 9)))
    return Closure(first, last, "general", "ছুটি", "Holiday")


@given(closures(), st.lists(closures(), max_size=3), DAYS, st.integers(1, 15))
def test_a_closure_never_makes_a_promise_shorter_and_taking_it_back_is_as_if_it_never_was(
    more: Closure, known: list[Closure], received: date, days: int
):
    at = datetime.combine(received, time(10), DHAKA)
    limit = TimeLimit(max=Duration(days, Unit.WORKING_DAY))
    before = due(at, limit, inherited([Level(closures=tuple(known))]))
    with_it = due(at, limit, inherited([Level(closures=(*known, more))]))
    again = due(at, limit, inherited([Level(closures=tuple(known))]))
    assert with_it.due_on >= before.due_on
    assert again.receipt == before.receipt


@given(st.lists(closures(), min_size=2, max_size=4), DAYS, st.integers(1, 15))
def test_the_order_in_which_days_are_declared_moves_no_date(
    declared: list[Closure], received: date, days: int
):
    at = datetime.combine(received, time(10), DHAKA)
    limit = TimeLimit(max=Duration(days, Unit.WORKING_DAY))
    one, other = (
        due(at, limit, inherited([Level(closures=tuple(rows))])).due_on
        for rows in (declared, declared[::-1])
    )
    assert one == other


@given(st.lists(closures(), max_size=4), st.lists(DAYS, max_size=3), DAYS, st.integers(1, 15))
def test_what_passed_until_the_due_day_is_what_was_promised(
    declared: list[Closure], worked: list[date], received: date, days: int
):
    swaps = Level(swaps=tuple(Swap(on, "কর্মদিবস", "Working day") for on in worked))
    calendar = inherited([Level(closures=tuple(declared)), swaps])
    at = datetime.combine(received, time(10), DHAKA)
    found = due(at, TimeLimit(max=Duration(days, Unit.WORKING_DAY)), calendar)
    assert elapsed(found.day_zero_on, found.due_on, calendar) == days
    assert verify(found.receipt) == found.due_on
