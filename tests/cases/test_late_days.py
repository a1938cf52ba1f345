"""The strange moments of docs and peers, as one table: what a declaration makes of a running case.

Received Monday 23 November 2026, 10:00, three working days: due Thursday 26. Friday 27 and
Saturday 28 are closed. Every receipt is checked by the independent program.
"""

import random
from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone

from shonod.cases.actions import (
    ask_requester,
    declare_days,
    deliver_case,
    dispute_case,
    reply_to_office,
    revoke_days,
    undo_recount,
)
from shonod.cases.actions.declaring import rows_of
from shonod.cases.jobs import end_pauses_that_ran_out
from shonod.cases.models import Annotation, Case
from shonod.cases.states import PauseReason
from shonod.ground.refusals import NoWorkingDay
from shonod.offices.models import Holiday, Office, OfficeHours, Weekend
from shonod.offices.queries import calendar_of
from tests.cases.moments import at, pause_of
from tools.verify_receipt import verify

pytestmark = pytest.mark.django_db


def on(day: int, month: int = 11) -> date:
    return date(2026, month, day)


def day(first: date, last: date | None = None, **given: Any) -> Holiday:
    return Holiday(name="ছুটি", kind="general", from_on=first, until_on=last or first, **given)


def split(first: str, last: str, **given: Any) -> OfficeHours:
    """Hours with a break, from the day of receipt on."""
    hours = {"opens": time(9), "closes": time(17), "breaks": [[first, last]]}
    return OfficeHours(from_on=on(23), until_on=on(30), **hours, **given)


VECTORS: dict[str, tuple[list[Any], date]] = {
    "a day after the due day": ([day(on(29))], on(26)),
    "the due day itself": ([day(on(26))], on(29)),
    "the day of receipt": ([day(on(23))], on(29)),
    "a Friday": ([day(on(27))], on(26)),
    "nine days of Eid": ([day(on(24), on(2, 12))], on(7, 12)),
    "half the day of receipt, closed before it came": (
        [day(on(23), closes=time(9, 30))],
        on(29),
    ),
    "half a day that is counted": ([day(on(25), closes=time(12))], on(26)),
    "closed, and a Friday worked for it": ([day(on(25)), day(on(27), works=True)], on(27)),
    "shorter hours, as in Ramadan": (
        [OfficeHours(from_on=on(23), until_on=on(30), opens=time(9), closes=time(15, 30))],
        on(26),
    ),
    "hours that ended before it came": (
        [OfficeHours(from_on=on(23), until_on=on(30), opens=time(8), closes=time(9))],
        on(29),
    ),
    "a weekend of one day from the 24th": ([Weekend(from_on=on(24), weekdays=[2])], on(27)),
    "a day split by lunch": ([split("13:00", "14:00")], on(26)),
    "a day split at the minute it came": ([split("09:45", "10:30")], on(26)),
    "a Friday worked, split by Jumu'ah": (
        [day(on(25)), day(on(27), works=True), split("12:30", "14:00", weekdays=[4])],
        on(27),
    ),
}


@pytest.mark.parametrize("name", VECTORS)
def test_what_a_late_declaration_does(homna: Office, make_case, name: str):
    rows, due_on = VECTORS[name]
    case, _ = make_case("2.1.1")
    before = Case.objects.filter(pk=case.pk).values().get()
    fresh = [type(row)(**{f.name: getattr(row, f.name) for f in row._meta.fields if f.name != "id"})
             for row in rows]  # fmt: skip
    recount = declare_days(fresh, by=None, at=at(23, 12))
    case.refresh_from_db()
    assert case.due_on == due_on
    assert verify(case.receipt) == due_on
    undo_recount(recount.id, why="ভুল", by=None, at=at(24))
    assert Case.objects.filter(pk=case.pk).values().get() == before


def test_a_range_over_the_new_year(make_case):
    case, _ = make_case("2.1.1", at=at(29, 10, month=12))
    declare_days([day(on(30, 12), date(2027, 1, 2))], by=None, at=at(29, 12, month=12))
    case.refresh_from_db()
    # Tuesday 29 December is day zero; Sunday, Monday and Tuesday of January are counted.
    assert case.due_on == date(2027, 1, 5)
    assert verify(case.receipt) == case.due_on


def test_an_office_without_a_working_day_refuses_the_declaration(homna: Office, make_case):
    case, _ = make_case("2.1.1")
    with pytest.raises(NoWorkingDay):
        declare_days([Weekend(from_on=on(24), weekdays=list(range(7)))], by=None, at=at(23, 12))
    assert Case.objects.get(pk=case.pk).due_on == on(26)
    assert not Weekend.objects.filter(from_on=on(24)).exists()


def test_a_pause_across_a_declared_day_and_a_late_reply(make_case, officer):
    case, _ = make_case("2.1.1")
    ask_requester(case.id, by=officer, at=at(24), question="কাগজ?", reason=PauseReason.PAPERS,
                  until_on=on(30))  # fmt: skip
    declare_days([day(on(29))], by=None, at=at(25))
    case.refresh_from_db()
    assert verify(case.receipt) == case.due_on == on(2, 12)
    reply_to_office(case.id, at=at(1, month=12), text="এই নিন")
    case.refresh_from_db()
    # The pause ended with its last day, whenever the reply came.
    assert verify(case.receipt) == case.due_on == on(2, 12)


