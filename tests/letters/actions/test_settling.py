"""A paper becomes a case with the register's day of receipt, or is settled with a reason."""

from datetime import date, timedelta

import pytest

from shonod.cases.states import Channel
from shonod.catalogue.queries import promise_in_force
from shonod.ground.refusals import NotPermitted
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.letters.actions import make_case, settle_paper
from shonod.letters.models import Received
from shonod.letters.states import AlreadyCase, Fate, PaperKind
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY
from tests.letters.conftest import MEMO

pytestmark = pytest.mark.django_db


@pytest.fixture
def terms(homna):
    return promise_in_force(homna, "2.2.1", TODAY)


@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        (PaperKind.REQUISITION, Channel.LETTER),
        (PaperKind.DIRECTIVE, Channel.DIRECTIVE),
        (PaperKind.OTHER, Channel.LETTER),
    ],
)
def test_the_case_has_what_the_paper_says(register, officer, terms, kind, channel):
    row = register(kind=kind)
    case, _ = make_case(row.id, terms=terms, by=officer, at=NOW)
    assert case.channel == channel
    assert (case.memo_number, case.memo_on) == (MEMO, date(2026, 11, 19))
    assert (case.name, case.organisation) == (row.sender_post, row.sender_office)
    assert (case.details, case.phone) == (row.subject, row.phone)
    row.refresh_from_db()
    assert (row.case, row.fate) == (case, Fate.CASE)


def test_its_clock_runs_from_the_day_of_receipt(register, officer, terms):
    """Received on Sunday the 22nd, made a case on Monday: the seventh working day is the 1st."""
    row = register(received_on=TODAY - timedelta(days=1))
    case, _ = make_case(row.id, terms=terms, by=officer, at=NOW)
    assert (case.day_zero_on, case.due_on) == (date(2026, 11, 22), date(2026, 12, 1))
    opened = events_of(case.id).first()
    assert (opened.kind, opened.at, opened.actor) == (EventKind.CASE_OPENED, NOW, officer.id)


def test_a_sender_without_a_post_is_named_by_the_office(register, officer, terms):
    case, _ = make_case(register(sender_post="").id, terms=terms, by=officer, at=NOW)
    assert case.name == case.organisation


def test_pressed_twice_it_is_one_case(register, officer, terms):
    row = register()
    assert make_case(row.id, terms=terms, by=officer, at=NOW) == make_case(
        row.id, terms=terms, by=officer, at=NOW
    )


def test_a_stranger_makes_no_case(register, rupali_officer, terms):
    with pytest.raises(NotPermitted):
        make_case(register().id, terms=terms, by=rupali_officer, at=NOW)


@pytest.mark.parametrize("fate", [Fate.FILED, Fate.ANSWERED, Fate.FORWARDED])
def test_it_is_settled_with_a_reason_and_rings_no_more(register, officer, homna, fate):
    row = settle_paper(register().id, fate=fate, reason="অবগতির জন্য", by=officer, at=NOW)
    assert (row.fate, row.fate_reason, row.fate_by) == (fate, "অবগতির জন্য", officer)
    assert events_of(row.id).last().data == {"fate": fate}
    assert Office.objects.get(pk=homna.id).alarms == {}


def test_a_later_word_holds_and_the_same_word_is_said_once(register, officer):
    row = register()
    for fate in (Fate.FILED, Fate.FILED, Fate.FORWARDED):
        settle_paper(row.id, fate=fate, reason="x", by=officer, at=NOW)
    assert Received.objects.get().fate == Fate.FORWARDED
    assert events_of(row.id).filter(kind=EventKind.PAPER_SETTLED).count() == 2


def test_what_is_a_case_is_not_settled_otherwise(register, officer, terms):
    row = register()
    make_case(row.id, terms=terms, by=officer, at=NOW)
    with pytest.raises(AlreadyCase):
        settle_paper(row.id, fate=Fate.FILED, reason="x", by=officer, at=NOW)
