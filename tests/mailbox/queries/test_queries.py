"""Piles, pages, matching and suggesting."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.ground.mail.letters import read_letter
from shonod.mailbox.actions import set_aside
from shonod.mailbox.queries import piles
from shonod.mailbox.queries.addressed import office_addressed, own_addresses
from shonod.mailbox.queries.matching import case_answered, cases_sought, codes_in
from shonod.mailbox.queries.piles import counts_of, mail_of, mails_in, mails_of, next_after, page_of
from shonod.mailbox.queries.server import mailbox_answers
from shonod.mailbox.queries.suggesting import service_suggested
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY
from tests.mailbox.mails import mail
from tests.mailbox.taking import take_mail

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("আমাদের প্রিন্টারটি নষ্ট", "2.2.5"),
        ("The printer of our office does not work", "2.2.5"),
        ("ই-নথি বিষয়ে প্রশিক্ষণ চাই", "2.2.3"),
        ("ওয়েব পোর্টাল হালনাগাদের ট্রেনিং", "2.2.2"),
        ("প্রকল্পের তালিকা দিন", "2.1.3"),
        ("ইন্টারনেট সংযোগ নেই", "2.2.10"),
        ("সেবা অটোমেশনে সহায়তা", "2.2.4"),
        ("কোনো কথাই মেলে না xyz", "2.1.1"),
    ],
)
def test_the_words_of_a_mail_suggest_a_service(homna, text, code):
    promises = promises_of(charter_in_force(homna, TODAY))
    found = service_suggested(text, promises)
    assert found.terms.service.code == code
    assert all(clue in text for clue in found.clues)
    assert service_suggested(text, []) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("code 2345-6789-ABCDE.", ["2345-6789-ABCDE"]),
        ("২৩৪৫৬৭৮৯abcde", ["23456789ABCDE"]),
        ("X2345-6789-ABCDE", []),
        ("no code", []),
    ],
)
def test_codes_are_found_as_people_write_them(text, codes):
    assert codes_in(text) == codes


def test_an_officer_finds_a_request_by_its_code_or_by_words(homna, rupali, make_case):
    case, code = make_case()
    make_case(office=rupali)
    for typed, found in ((code, [case]), ("সালমা", [case]), ("zzzz", []), ("2345-6789", [])):
        assert cases_sought(homna, typed) == found
    assert cases_sought(rupali, code) == []


def test_of_two_names_the_thread_counts_first(homna, make_case):
    _, code = make_case()
    other, _ = make_case()
    letter = read_letter(
        mail(code, References=f"<case.{other.id}@x>", sender="x@example.org"), own=()
    )
    found = case_answered(homna, letter)
    assert (found.case, found.how, found.is_proven) == (other, "thread", False)


def test_piles_are_counted_and_turned_page_by_page(homna, officer, monkeypatch):
    monkeypatch.setattr(piles, "PAGE", 2)
    mails = [take_mail(homna, mail(f"{n}")) for n in range(5)]
    assert counts_of(homna.id)["new"] == 5
    seen, after = [], ""
    while True:
        page = page_of(mails_in(homna, "new"), after=after)
        seen += page.mails
        if not (after := page.after):
            break
    assert seen == mails
    assert next_after(mails[0]) == mails[1]
    set_aside(mails[0].id, by=officer, at=NOW)
    set_aside(mails[1].id, by=officer, at=NOW)
    assert page_of(mails_in(homna, "done")).mails == [mails[1], mails[0]]
    with pytest.raises(ValueError):
        page_of(mails_in(homna, "new"), after="x")


def test_a_pile_costs_one_query_however_long(homna):
    for n in range(6):
        take_mail(homna, mail(f"{n}"))
    with CaptureQueriesContext(connection) as asked:
        for one in page_of(mails_in(homna, "new")).mails:
            assert one.suggested
    assert len(asked) == 1


def test_another_offices_mail_does_not_exist(homna, rupali, make_case):
    found = take_mail(homna, mail())
    assert mail_of(homna, found.id) == found
    assert mail_of(rupali, found.id) is None
    case, _ = make_case()
    assert mails_of(case.id) == []


def test_the_first_office_gets_what_names_none(homna, rupali, settings):
    Office.objects.filter(pk=rupali.id).update(email="r@example.org")
    assert office_addressed(["x@example.org", "r+1@example.org"]) == rupali
    assert office_addressed([]) == homna
    settings.IMAP_URL = "imaps://box%40example.org:x@mail.example.org"
    rupali.refresh_from_db()
    assert own_addresses(rupali) == {"r@example.org", "box@example.org"}


def test_without_a_mailbox_nothing_is_wrong(settings):
    settings.IMAP_URL = ""
    assert mailbox_answers()
    settings.IMAP_URL = "imaps://nothing"
    assert not mailbox_answers()


def test_a_mailbox_that_lets_in_answers(dovecot, settings):
    assert mailbox_answers()
    settings.IMAP_URL = settings.IMAP_URL.replace("kept_in", "wrong_in")
    assert not mailbox_answers()
