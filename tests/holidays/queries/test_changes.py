from datetime import time

from shonod.cases.actions import preview_days
from shonod.holidays.queries import (
    Plan,
    calendars_seen,
    change_at,
    change_of,
    changes_of,
    known_days,
    moved_at,
    previewed_at,
)
from shonod.offices.models import Holiday
from tests.fixtures import NOW, TODAY

TUESDAY = TODAY.replace(day=24)


def day(office, on=TUESDAY, **given) -> Holiday:
    said = {"name": "ছুটি", "kind": "office", "from_on": on, "until_on": on, **given}
    return Holiday(office=office, **said)


def test_a_mark_of_the_calendars_changes_with_any_of_those_it_reaches(declare, homna, rupali):
    here, there, everywhere = ([day(office)] for office in (homna, rupali, None))
    seen = [calendars_seen(rows) for rows in (here, there, everywhere)]
    declare(TUESDAY)
    again = [calendars_seen(rows) for rows in (here, there, everywhere)]
    assert [a == b for a, b in zip(seen, again, strict=True)] == [False, True, False]


def test_changes_are_seen_where_they_reach_and_found_by_their_rows(declare, homna, rupali):
    row, change = declare(TUESDAY)
    assert changes_of(homna) == [change]
    assert changes_of(rupali) == []
    assert change_at(homna, change.id) == change
    assert change_at(rupali, change.id) is None
    assert change_of(row.id) == change
    assert change_of(homna.id) is None


def test_what_moved_is_counted_by_days_at_one_office(declare, homna, rupali, make_case):
    mine, _ = make_case("2.1.1")
    make_case("2.1.1", office=rupali)
    _, change = declare(TUESDAY, office=None)
    assert change.later == 2
    moved = moved_at(homna, change)
    assert [(n) for _old, _new, n in moved.days] == [1]
    assert moved.sample == ((mine, mine.due_on, moved.days[0][1]),)


def test_a_preview_shows_no_request_of_another_office(homna, rupali, make_case):
    mine, _ = make_case("2.1.1")
    make_case("2.1.1", office=rupali)
    preview = preview_days([day(None)], at=NOW)
    assert preview.moved == 2
    assert [case for case, _old, _new in previewed_at(homna, preview).sample] == [mine]


def test_what_is_declared_already_is_known_unless_it_is_replaced(declare, homna):
    row, _ = declare(TUESDAY)
    assert known_days(Plan(more=(day(homna),)), homna) == [row]
    assert known_days(Plan(more=(day(homna),), fewer=(row,)), homna) == []
    assert known_days(Plan(more=(day(homna, closes=time(12)),)), homna) == []
    assert known_days(Plan(fewer=(row,)), homna) == []
