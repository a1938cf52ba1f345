"""What an officer does with a mail."""

from datetime import timedelta

import pytest

from shonod.cases.actions import Requester
from shonod.catalogue.queries import promise_in_force
from shonod.ground.refusals import MoveNotAllowed, NotPermitted
from shonod.ledger.queries import events_of
from shonod.mailbox.actions import (
    match_mail,
    open_case_of_mail,
    set_aside,
    set_machines_aside,
    take_back,
)
from shonod.mailbox.actions.counting import count_waiting
from shonod.mailbox.actions.settling import details_of
from shonod.mailbox.models import Mail
from shonod.mailbox.states import CaseElsewhere
from tests.fixtures import NOW, TODAY
from tests.mailbox.mails import mail
from tests.mailbox.taking import take_mail

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)
ASKER = Requester(name="সালমা বেগম", email="s@example.org")


@pytest.fixture
def waiting(homna) -> Mail:
    return take_mail(homna, mail(files=(("a.txt", b"paper"),)))


def opened(found: Mail, officer, *, at=LATER):
    terms = promise_in_force(found.office, "2.2.5", TODAY)
    return open_case_of_mail(found.id, terms=terms, requester=ASKER, by=officer, at=at)


def test_it_becomes_a_request_whose_clock_runs_from_when_it_came(waiting, officer):
    case = opened(waiting, officer)
    assert (case.received_at, case.day_zero_on, case.channel) == (NOW, TODAY, "email")
    assert case.attachments.get().name == "a.txt"
    assert case.details == details_of(waiting)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.case, waiting.settled_by) == ("opened", case, officer)
    waiting.office.refresh_from_db()
    assert waiting.office.alarms == {}


def test_tapped_twice_it_is_one_request(waiting, officer):
    assert opened(waiting, officer) == opened(waiting, officer)
    with pytest.raises(MoveNotAllowed):
        set_aside(waiting.id, by=officer, at=LATER)


def test_it_is_put_on_a_request_as_if_it_was_written_there(waiting, officer, make_case):
    case, _code = make_case()
    match_mail(waiting.id, case=case, by=officer, at=LATER)
    match_mail(waiting.id, case=case, by=officer, at=LATER)
    message = case.messages.get()
    assert message.text == waiting.text
    assert message.attachments.get().name == "a.txt"
    assert events_of(waiting.id).last().data == {"case": str(case.id)}


def test_it_is_never_put_on_another_offices_request(waiting, officer, make_case, rupali):
    case, _code = make_case(office=rupali)
    with pytest.raises(CaseElsewhere):
        match_mail(waiting.id, case=case, by=officer, at=LATER)


def test_set_aside_it_is_counted_and_can_be_taken_back(waiting, officer):
    set_aside(waiting.id, by=officer, at=LATER)
    assert set_aside(waiting.id, by=officer, at=LATER).state == "aside"
    take_back(waiting.id, by=officer, at=LATER)
    found = take_back(waiting.id, by=officer, at=LATER)
    assert (found.state, found.settled_at) == ("waiting", None)
    kinds = [event.kind for event in events_of(waiting.id)]
    assert kinds == ["mail_received", "mail_set_aside", "mail_taken_back"]


def test_all_that_machines_sent_is_set_aside_at_once(waiting, officer, homna):
    robots = [take_mail(homna, mail(f"{n}", Auto_Submitted="auto-replied")) for n in range(3)]
    assert set_machines_aside(homna, by=officer, at=LATER) == len(robots)
    waiting.refresh_from_db()
    assert waiting.state == "waiting"
    count_waiting(homna.id)
    homna.refresh_from_db()
    assert homna.alarms == {"mail": 1}


def test_an_officer_of_another_office_does_nothing(waiting, rupali_officer):
    for deed in (set_aside, take_back):
        with pytest.raises(NotPermitted):
            deed(waiting.id, by=rupali_officer, at=LATER)
