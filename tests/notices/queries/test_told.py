"""Where a notice goes, what speaks against it, and the link that stops it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from shonod.cases.actions import Requester
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.stopping import allow_notices, stop_notices
from shonod.notices.models import Notice, Stop
from shonod.notices.queries.sending import address_for, against
from shonod.notices.queries.stopping import read_stop_token, stop_token
from shonod.notices.queries.told import addresses_of, hash_of, is_stopped, told_about
from shonod.notices.states import By
from tests.fixtures import NOW


@pytest.mark.parametrize(
    ("phone", "email", "found"),
    [
        ("+8801712345678", "a@b.org", {By.EMAIL: "a@b.org", By.SMS: "+8801712345678"}),
        ("", "a@b.org", {By.EMAIL: "a@b.org"}),
        ("+88029876543", "", {}),
    ],
)
def test_a_requester_is_reached_by_what_the_case_holds(homna, make_case, phone, email, found):
    case, _ = make_case(requester=Requester(name="ক", phone=phone, email=email))
    assert addresses_of(case) == found


@pytest.mark.parametrize(("tells", "told"), [(True, "+8801812345678"), (False, "+8801712345678")])
def test_who_helps_is_told_where_the_two_agreed(homna, make_case, tells, told):
    asked = Requester(name="ক", phone="+8801712345678", helper="খ", helper_phone="+8801812345678")
    case, _ = make_case(requester=replace(asked, tells_helper=tells))
    assert addresses_of(case) == {By.SMS: told}


def test_a_notice_goes_to_the_case_as_it_is_or_to_an_officer_at_work(told, officer):
    read_ledger(NOW)
    notice = told_about(told[0]).get(by=By.EMAIL)
    assert address_for(notice) == "s@example.org"
    assert against(notice, NOW) is None
    officer.email = "o@example.org"
    notice.case, notice.officer = None, officer
    assert address_for(notice) == "o@example.org"
    officer.is_active = False
    assert address_for(notice) == ""


def test_an_address_is_known_by_a_hash_whatever_its_case(homna):
    assert hash_of(" A@Example.org ") == hash_of("a@example.org")
    assert hash_of("a@example.org") != hash_of("b@example.org")
    assert stop_notices("A@Example.org", By.EMAIL, chain=homna.id, at=NOW)
    assert is_stopped(hash_of("a@example.org"))
    assert "example" not in Stop.objects.get().to_hash
    assert allow_notices("a@example.org", By.EMAIL, chain=homna.id, at=NOW)
    assert not allow_notices("a@example.org", By.EMAIL, chain=homna.id, at=NOW)


def test_a_link_to_stop_names_a_case_and_a_way_and_cannot_be_made_up():
    case = uuid4()
    token = stop_token(case, By.SMS)
    assert read_stop_token(token) == (case, By.SMS)
    for forged in (token[:-1], token.replace("sms", "email"), f"{case.hex}-sms", "", "x.y"):
        assert read_stop_token(forged) is None


def test_the_log_of_a_case_is_its_own(told, make_case):
    other, _ = make_case()
    read_ledger(NOW)
    assert told_about(other).count() == 2
    assert Notice.objects.count() == 4
