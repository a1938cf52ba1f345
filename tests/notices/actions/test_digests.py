"""Officers hear of their day when the office has opened, once, and never at night."""

from datetime import datetime, timedelta

import pytest

from shonod.cases.models import Case
from shonod.ground.clock import DHAKA
from shonod.notices.actions.composing import letter_of
from shonod.notices.actions.digests import write_digests
from shonod.notices.actions.sending import send_waiting
from shonod.notices.models import Notice
from shonod.notices.states import By, Kind, State
from shonod.offices.models import Holding, Leave
from shonod.offices.states import HoldingKind
from shonod.people.actions import add_officer
from tests.fixtures import NOW

# Monday, 23 November 2026; the office is open from nine to five.
MONDAY = datetime(2026, 11, 23, 9, 5, tzinfo=DHAKA)


@pytest.fixture
def reachable(officer):
    officer.email, officer.phone = "officer@example.org", "+8801812345678"
    officer.save()
    return officer


def test_the_day_is_told_once(reachable, make_case):
    make_case()
    assert write_digests(MONDAY) == 1
    assert write_digests(MONDAY + timedelta(hours=1)) == 0
    (told,) = Notice.objects.all()
    assert (told.kind, told.by, told.officer) == (Kind.DIGEST, By.EMAIL, reachable)
    assert write_digests(MONDAY + timedelta(days=1)) == 1


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 23, 0, 0, tzinfo=DHAKA),
        datetime(2026, 11, 23, 8, 59, tzinfo=DHAKA),
        datetime(2026, 11, 23, 17, 1, tzinfo=DHAKA),
        # A Friday; and Victory Day, 16 December.
        datetime(2026, 11, 27, 11, 0, tzinfo=DHAKA),
        datetime(2026, 12, 16, 11, 0, tzinfo=DHAKA),
    ],
)
def test_a_closed_office_is_left_alone(reachable, make_case, at):
    make_case()
    assert write_digests(at) == 0
    assert not Notice.objects.exists()


def test_a_day_that_brings_nothing_is_not_told(reachable):
    write_digests(MONDAY)
    assert not Notice.objects.exists()


def test_an_officer_without_an_address_or_a_post_is_not_told(officer, make_case):
    make_case()
    officer.email = ""
    officer.save()
    write_digests(MONDAY)
    assert not Notice.objects.exists()


def test_who_has_left_the_post_is_not_told(reachable, make_case):
    make_case()
    Holding.objects.update(until_on=NOW.date() - timedelta(days=1), since_on="2026-01-01")
    write_digests(MONDAY)
    assert not Notice.objects.exists()


def test_who_is_on_leave_is_left_alone_and_whoever_covers_is_told(reachable, make_case, homna):
    make_case()
    today = NOW.date()
    Leave.objects.create(office=homna, officer=reachable, from_on=today, until_on=today)
    other, _ = add_officer(username="other", name="রহিমা", chain=homna.id, at=NOW)
    other.email = "other@example.org"
    other.save()
    post = Holding.objects.get().post
    Holding.objects.create(post=post, officer=other, since_on=today, kind=HoldingKind.COVER)
    write_digests(MONDAY)
    assert Notice.objects.get().officer == other


def test_what_is_due_by_the_next_working_day_comes_as_a_message(reachable, make_case):
    """Thursday tells of Sunday: Friday and Saturday are closed."""
    make_case()
    Case.objects.update(due_on="2026-11-29")
    thursday = datetime(2026, 11, 26, 9, 5, tzinfo=DHAKA)
    write_digests(thursday)
    told = Notice.objects.get(kind=Kind.DUE_NEXT)
    assert told.by == By.SMS
    assert "১টি" in letter_of(told, thursday).text


def test_the_digest_counts_when_it_goes_out(reachable, make_case):
    make_case()
    write_digests(MONDAY)
    make_case()
    told = Notice.objects.get(kind=Kind.DIGEST)
    assert "নতুন: ২টি" in letter_of(told, MONDAY).text


def test_yesterdays_digest_is_not_sent(reachable, make_case, line):
    make_case()
    write_digests(MONDAY)
    evening = MONDAY.replace(hour=17, minute=1)
    send_waiting(By.EMAIL, line, now=lambda: evening, until=evening + timedelta(minutes=1))
    assert not line.parcels
    assert Notice.objects.get().state == State.EXPIRED
