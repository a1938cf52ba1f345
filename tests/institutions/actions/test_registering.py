"""shonod.institutions.actions.registering, shonod.institutions.actions.people and
shonod.institutions.actions.linking."""

from uuid import uuid4

import pytest

from shonod.catalogue.queries import promise_in_force
from shonod.institutions.actions import (
    add_person,
    ask_for,
    decline_institution,
    link_case,
    make_codes,
    merge_institution,
    remove_person,
    unlink_case,
    verify_institution,
)
from shonod.institutions.models import Institution, SignInCode, Visit
from shonod.institutions.queries import cases_of, suggested_cases
from shonod.institutions.states import AlreadyDecided, LinkedAlready, State
from shonod.ledger.models import Event
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_a_form_sent_twice_registers_once_and_the_desk_is_told(register, homna) -> None:
    once = str(uuid4())
    assert register(once=once) == register(once=once)
    homna.refresh_from_db()
    assert homna.alarms == {"institutions_waiting": 1}


def test_an_officer_decides_once(register, officer, homna) -> None:
    waiting = register()
    verified = verify_institution(waiting, by=officer, at=NOW)
    assert verified.representatives.get().phone == "+8801712345678"
    with pytest.raises(AlreadyDecided):
        verify_institution(waiting, by=officer, at=NOW)
    with pytest.raises(AlreadyDecided):
        decline_institution(waiting, reason="x", by=officer, at=NOW)
    declined = decline_institution(register(), reason="চিঠি নেই", by=officer, at=NOW)
    assert (declined.state, declined.reason) == (State.DECLINED, "চিঠি নেই")
    homna.refresh_from_db()
    assert homna.alarms == {}


def test_a_duplicate_is_merged_into_the_one_that_is_known(register, college, officer) -> None:
    again = merge_institution(register(name="কলেজ, হোমনা"), college, by=officer, at=NOW)
    assert (again.state, again.merged_into) == (State.MERGED, college)
    assert not again.representatives.exists()


def test_who_is_removed_is_out_at_once(college, person, officer, homna) -> None:
    colleague = add_person(
        college, name="খ", post_title="", email="b@example.org", phone="", by=officer, at=NOW
    )
    make_codes(homna, person.phone, address="x", at=NOW)
    visit = Visit.objects.create(representative=person, began_at=NOW)
    assert remove_person(person, by=officer, at=NOW)
    assert not remove_person(person, by=officer, at=NOW)
    visit.refresh_from_db()
    assert visit.ended_at == NOW
    assert not SignInCode.objects.filter(representative=person).exists()
    assert colleague.removed_at is None


def test_what_it_asks_for_is_its_own_and_the_same_form_asks_once(person, homna) -> None:
    terms = promise_in_force(homna, "2.2.1", TODAY)
    asked = {"once": uuid4(), "details": "ডি-নথি প্রশিক্ষণ চাই", "memo_number": "১২"}
    where = {"address": "x", "language": "bn", "at": NOW}
    case = ask_for(terms, person, **asked, **where)
    assert ask_for(terms, person, **asked, **where) == case
    assert (case.name, case.organisation) == ("রাশেদা বেগম", "হোমনা সরকারি কলেজ")
    assert list(cases_of(person.institution)) == [case]


def test_a_case_that_came_otherwise_is_suggested_and_linked(
    college, register, officer, make_case
) -> None:
    case, _ = make_case("2.2.1")
    assert [one.id for one in suggested_cases(college)] == [case.id]
    link_case(college, case, by=officer, at=NOW)
    link_case(college, case, by=officer, at=NOW)
    assert suggested_cases(college) == []
    other = verify_institution(register(name="অন্য"), by=officer, at=NOW)
    with pytest.raises(LinkedAlready):
        link_case(other, case, by=officer, at=NOW)
    unlink_case(other, case, by=officer, at=NOW)
    assert cases_of(college).count() == 1
    unlink_case(college, case, by=officer, at=NOW)
    assert cases_of(college).count() == 0


def test_the_ledger_names_nobody(college, person, officer) -> None:
    remove_person(person, by=officer, at=NOW)
    told = str(list(Event.objects.values_list("data", flat=True)))
    assert Institution.objects.exists()
    for secret in ("রাশেদা", "01712345678", "college@", "কলেজ"):
        assert secret not in told
