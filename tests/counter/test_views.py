"""The counter's pages: what is refused, what is kept, what one press does."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shonod.cases.actions import Requester
from shonod.cases.models import Attachment, Case
from shonod.cases.states import State
from shonod.counter.actions import note_missed_call
from shonod.counter.models import Contact
from shonod.counter.states import Kind, Outcome
from shonod.notices.actions.stopping import stop_notices
from shonod.notices.states import By
from shonod.offices.models import Office
from tests.fixtures import NOW, PASSWORD

pytestmark = pytest.mark.usefixtures("ten_on_monday")

COUNTER = "/desk/counter/"
ASKED = {
    "channel": "counter",
    "service": "২১১",
    "phone": "০১৭১২-৩৪৫৬৭৮",
    "name": "সালমা বেগম",
    "details": "অফিস কখন খোলা?",
}
OFFICE = {"service": "2.2.1", "organisation": "হোমনা সরকারি কলেজ", "memo_number": "১২.০৩"}
AGREED = {"agreed_on_day": "২৫", "agreed_on_month": "১১", "agreed_on_year": "২০২৬"}


def sent(desk, **other):
    return desk.post(COUNTER, {**ASKED, "once": str(uuid4()), **other})


def errors(answer):
    return set(answer.context["form"].errors)


# --- what becomes a request


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"channel": "phone"},
        {"service": "2.1.1"},
        {"service": "তথ্য ও যোগাযোগ"},
        # A walk-in without a number takes the slip.
        {"phone": ""},
        # A line of the land net can be called back, too.
        {"channel": "phone", "phone": "02-9551234"},
        {"channel": "phone", "phone": "", "helper": "উদ্যোক্তা", "helper_phone": "01812345678"},
        OFFICE,
        {**OFFICE, **AGREED},
        # A service that lets no day be agreed takes no notice of one.
        AGREED,
    ],
)
def test_a_walk_in_or_a_call_waits_with_its_day(desk, given):
    answer = sent(desk, **given)
    contact = Contact.objects.get()
    assert answer["Location"] == f"{COUNTER}taken/{contact.id}/"
    assert contact.case.state == State.RECEIVED
    expected = "2026-11-25" if given == {**OFFICE, **AGREED} else contact.case.receipt["due_on"]
    assert contact.case.due_on.isoformat() == expected


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"name": "", "phone": ""},
        {"channel": "phone", "phone": ""},
        {"service": "2.2.1"},
    ],
)
def test_who_is_answered_at_once_needs_no_name_no_number_and_no_office(desk, given):
    sent(desk, answer="৯টা থেকে ৫টা", **given)
    case = Case.objects.get()
    assert case.state == State.DELIVERED
    assert case.name == (given.get("name", ASKED["name"]) or "দর্শনার্থী, নাম দেননি")


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"service": ""}, {"service"}),
        ({"service": "9.9.9"}, {"service"}),
        ({"service": "21"}, {"service"}),
        ({"service": "zz"}, {"service"}),
        ({"name": ""}, {"name"}),
        ({"details": ""}, {"details"}),
        ({"details": "", "answer": "হ্যাঁ"}, {"details"}),
        ({"phone": "12345"}, {"phone"}),
        ({"channel": "phone", "phone": ""}, {"phone"}),
        ({"channel": "web"}, {"channel"}),
        ({"service": "2.2.1"}, {"organisation"}),
        ({**OFFICE, **AGREED, "agreed_on_day": "২৭"}, {"agreed_on"}),
        ({**OFFICE, **AGREED, "agreed_on_day": "৩১"}, {"agreed_on"}),
        ({"helper": "উদ্যোক্তা", "tells": "helper"}, {"helper_phone"}),
        ({"helper_phone": "12"}, {"helper_phone"}),
        ({"details": "ক" * 501}, {"details"}),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(desk, given, missing):
    answer = sent(desk, **given)
    assert (answer.status_code, errors(answer)) == (422, missing)
    assert not Contact.objects.exists()
    page = answer.content.decode()
    for name, text in {**ASKED, **given}.items():
        if name not in ("channel", "service", "tells") and text:
            assert text in page, name


def test_a_paper_is_taken_through_the_gate_and_a_bad_one_named(desk):
    good = SimpleUploadedFile("আবেদন.txt", "লেখা".encode())
    bad = SimpleUploadedFile("খেলা.exe", b"MZ")
    refused = sent(desk, papers=[good, bad])
    assert errors(refused) == {"papers"}
    assert "খেলা.exe" in refused.content.decode()
    sent(desk, papers=[SimpleUploadedFile("আবেদন.txt", "লেখা".encode())])
    assert Attachment.objects.get().case == Case.objects.get()


def test_sent_twice_it_is_one_request_and_one_page(desk):
    pages = {sent(desk, once="form")["Location"] for _ in range(3)}
    assert (len(pages), Case.objects.count()) == (1, 1)


def test_the_channel_is_remembered(desk):
    assert _channel(desk) == "counter"
    sent(desk, channel="phone")
    assert _channel(desk) == "phone"
    desk.cookies["channel"] = "web"
    assert _channel(desk) == "counter"


def _channel(desk):
    return desk.get(COUNTER).context["form"]["channel"].value()


def test_the_form_survives_the_end_of_the_session(desk, officer):
    stranger = Client()
    late = stranger.post(COUNTER, {**ASKED, "once": "form"})
    assert late.status_code == 307
    kept = stranger.post(late["Location"], {**ASKED, "once": "form"})
    told = {"username": officer.username, "password": PASSWORD}
    hidden = kept.context["form"]["kept"].value()
    back = stranger.post(late["Location"], {**told, "kept": hidden}, follow=False)
    page = back.content.decode()
    assert f'action="{COUNTER}"' in page
    assert all(f'name="{name}"' in page for name in ASKED)


# --- buttons that fill in and send nothing


def test_look_shows_the_day_and_the_callers_without_script(desk, make_case):
    make_case()
    page = desk.post(COUNTER, {**ASKED, "look": "1"})
    text = page.content.decode()
    assert not errors(page)
    assert "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬" in text.partition("counter__due")[2]
    assert [caller.newest.name for caller in page.context["callers"]] == ["সালমা বেগম"]
    assert not Contact.objects.exists()


def test_a_caller_of_before_fills_the_form_in(desk, make_case, rupali):
    case, _ = make_case("2.2.1", requester=Requester("ক", "+8801712345678", organisation="খ"))
    form = desk.post(COUNTER, {**ASKED, "name": "", "caller": case.id}).context["form"]
    assert (form["name"].value(), form["organisation"].value()) == ("ক", "খ")
    assert form["details"].value() == ASKED["details"]
    theirs, _ = make_case(office=rupali, requester=Requester("অন্য", "+8801912345678"))
    form = desk.post(COUNTER, {**ASKED, "caller": theirs.id}).context["form"]
    assert form["name"].value() == ASKED["name"]


def test_callers_are_asked_for_by_post_alone(desk, make_case):
    make_case()
    assert desk.get(f"{COUNTER}callers/?phone=017123").status_code == 405
    assert "সালমা বেগম" in desk.post(f"{COUNTER}callers/", {"phone": "০১৭১২৩"}).content.decode()
    assert "ui/" not in desk.post(f"{COUNTER}callers/", {"phone": "019"}).content.decode()


def test_no_page_costs_more_queries_than_it_must(desk, make_case):
    for _ in range(5):
        make_case()
        sent(desk, answer="হ্যাঁ")
        sent(desk, phone="01812345678")
    contact = Contact.objects.filter(kind=Kind.REQUEST).latest("at")
    pages = {COUNTER: 4, f"{COUNTER}taken/{contact.id}/": 6, f"{COUNTER}log/": 7}
    for page, most in pages.items():
        desk.get(page)
        with CaptureQueriesContext(
            connection,
        ) as done:
            desk.get(page)
        assert len(done) <= most, (page, [query["sql"][:90] for query in done])


# --- after it was taken


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "স্লিপটি রাখুন"),
        ({"channel": "phone"}, "কোডটি বলছি"),
        ({"answer": "হ্যাঁ"}, "প্রশ্নের উত্তর দেওয়া হয়েছে"),
        ({"phone": ""}, "কোনো নম্বর দেওয়া হয়নি"),
    ],
)
def test_the_page_says_what_to_say_and_prints_the_numbered_slip(desk, given, said):
    page = desk.get(sent(desk, **given)["Location"]).content.decode()
    assert said in page
    assert "১/২০২৬" in page.partition("slip--token")[2]
    assert "<svg" in page.partition("slip--token")[2]
    assert f'href="{COUNTER}" role="button" draggable="false" autofocus' in page


@pytest.mark.parametrize(
    ("line", "given", "said"),
    [
        ("console:", {}, "০১৭••••• ৬৭৮ নম্বরে এসএমএস যাবে"),
        ("", {}, "০১৭••••• ৬৭৮ নম্বরে এখন এসএমএস যাবে না"),
        ("nothing", {}, "০১৭••••• ৬৭৮ নম্বরে এখন এসএমএস যাবে না"),
        ("console:", {"phone": "02-9551234"}, "এই নম্বরে এসএমএস যায় না"),
        (
            "console:",
            {"helper_phone": "01812345999", "tells": "helper"},
            "০১৮••••• ৯৯৯ নম্বরে এসএমএস যাবে",
        ),
    ],
)
def test_the_page_says_whether_an_sms_goes_out_and_to_whom(desk, settings, line, given, said):
    settings.SMS_URL = line
    assert said in desk.get(sent(desk, **given)["Location"]).content.decode()


def test_who_wants_no_messages_gets_none(desk, homna, settings):
    settings.SMS_URL = "console:"
    place = sent(desk)["Location"]
    stop_notices("+8801712345678", By.SMS, chain=homna.id, at=timezone.now())
    assert "এই নম্বরের মালিক বার্তা চান না" in desk.get(place).content.decode()


def test_what_is_said_stays_bangla_for_an_officer_who_reads_english(desk):
    place = sent(desk)["Location"]
    page = desk.get(f"{place}?lang=en").content.decode()
    assert "স্লিপটি রাখুন" in page
    assert "Next one" in page


def test_a_question_and_a_missed_call_have_no_slip(desk, homna, officer, make_case):
    case, _ = make_case()
    desk.post(f"{COUNTER}told/{case.id}/", {"once": "t"})
    for contact in Contact.objects.all():
        assert desk.get(f"{COUNTER}taken/{contact.id}/").status_code == 404


# --- questions, missed calls, the log


def test_one_press_on_the_case_notes_that_the_requester_was_told(desk, make_case):
    case, _ = make_case()
    assert (
        f'action="{COUNTER}told/{case.id}/"' in desk.get(f"/desk/cases/{case.id}/").content.decode()
    )
    for _ in range(2):
        answer = desk.post(f"{COUNTER}told/{case.id}/", {"once": "t"})
        assert answer["Location"] == f"/desk/cases/{case.id}/"
    assert (Contact.objects.get().kind, Case.objects.count()) == (Kind.STATUS, 1)


@pytest.fixture
def call(homna, officer):
    told = {"phone": "+8801712345678", "note": "জন্মনিবন্ধন", "called_at": NOW, "once": "c"}
    return note_missed_call(homna, **told, by=officer, at=NOW)


def test_a_missed_call_is_noted_once_and_warns_on_the_first_page(desk):
    told = {"phone": "০১৭১২৩৪৫৬৭৮", "called": "৯:১৫", "note": "আবার করবেন", "once": "c"}
    for _ in range(2):
        assert desk.post(f"{COUNTER}calls/", told)["Location"] == f"{COUNTER}calls/"
    call = Contact.objects.get()
    assert (call.kind, call.at) == (Kind.MISSED, NOW - timedelta(minutes=45))
    page = desk.get("/desk/").content.decode()
    assert "১টি মিসড কল" in page


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({"phone": ""}, {"phone"}),
        ({"phone": "12"}, {"phone"}),
        ({"called": ""}, {"called"}),
        ({"called": "25:00"}, {"called"}),
        # It is ten o'clock.
        ({"called": "10:30"}, {"called"}),
    ],
)
def test_a_call_that_cannot_be_is_refused(desk, told, missing):
    given = {"phone": "01712345678", "called": "09:00", "note": "জরুরি", **told}
    answer = desk.post(f"{COUNTER}calls/", given)
    assert (answer.status_code, errors(answer)) == (422, missing)
    assert "জরুরি" in answer.content.decode()


@pytest.mark.parametrize(
    ("pressed", "outcome", "tries"),
    [
        ({"outcome": "reached", "seen": "0"}, "reached", 1),
        ({"outcome": "not_reached", "seen": "0"}, "", 1),
        ({"outcome": "not_reached", "seen": "1"}, "", 0),
        ({"outcome": "request", "seen": "0"}, "", 0),
        ({"outcome": "reached", "seen": "x"}, "", 0),
        ({}, "", 0),
    ],
)
def test_one_press_settles_a_call_or_keeps_it(desk, call, pressed, outcome, tries):
    desk.post(f"{COUNTER}calls/{call.id}/", pressed)
    call.refresh_from_db()
    assert (call.outcome, call.tries) == (outcome, tries)


def test_a_call_that_is_called_back_fills_the_form_and_ends_with_the_request(desk, homna, call):
    page = desk.post(COUNTER, {"begin": call.id})
    form = page.context["form"]
    assert (form["channel"].value(), form["details"].value()) == ("phone", "জন্মনিবন্ধন")
    sent(desk, channel="phone", call=call.id)
    call.refresh_from_db()
    assert call.outcome == Outcome.REQUEST
    assert Office.objects.get(pk=homna.pk).alarms == {}


def test_the_log_of_a_day_masks_numbers_and_says_what_came_of_each(desk, call):
    sent(desk, answer="হ্যাঁ")
    sent(desk, channel="phone")
    page = desk.get(f"{COUNTER}log/").content.decode()
    assert "০১৭••••• ৬৭৮" in page
    assert "01712345678" not in page
    assert all(said in page for said in ("ফিরতি কলের অপেক্ষায়", "তাৎক্ষণিক উত্তর", "গৃহীত"))
    before = desk.get(f"{COUNTER}log/?day=2026-11-22").content.decode()
    assert "এই দিনে কেউ আসেননি" in before


@pytest.mark.parametrize(
    "asked", ["day=x", "day=2026-11-24", "day=1026-01-01", "after=x", f"after={UUID(int=7)}"]
)
def test_what_is_no_day_and_no_mark_is_not_found(desk, asked):
    assert desk.get(f"{COUNTER}log/?{asked}").status_code == 404
