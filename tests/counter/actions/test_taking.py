"""A walk-in or a call becomes a request: one, numbered, answered or with its date."""

import pytest

from shonod.cases.actions import Requester
from shonod.cases.models import Attachment, Case
from shonod.cases.states import Channel, State
from shonod.catalogue.queries import promise_in_force
from shonod.counter.actions import Asked, note_missed_call, take_request
from shonod.counter.models import Contact
from shonod.counter.states import Kind, Outcome
from shonod.ground.refusals import FileRefused, NotPermitted
from shonod.ledger.models import Event
from shonod.ledger.queries import breaks_in
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from tests.cases.moments import at
from tests.fixtures import NOW, TODAY

SALMA = Requester(name="সালমা বেগম", phone="+8801712345678")


@pytest.fixture
def take(homna, officer):
    """take('2.1.1', once=…, at=…, **fields of Asked) -> the contact."""

    def do(service="2.1.1", *, once="form", when=NOW, by=officer, **given):
        terms = promise_in_force(given.pop("office", homna), service, TODAY)
        channel = given.pop("channel", Channel.COUNTER)
        requester = given.pop("requester", SALMA)
        asked = Asked(terms, requester, given.pop("details", "সময়সূচি"), channel, **given)
        return take_request(asked, once=once, by=by, at=when)

    return do


def test_a_request_waits_with_its_day_and_the_officer_stands_in_the_ledger(take, officer):
    contact = take(channel=Channel.PHONE)
    case = contact.case
    assert (contact.kind, contact.channel, case.channel) == (Kind.REQUEST, "phone", "phone")
    assert case.state == State.RECEIVED
    assert case.due_on.isoformat() == "2026-11-26"
    opened = Event.objects.get(subject=case.id)
    assert (opened.kind, opened.actor) == (EventKind.CASE_OPENED, officer.id)


@pytest.mark.parametrize(("service", "on_the_spot"), [("2.1.1", True), ("2.2.1", False)])
def test_an_answer_closes_it_at_once_and_counts_on_the_spot_where_that_is_promised(
    take, service, on_the_spot
):
    case = Case.objects.get(pk=take(service, answer="৯টা থেকে ৫টা").case_id)
    assert (case.state, case.on_the_spot) == (State.DELIVERED, on_the_spot)
    assert [message.text for message in case.messages.all()] == ["৯টা থেকে ৫টা"]


def test_sent_twice_it_is_one_request(take):
    assert take(answer="হ্যাঁ") == take(answer="হ্যাঁ", details="অন্য")
    assert (Case.objects.count(), Contact.objects.count()) == (1, 1)


def test_slips_are_numbered_without_a_gap_by_office_and_year(take, homna, rupali, rupali_officer):
    numbers = [take(once=f"{n}").number for n in range(3)]
    with pytest.raises(FileRefused):
        take(once="bad", papers=[("a.exe", b"MZ")])
    numbers.append(take(once="after").number)
    assert numbers == [1, 2, 3, 4]
    theirs = take(office=rupali, by=rupali_officer)
    assert (theirs.year, theirs.number) == (2026, 1)
    next_year = take(once="next", when=at(3, month=12).replace(year=2027, month=1))
    assert (next_year.year, next_year.number) == (2027, 1)
    issued = Event.objects.filter(chain=homna.id, kind=EventKind.SLIP_ISSUED).order_by("sequence")
    assert [event.data["number"] for event in issued] == [1, 2, 3, 4, 1]
    assert not list(breaks_in(homna.id))


def test_a_bad_paper_keeps_nothing_and_is_named(take):
    with pytest.raises(FileRefused) as refused:
        take(papers=[("ছবি.exe", b"MZ")])
    assert refused.value.name == "ছবি.exe"
    assert not Case.objects.exists()
    assert not Contact.objects.exists()


def test_a_paper_is_the_requesters(take):
    case = take(papers=[("n.txt", "লেখা".encode())]).case
    paper = Attachment.objects.get(case=case)
    assert (paper.name, paper.from_requester, paper.message) == ("n.txt", True, None)


@pytest.mark.parametrize(("tells", "told"), [(True, "+8801812345678"), (False, "+8801712345678")])
def test_who_helps_is_kept_and_the_messages_go_to_whom_they_agree(take, tells, told):
    helped = Requester(
        name="সালমা বেগম",
        phone="+8801712345678",
        helper="উদ্যোক্তা",
        helper_phone="+8801812345678",
        tells_helper=tells,
    )
    contact = take(requester=helped)
    assert contact.case.notice_phone == told
    assert (contact.name, contact.phone) == ("উদ্যোক্তা", "+8801812345678")


def test_a_call_that_is_called_back_is_settled_by_the_request(take, homna, officer):
    call = note_missed_call(
        homna, phone="+8801712345678", note="", called_at=NOW, once="c", by=officer, at=NOW
    )
    contact = take(channel=Channel.PHONE, call=call.id)
    call.refresh_from_db()
    assert (call.outcome, call.case) == (Outcome.REQUEST, contact.case)
    assert Office.objects.get(pk=homna.pk).alarms == {}


def test_another_offices_officer_takes_nothing_here(take, rupali_officer):
    with pytest.raises(NotPermitted):
        take(by=rupali_officer)
    assert not Contact.objects.exists()