def test_overlapping_pauses_are_one_span_across_a_declared_day(make_case, officer):
    spans = [[(at(24), at(25)), (at(24, 15), at(26, 12))], [(at(24), at(26, 12))]]
    cases = [make_case("2.1.1")[0] for _ in spans]
    for case, its in zip(cases, spans, strict=True):
        for first, last in its:
            pause = pause_of(case, officer, from_at=first, until_on=on(30))
            pause.ended_at = last
            pause.save()
    declare_days([day(on(29))], by=None, at=at(26, 13))
    for case in cases:
        case.refresh_from_db()
        # It waited on Tuesday and Wednesday, Sunday is closed: Thursday, Monday and Tuesday count.
        assert verify(case.receipt) == case.due_on == on(1, 12)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_where_the_viewer_sits_moves_no_date(make_case, zone: str):
    with timezone.override(zone):
        case, _ = make_case("2.1.1", at=at(23, 10).astimezone(ZoneInfo(zone)))
        before = Case.objects.filter(pk=case.pk).values().get()
        recount = declare_days([day(on(26))], by=None, at=at(23, 12).astimezone(ZoneInfo(zone)))
        case.refresh_from_db()
        assert (case.day_zero_on, case.due_on) == (on(23), on(29))
        assert verify(case.receipt) == case.due_on
        undo_recount(recount.id, why="ভুল", by=None, at=at(24).astimezone(ZoneInfo(zone)))
        assert Case.objects.filter(pk=case.pk).values().get() == before


def test_runs_that_were_missed_change_no_date(make_case, officer):
    case, _ = make_case("2.1.1")
    ask_requester(case.id, by=officer, at=at(24), question="কাগজ?", reason=PauseReason.PAPERS,
                  until_on=on(26))  # fmt: skip
    declare_days([day(on(29))], by=None, at=at(25))
    promised = Case.objects.get(pk=case.pk).due_on
    end_pauses_that_ran_out(at(10, month=12))
    assert Case.objects.get(pk=case.pk).due_on == promised


def test_a_reopened_case_keeps_its_first_clock_and_moves_with_it(make_case, officer):
    case, _ = make_case("2.1.1")
    deliver_case(case.id, by=officer, at=at(24), answer="হয়েছে")
    dispute_case(case.id, at=at(24, 13), why="হয়নি")
    declare_days([day(on(25))], by=None, at=at(24, 15))
    case.refresh_from_db()
    assert (case.due_on, case.day_zero_on) == (on(29), on(23))


def test_a_day_declared_after_closure_annotates_and_a_revocation_annotates_again(
    make_case, officer
):
    case, _ = make_case("2.1.1")
    deliver_case(case.id, by=officer, at=at(29), answer="হয়েছে")
    recount = declare_days([day(on(26))], by=None, at=at(30))
    revoke_days(rows_of(recount), why="প্রত্যাহার", by=None, at=at(1, month=12))
    assert [one.is_late for one in Annotation.objects.order_by("id")] == [False, True]


def test_what_was_known_then_is_still_known(homna: Office):
    recount = declare_days([day(on(25))], by=None, at=at(24))
    revoke_days(rows_of(recount), why="প্রত্যাহার", by=None, at=at(26))
    homna.refresh_from_db()
    known = [calendar_of(homna, at(d)).is_open_day(on(25)) for d in (23, 24, 25, 26)]
    assert known == [True, False, False, True]
    assert calendar_of(homna).is_open_day(on(25))


def test_an_office_lifts_a_day_for_itself_and_those_below_it(homna: Office, rupali: Office):
    rupali.parent = homna
    rupali.save()
    declare_days([day(on(25))], by=None, at=at(24))
    declare_days([day(on(25), works=True, office=homna)], by=None, at=at(24))
    for office in (homna, rupali):
        office.refresh_from_db()
        assert calendar_of(office).is_open_day(on(25))
    declare_days([day(on(26), office=rupali)], by=None, at=at(24))
    rupali.refresh_from_db()
    homna.refresh_from_db()
    assert calendar_of(homna).is_open_day(on(26))
    assert not calendar_of(rupali).is_open_day(on(26))


def test_another_declaration_in_between_is_counted_honestly(make_case):
    case, _ = make_case("2.1.1")
    first = declare_days([day(on(25))], by=None, at=at(24))
    declare_days([day(on(26))], by=None, at=at(24, 12))
    assert Case.objects.get(pk=case.pk).due_on == on(30)
    undo_recount(first.id, why="ভুল", by=None, at=at(24, 13))
    case.refresh_from_db()
    # Not what it was before the first, for the second still holds.
    assert verify(case.receipt) == case.due_on == on(29)


@pytest.mark.parametrize("seed", range(4))
def test_declaring_and_undoing_in_turn_leaves_no_trace(make_case, seed: int):
    dice = random.Random(seed)
    for n in range(4):
        make_case(dice.choice(["2.1.1", "2.2.1", "2.2.4"]), at=at(23 + n, dice.randint(10, 23)))
    before = list(Case.objects.order_by("id").values())
    done = []
    for n in range(3):
        first = on(22) + timedelta(days=dice.randint(0, 15))
        row = day(first, first + timedelta(days=dice.randint(0, 3)), works=dice.random() < 0.3)
        done.append(declare_days([row], by=None, at=at(29, 12, n)))
        for case in Case.objects.all():
            assert verify(case.receipt) == case.due_on
    for n, recount in enumerate(reversed(done)):
        undo_recount(recount.id, why="ভুল", by=None, at=at(29, 13, n))
    assert list(Case.objects.order_by("id").values()) == before
    call_command("ledger", "verify")
