"""What stands in a letter: in the reader's language, and nothing that is nobody's business."""

import re
from datetime import timedelta
from email.utils import parseaddr

import pytest
from django.utils.translation import override

from shonod.cases.actions import ask_requester, decline_case, deliver_case, extend_case
from shonod.cases.states import PauseReason
from shonod.ground.parts import parts_of
from shonod.lines.gateways.mail import email_of
from shonod.notices.actions.composing import composed, in_fewest_parts, letter_of
from shonod.notices.actions.filling import filled, sample_facts
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.sending import _parcel
from shonod.notices.models import Notice
from shonod.notices.queries.told import case_answered
from shonod.notices.queries.wordings import LANGUAGES, Words, default_words
from shonod.notices.states import By, Kind, ways_of
from tests.fixtures import NOW, TODAY

LATER = NOW + timedelta(minutes=1)


def letter(kind: Kind, by: By):
    read_ledger(LATER)
    return letter_of(Notice.objects.get(kind=kind, by=by), LATER)


@pytest.mark.parametrize(
    ("text", "facts", "said"),
    [
        ("ক {code} খ", {"code": "X"}, "ক X খ"),
        ("ক {code}\n{link}\nখ", {"code": "X", "link": ""}, "ক X\nখ"),
        ("দেখুন: {link}\n\nশেষ", {"link": ""}, "শেষ"),
        ("{a} {b}", {"a": "", "b": "২"}, " ২".strip()),
        # What looks like a place and is in a value stays as it is.
        ("{code}", {"code": "{phone}", "phone": "1"}, "{phone}"),
        ("{code.__class__} {code}", {"code": "X"}, "{code.__class__} X"),
    ],
)
def test_places_are_filled_and_empty_lines_left_out(text, facts, said):
    assert filled(text, facts) == said


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_requester_reads_his_own_language(homna, make_case, language):
    case, code = make_case(language=language)
    sms, mail = letter(Kind.RECEIVED, By.SMS), letter(Kind.RECEIVED, By.EMAIL)
    shown = f"{code[:4]}-{code[4:8]}-{code[8:]}"
    for said in (sms.text, mail.text, mail.subject, mail.html):
        assert shown in said
        assert bool(re.search("[ক-হ]", said.replace(homna.name, ""))) is (language == "bn")
    due = {"bn": ("২৬ নভেম্বর", "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬"), "en": ("26 November", "2026")}
    assert due[language][0] in sms.text
    assert "২০২৬" not in sms.text
    assert due[language][1] in mail.text
    assert case.due_on.isoformat() == "2026-11-26"


def test_a_letter_says_nothing_about_the_person_or_what_was_asked(told, officer):
    case, _ = told
    deliver_case(case.id, by=officer, at=NOW, answer="গোপন উত্তর")
    for kind in (Kind.RECEIVED, Kind.DELIVERED):
        for by in By:
            one = letter(kind, by)
            for secret in (case.name, case.details, case.phone[-6:], "s@example", "গোপন"):
                assert secret not in f"{one.text}{one.subject}{one.html}"


def test_a_letter_says_until_when_and_why_the_office_waits(told, officer):
    until = TODAY + timedelta(days=3)
    ask_requester(
        told[0].id, by=officer, at=NOW, question="q", reason=PauseReason.PAPERS, until_on=until
    )
    said = letter(Kind.WAITING, By.SMS).text
    assert "২৬ নভেম্বর" in said
    assert "কাগজ" in said


def test_a_moved_date_is_told_with_the_old_one(told, officer):
    on = TODAY + timedelta(days=6)
    extend_case(told[0].id, by=officer, at=NOW, until_on=on, reason="r", order_number="1")
    said = letter(Kind.EXTENDED, By.EMAIL).text
    assert "২৯ নভেম্বর" in said
    assert "২৬ নভেম্বর" in said


@pytest.mark.parametrize(
    ("host", "hosts", "begins"),
    [
        (None, [], None),
        (None, ["shonod.gov.bd"], "https://shonod.gov.bd/track/"),
        ("homna.gov.bd", ["shonod.gov.bd"], "https://homna.gov.bd/track/"),
    ],
)
def test_the_link_leads_to_the_offices_public_name(told, homna, settings, host, hosts, begins):
    settings.HOSTS = hosts
    homna.host = host
    homna.save()
    said = letter(Kind.RECEIVED, By.EMAIL)
    assert ("https://" in said.text) is bool(begins)
    assert begins is None or begins in said.text
    assert ("List-Unsubscribe" in said.headers) is bool(begins)


def test_of_several_offices_each_has_its_own_place(told, rupali, settings):
    settings.HOSTS = ["shonod.gov.bd"]
    assert "https://shonod.gov.bd/o/" in letter(Kind.RECEIVED, By.EMAIL).text


def test_a_mail_says_that_a_machine_wrote_it_and_a_reply_finds_its_case(told, homna, rupali):
    case, _ = told
    read_ledger(NOW)
    notice = Notice.objects.get(by=By.EMAIL)
    mail = email_of(_parcel(notice, case.email, NOW), address="office@example.gov.bd")
    assert mail["Auto-Submitted"] == "auto-generated"
    assert parseaddr(mail["To"])[1] == case.email
    assert mail.get_body(("plain",)) is not None
    assert mail.get_body(("html",)) is not None
    for answered in ([mail["Message-ID"]], ["<other@x>", mail["References"]]):
        assert case_answered(homna, answered) == case.id
        assert case_answered(rupali, answered) is None
    assert case_answered(homna, ["<x@y>", "", "<case.1@shonod.invalid>"]) is None


def test_a_typed_office_name_adds_no_header(told, homna):
    homna.name = "x\r\nBcc: victim@example.org"
    homna.save()
    read_ledger(NOW)
    notice = Notice.objects.get(by=By.EMAIL)
    mail = email_of(_parcel(notice, "s@example.org", NOW), address="office@example.gov.bd")
    assert "Bcc" not in mail
    assert "<script" not in letter(Kind.RECEIVED, By.EMAIL).html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "by"), [(kind, by) for kind in Kind for by in ways_of(kind)])
def test_the_first_words_are_whole_and_cheap(homna, kind, by, language):
    words = default_words()[kind, by, language]
    with override(language):
        facts = sample_facts(kind, by, homna, NOW)
        letter = composed(words, facts, by, homna, language)
    assert "{" not in letter.text + letter.subject
    assert bool(letter.subject) is (by == By.EMAIL)
    if by == By.SMS:
        assert parts_of(letter.text).parts == 1


@pytest.mark.parametrize(
    ("text", "short", "said"),
    [
        ("ক" * 70, "ছোট", "ক" * 70),
        ("ক" * 71, "ছোট", "ছোট"),
        ("ক" * 71, "", "ক" * 71),
        # What saves nothing tells less for the same money.
        ("ক" * 71, "খ" * 72, "ক" * 71),
        ("ক" * 71, "{code}", "X"),
    ],
)
def test_a_text_message_goes_in_its_short_form_where_that_saves_one(text, short, said):
    assert in_fewest_parts(Words(text, short=short), {"code": "X"}) == said


def test_a_declined_request_is_not_told_why_by_message(told, officer):
    decline_case(told[0].id, by=officer, at=NOW, reason="কারণ-গোপন", appeal_to="y")
    assert "কারণ-গোপন" not in letter(Kind.DECLINED, By.EMAIL).text
