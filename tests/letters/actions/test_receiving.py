"""The receipt register: numbers without a gap, whoever enters at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connection

from shonod.cases.models import Attachment
from shonod.catalogue.queries import promise_in_force
from shonod.ground.ids import uuid7
from shonod.ground.refusals import FileRefused, NotPermitted
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.letters.actions import add_scan, correct_paper, make_case, register_paper
from shonod.letters.actions.keeping import ring
from shonod.letters.models import Received
from shonod.letters.states import ALARM
from shonod.offices.models import Office
from tests.cases.moments import at
from tests.fixtures import NOW, TODAY
from tests.letters.conftest import paper
from tests.trust.world import picture

pytestmark = pytest.mark.django_db


def test_numbers_run_by_office_and_year(register, rupali, rupali_officer):
    old = date(2025, 12, 31)
    told = [
        register(),
        register(received_on=old),
        register(),
        register(office=rupali, by=rupali_officer),
        register(received_on=old),
    ]
    assert [(row.year, row.number) for row in told] == [
        (2026, 1),
        (2025, 1),
        (2026, 2),
        (2026, 1),
        (2025, 2),
    ]


@pytest.mark.parametrize(
    ("received_on", "received_at"),
    [(TODAY, NOW), (TODAY - timedelta(days=1), at(22, 12)), (date(2026, 11, 5), at(5, 12))],
)
def test_the_clock_runs_from_the_day_of_receipt_and_never_from_a_later_moment(
    register, received_on, received_at
):
    assert register(received_on=received_on).received_at == received_at


def test_the_same_form_is_the_same_line(register):
    once = uuid7()
    assert register(once=once) == register(once=once)
    assert Received.objects.get().number == 1


def test_a_form_of_another_office_is_refused(register, rupali, rupali_officer):
    once = uuid7()
    register(once=once)
    with pytest.raises(NotPermitted):
        register(once=once, office=rupali, by=rupali_officer)


def test_only_who_works_there_enters(register, rupali_officer):
    with pytest.raises(NotPermitted):
        register(by=rupali_officer)
    assert not Received.objects.exists()


def test_its_event_tells_the_place_in_the_register_and_no_word_of_the_paper(register):
    row = register()
    event = events_of(row.id).get()
    assert event.kind == EventKind.PAPER_RECEIVED
    assert event.data == {
        "year": 2026,
        "number": 1,
        "kind": "requisition",
        "received_on": "2026-11-23",
    }


def test_what_waits_is_said_on_the_first_page(register, homna):
    register()
    register()
    assert Office.objects.get(pk=homna.id).alarms == {ALARM: 2}
    Received.objects.update(fate="filed")
    ring(homna.id)
    assert Office.objects.get(pk=homna.id).alarms == {}


def test_a_line_is_mended_and_keeps_number_and_day(register, officer):
    row = register(received_on=TODAY - timedelta(days=2))
    before = (row.number, row.received_on, row.received_at)
    mended = correct_paper(row.id, paper(subject="ল্যাব পরিদর্শন", pages=3), by=officer, at=NOW)
    assert (mended.number, mended.received_on, mended.received_at) == before
    assert (mended.subject, mended.pages) == ("ল্যাব পরিদর্শন", 3)
    last = events_of(row.id).last()
    assert (last.kind, last.data) == (EventKind.PAPER_CORRECTED, {"fields": ["subject", "pages"]})


def test_a_line_that_is_right_is_not_mended(register, officer):
    row = register()
    correct_paper(row.id, paper(), by=officer, at=NOW)
    assert events_of(row.id).count() == 1


def test_a_scan_stays_with_its_paper_and_goes_with_the_case(
    register, officer, homna, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    row = register()
    first = add_scan(row, picture(), name="scan.png", by=officer, at=NOW)
    case, _ = make_case(row.id, terms=promise_in_force(homna, "2.2.1", TODAY), by=officer, at=NOW)
    row.refresh_from_db()
    late = add_scan(row, picture(), name="page2.png", by=officer, at=NOW)
    kept = Attachment.objects.filter(draft=row.id).order_by("id")
    assert [file.case for file in kept] == [case, case]
    assert list(kept) == [first, late]


def test_the_gate_refuses_a_scan_that_is_none(register, officer):
    with pytest.raises(FileRefused):
        add_scan(register(), b"MZ program", name="scan.exe", by=officer, at=NOW)


def enter_one(office_id, officer) -> int:
    try:
        office = Office.objects.get(pk=office_id)
        row = register_paper(office, paper(), received_on=TODAY, once=uuid7(), by=officer, at=NOW)
        return row.number
    finally:
        connection.close()


def test_many_at_one_moment_leave_no_gap(lasting, homna, officer):
    with ThreadPoolExecutor(6) as crew:
        numbers = list(crew.map(lambda _: enter_one(homna.id, officer), range(18)))
    assert sorted(numbers) == list(range(1, 19))
