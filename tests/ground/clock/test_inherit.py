"""One calendar out of several levels: closed days add up, and the nearer level wins."""

from datetime import date, time

from shonod.ground.clock import Closure, Hours, Level, Swap, Weekend, inherited

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
