from datetime import date, time, timedelta

import pytest

from shonod.cases.actions import revoke_days
from shonod.holidays.queries import entries_of, year_list
from shonod.offices.actions import write_days
from shonod.offices.models import Holiday, OfficeHours, Weekend
from shonod.offices.states import ClosureKind
from tests.fixtures import NOW, TODAY

VICTORY = date(2026, 12, 16)


def fresh(office):
    office.refresh_from_db()
    return office


def test_a_year_has_its_days_in_order_and_knows_that_it_is_listed(homna):
    found = year_list(homna, 2026)
    days = [one.row.from_on for one in found.days]
    assert days == sorted(days)
    assert VICTORY in days
    assert found.is_listed
    assert not found.revoked


def test_a_year_without_a_list_says_so(homna):
    found = year_list(homna, 2031)
    assert (found.is_listed, found.days) == (False, ())
    assert [season.row.opens for season in found.hours] == [time(9)]


def test_what_turns_the_year_is_in_both(declare, homna):
    row, _ = declare(date(2026, 12, 30), days=4)
    for year in (2026, 2027):
        assert row in [one.row for one in year_list(fresh(homna), year).days]


@pytest.mark.parametrize(("days_before", "late"), [(2, False), (1, True), (0, True), (-3, True)])
def test_a_day_declared_the_evening_before_or_later_is_late(declare, homna, days_before, late):
    row, _ = declare(TODAY + timedelta(days=days_before))
    (one,) = [one for one in year_list(fresh(homna), 2026).days if one.row == row]
    assert (one.is_late, one.is_own) == (late, True)


def test_what_was_entered_with_the_program_is_never_late(homna):
    assert not any(one.is_late for one in year_list(homna, 2026).days)


def test_a_revoked_day_is_told_apart(declare, homna, officer):
    row, _ = declare(TODAY)
    revoke_days([row], why="ভুল", by=officer, at=NOW)
    found = year_list(fresh(homna), 2026)
    assert [one.row for one in found.revoked] == [row]
    assert row not in [one.row for one in found.days]


def test_a_day_that_this_office_works_all_the_same(declare, homna):
    declare(VICTORY, works=True)
    (victory,) = [
        one
        for one in year_list(fresh(homna), 2026).days
        if one.row.from_on == VICTORY and not one.row.works
    ]
    assert victory.worked == (VICTORY,)


def test_seasons_of_hours_with_what_rules_longest_first(homna):
    ramadan = OfficeHours(
        office=homna, from_on=date(2027, 2, 8), until_on=date(2027, 3, 9), opens=time(9),
        closes=time(15, 30), breaks=[["13:15", "13:30"]],
    )  # fmt: skip
    weekend = Weekend(office=homna, from_on=date(2027, 7, 1), weekdays=[4])
    write_days([ramadan, weekend], by=None, at=NOW)
    found = year_list(fresh(homna), 2027)
    assert [(season.first, season.last) for season in found.hours] == [
        (date(2027, 1, 1), date(2027, 12, 31)),
        (date(2027, 2, 8), date(2027, 3, 9)),
    ]
    assert [sorted(row.weekdays) for row in found.weekends] == [[4, 5], [4]]


def test_the_feed_has_one_uid_for_a_declaration_and_cancels_what_is_revoked(
    declare, homna, officer
):
    row, _ = declare(TODAY, kind=ClosureKind.EXECUTIVE)
    first, last = TODAY, TODAY
    (entry,) = entries_of(homna, first, last)
    revoke_days([row], why="ভুল", by=officer, at=NOW + timedelta(minutes=1))
    (cancelled,) = entries_of(homna, first, last)
    assert (entry.uid, entry.sequence, entry.cancelled) == (str(row.id), 0, False)
    assert (cancelled.uid, cancelled.sequence, cancelled.cancelled) == (entry.uid, 1, True)
    assert cancelled.changed_at > entry.changed_at
    assert Holiday.objects.count() > 1
