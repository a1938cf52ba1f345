"""A new contact: seen in person, told to both, in force after the office's days, or never."""

from datetime import timedelta

import pytest

from shonod.cases.actions import (
    Requester,
    ask_contact_change,
    deliver_case,
    hold_contact,
    stop_contact_change,
)
from shonod.cases.jobs import hold_contacts
from shonod.cases.models import Case
from shonod.cases.queries import contact_change_of, new_contact_on
from shonod.ground.refusals import MoveNotAllowed, NotPermitted
from shonod.ledger.queries import events_of
from shonod.offices.actions import set_measures
from shonod.offices.states import MeasureName, Role
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
OLD, NEW = "+8801712345678", "+8801912345678"


@pytest.fixture
def case(make_case):
    return make_case(requester=Requester(name="সালমা", phone=OLD, email="s@example.org"))[0]


def asked(case, officer, *, phone=NEW, email="", at=NOW):
    return ask_contact_change(case.id, phone=phone, email=email, known_by="স্লিপ", by=officer, at=at)


def kinds(case):
    return [event.kind for event in events_of(case.id)]


def phone_of(case):
    return Case.objects.get(pk=case.id).phone


def test_it_holds_when_the_days_are_over_and_not_before(case, officer, homna):
    set_measures(homna, {MeasureName.CONTACT_WAITS: 2}, from_on=TODAY, by=officer, at=NOW)
    change = asked(case, officer)
    assert new_contact_on(list(events_of(case.id))) == TODAY + 2 * DAY
    assert (change.phone, change.email) == (NEW, "s@example.org")
    assert hold_contacts(NOW + DAY) == 0
    assert phone_of(case) == OLD
    assert hold_contacts(NOW + 2 * DAY) == 1
    assert phone_of(case) == NEW
    assert not hold_contact(case.id, at=NOW + 3 * DAY)
    assert kinds(case)[-3:] == ["note_added", "contact_change_asked", "contact_changed"]
    assert new_contact_on(list(events_of(case.id))) is None


@pytest.mark.parametrize("is_officer", [True, False])
def test_whoever_says_no_keeps_the_old_one(case, officer, is_officer):
    asked(case, officer)
    assert stop_contact_change(case.id, by=officer if is_officer else None, at=NOW + DAY)
    assert not stop_contact_change(case.id, by=None, at=NOW + DAY)
    assert hold_contacts(NOW + 9 * DAY) == 0
    assert phone_of(case) == OLD


def test_of_two_the_newer_one_waits(case, officer):
    asked(case, officer)
    asked(case, officer, phone="+8801812345678", at=NOW + DAY)
    waiting = contact_change_of(case)
    assert waiting is not None
    assert waiting.phone == "+8801812345678"
    assert kinds(case).count("contact_change_stopped") == 1


def test_who_may_not_and_when_not(case, officer, homna):
    with pytest.raises(MoveNotAllowed):
        asked(case, officer, phone=OLD)
    homna.posts.update(role=Role.FRONT_DESK)
    with pytest.raises(NotPermitted):
        asked(case, officer)
    homna.posts.update(role=Role.OFFICER)
    deliver_case(case.id, by=officer, at=NOW, answer="হয়েছে")
    with pytest.raises(MoveNotAllowed):
        asked(case, officer)
