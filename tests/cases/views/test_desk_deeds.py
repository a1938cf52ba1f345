"""Doing things to a case at the desk: once, by who may, on the state that was seen."""

from datetime import timedelta

import pytest
from django.test import Client

from shonod.cases.actions import add_note, deliver_case, reply_to_office, start_case
from shonod.cases.actions.files import attach_to_case
from shonod.cases.models import Attachment, Case, Message, ReplyTemplate
from shonod.cases.states import Scan
from shonod.ground.clock import DHAKA
from shonod.ground.code import grouped
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.actions import appoint
from shonod.offices.states import Role
from shonod.people.actions import add_officer, change_password
from tests.fixtures import NOW, PASSWORD, TODAY


@pytest.fixture(autouse=True)
def at_ten(time_machine):
    """Monday morning, when NOW is; it goes on, so that ids keep their order."""
    time_machine.move_to(NOW, tick=True)
    return time_machine


@pytest.fixture
def case(make_case):
    return make_case()[0]


UNTIL = (TODAY + timedelta(days=5)).isoformat()
GIVEN = {
    "start": {},
    "answer-now": {"text": "উত্তর এই"},
    "deliver": {"text": "উত্তর এই"},
    "ask": {"text": "কোন কাগজ?", "reason": "papers", "until_on": UNTIL},
    "message": {"text": "একটি কথা"},
    "note": {"text": "ফোনে বলেছেন"},
    "decline": {"reason": "নিয়ম নেই", "appeal_to": "জেলা কার্যালয়"},
    "resume": {"text": "ফোনে জানালেন"},
    "undo": {},
}


def marks_of(client, case, deed):
    """The hidden fields of a deed's form as the page shows them now."""
    offered = client.get(f"/desk/cases/{case.id}/").context["deeds"]
    form = next(one["form"] for one in offered if one["deed"].name == deed)
    return {name: form[name].value() for name in ("version", "seen")}


def act(client, case, deed, marks=None, **given):
    marks = marks or marks_of(client, case, deed)
    form = {**GIVEN[deed], **marks, **given}
    return client.post(f"/desk/cases/{case.id}/{deed}/?lang=en", form)


@pytest.mark.parametrize(
    ("deed", "state", "event"),
    [
        ("start", "in_progress", EventKind.CASE_STARTED),
        ("answer-now", "delivered", EventKind.CASE_DELIVERED),
        ("deliver", "delivered", EventKind.CASE_DELIVERED),
        ("ask", "waiting", EventKind.CASE_PAUSED),
        ("message", "received", EventKind.MESSAGE_ADDED),
        ("note", "received", EventKind.NOTE_ADDED),
        ("decline", "declined", EventKind.CASE_DECLINED),
    ],
)
def test_each_deed_changes_the_case_and_leaves_its_event(desk, case, officer, deed, state, event):
    assert act(desk, case, deed)["Location"] == f"/desk/cases/{case.id}/"
    case.refresh_from_db()
    assert case.state == state
    happened = events_of(case.id).filter(kind=event).get()
    assert happened.actor == officer.id
    page = desk.get(f"/desk/cases/{case.id}/").content.decode()
    for text in (GIVEN[deed].get("text"), GIVEN[deed].get("reason")):
        assert text is None or deed == "ask" or text in page


@pytest.mark.parametrize("deed", [name for name in GIVEN if name not in ("resume", "undo")])
def test_a_double_click_does_it_once_and_says_so(desk, case, deed):
    marks = marks_of(desk, case, deed)
    assert act(desk, case, deed, marks).status_code == 302
    happened = events_of(case.id).count()
    assert act(desk, case, deed, marks).status_code == 302
    assert events_of(case.id).count() == happened


def test_an_answer_on_the_spot_is_counted_as_one(desk, case):
    act(desk, case, "answer-now")
    case.refresh_from_db()
    assert case.on_the_spot


@pytest.mark.parametrize(
    ("service", "days", "offered"), [("2.1.1", 0, True), ("2.1.1", 1, False), ("2.2.1", 0, False)]
)
def test_on_the_spot_is_offered_where_it_is_promised_on_day_zero(
    officer, make_case, at_ten, service, days, offered
):
    case, _ = make_case(service)
    at_ten.move_to(NOW + timedelta(days=days), tick=True)
    client = Client()
    client.post("/desk/sign-in/", {"username": "homna", "password": PASSWORD})
    deeds = client.get(f"/desk/cases/{case.id}/").context["deeds"]
    assert ("answer-now" in {one["deed"].name for one in deeds}) is offered


def test_on_the_spot_after_day_zero_is_refused_and_keeps_the_text(desk, case):
    marks = marks_of(desk, case, "deliver")
    yesterday = NOW.astimezone(DHAKA).date() - timedelta(days=1)
    Case.objects.filter(pk=case.pk).update(day_zero_on=yesterday)
    page = act(desk, case, "answer-now", marks)
    assert page.status_code == 409
    assert GIVEN["answer-now"]["text"] in page.content.decode()


def test_a_case_that_waits_goes_on_when_the_officer_has_what_was_missing(desk, case):
    act(desk, case, "ask")
    act(desk, case, "resume")
    case.refresh_from_db()
    assert case.state == "in_progress"
    assert Message.objects.get(case=case, is_internal=True).text == GIVEN["resume"]["text"]


@pytest.fixture
def rahima(homna):
    officer, _ = add_officer(username="rahima", name="রহিমা আক্তার", chain=homna.id, at=NOW)
    appoint(officer, office=homna, title="পদ", title_en="Post", role=Role.OFFICER, since_on=TODAY)
    change_password(officer, PASSWORD, chain=homna.id, at=NOW)
    return officer


@pytest.mark.parametrize("deed", ["deliver", "ask", "decline", "message"])
def test_a_case_that_changed_meanwhile_shows_what_is_new_and_keeps_the_text(
    desk, case, rahima, deed
):
    marks = marks_of(desk, case, deed)
    start_case(case.id, by=rahima, at=NOW)
    reply_to_office(case.id, at=NOW, text="নতুন কথা বলছি")
    page = act(desk, case, deed, marks)
    words = page.content.decode()
    assert page.status_code == 409
    assert "This request changed while you were writing" in words
    assert [one.message.text for one in page.context["news"] if one.message] == ["নতুন কথা বলছি"]
    for text in GIVEN[deed].values():
        assert text in words
    case.refresh_from_db()
    assert case.state == "in_progress"
    fresh = page.context["form"]
    again = {name: fresh[name].value() for name in ("version", "seen")}
    assert act(desk, case, deed, again).status_code == 302


def test_what_is_no_longer_possible_is_said_with_the_text_kept(desk, case, rahima):
    marks = marks_of(desk, case, "ask")
    deliver_case(case.id, by=rahima, at=NOW, answer="আমিই দিলাম")
    case.refresh_from_db()
    page = act(desk, case, "ask", {**marks, "version": case.version, "seen": 9999})
    assert page.status_code == 409
    assert GIVEN["ask"]["text"] in page.content.decode()


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("deliver", {"text": ""}),
        ("deliver", {"text": "x" * 5001}),
        ("deliver", {"text": "a\x07b"}),
        ("deliver", {"version": "x"}),
        ("deliver", {"seen": "-1"}),
        ("deliver", {"version": "99999999999999999999999"}),
        ("note", {"text": "  "}),
        ("ask", {"until_on": TODAY.isoformat()}),
        ("ask", {"until_on": (TODAY + timedelta(days=99)).isoformat()}),
        ("ask", {"until_on": "tomorrow"}),
        ("ask", {"reason": "because"}),
        ("decline", {"appeal_to": ""}),
    ],
)
def test_what_is_missing_or_hostile_is_refused_and_changes_nothing(desk, case, deed, given):
    before = events_of(case.id).count()
    page = act(desk, case, deed, **given)
    assert page.status_code in {409, 422}
    assert "govuk-error-summary" in page.content.decode()
    assert events_of(case.id).count() == before


def test_hostile_text_is_shown_as_text(desk, case):
    act(desk, case, "note", text='<img src=x onerror="alert(1)">')
    page = desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page


def test_an_address_without_a_form_leads_back_to_the_case(desk, case):
    assert desk.get(f"/desk/cases/{case.id}/deliver/")["Location"] == f"/desk/cases/{case.id}/"


def test_a_ready_made_reply_fills_the_answer_in_the_requesters_language(desk, homna, make_case):
    reply = ReplyTemplate.objects.create(office=homna, title="ক", text="বাংলা", text_en="English")
    for language, words in (("bn", "বাংলা"), ("en", "English")):
        case, _ = make_case(language=language)
        assert chosen_text(act(desk, case, "deliver", text="", reply=str(reply.id))) == words


def chosen_text(page):
    """What stands in the one form that is open, on a page that did nothing."""
    assert page.status_code == 200
    (opened,) = [one for one in page.context["deeds"] if one["is_open"]]
    return opened["form"]["text"].value()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("প্রিয় সালমা,", "প্রিয় সালমা,\n\nআমরা পেয়েছি"),
        ("এক\r\nদুই \r\n", "এক\nদুই\n\nআমরা পেয়েছি"),
        ("  ", "আমরা পেয়েছি"),
        ("আগেই আছে: আমরা পেয়েছি", "আগেই আছে: আমরা পেয়েছি"),
    ],
)
def test_a_ready_made_reply_goes_below_what_was_typed(desk, homna, case, typed, kept):
    reply = ReplyTemplate.objects.create(office=homna, title="ক", text="আমরা পেয়েছি")
    before = events_of(case.id).count()
    page = act(desk, case, "message", text=typed, reply=str(reply.id))
    assert chosen_text(page) == kept
    assert events_of(case.id).count() == before


def test_a_reply_chosen_on_an_old_page_does_not_hide_what_is_new(desk, homna, case, rahima):
    reply = ReplyTemplate.objects.create(office=homna, title="ক", text="আমরা পেয়েছি")
    marks = marks_of(desk, case, "deliver")
    start_case(case.id, by=rahima, at=NOW)
    page = act(desk, case, "deliver", marks, text="", reply=str(reply.id))
    (opened,) = [one for one in page.context["deeds"] if one["is_open"]]
    again = {name: opened["form"][name].value() for name in ("version", "seen")}
    assert act(desk, case, "deliver", again).status_code == 409


@pytest.mark.parametrize("reply", ["x", "00000000-0000-7000-8000-000000000000"])
def test_a_reply_that_is_gone_fills_nothing(desk, case, reply):
    assert chosen_text(act(desk, case, "deliver", text="লেখা", reply=reply)) == "লেখা"


def test_the_last_step_is_undone_within_minutes_and_offered_no_longer(desk, case, at_ten):
    assert desk.get(f"/desk/cases/{case.id}/").context["undo_until"] is None
    act(desk, case, "deliver")
    page = desk.get(f"/desk/cases/{case.id}/?lang=en")
    assert "“Undo” takes your last step back, until 10:05 am." in page.content.decode()
    marks = marks_of(desk, case, "undo")
    for _ in range(2):
        assert act(desk, case, "undo", marks).status_code == 302
    case.refresh_from_db()
    assert (case.state, case.closed_on) == ("received", None)
    assert events_of(case.id).filter(kind=EventKind.CASE_STEP_UNDONE).count() == 1
    act(desk, case, "start")
    marks = marks_of(desk, case, "undo")
    at_ten.shift(timedelta(minutes=6))
    page = act(desk, case, "undo", marks)
    assert page.status_code == 409
    assert page.context["undo_until"] is None


def test_undo_of_an_old_page_does_not_pass_for_done(desk, case):
    act(desk, case, "start")
    marks = marks_of(desk, case, "undo")
    act(desk, case, "message")
    assert act(desk, case, "undo", marks).status_code == 409
    case.refresh_from_db()
    assert case.state == "in_progress"


def test_ready_made_replies_are_added_changed_and_deleted(desk, homna):
    form = {"title": "প্রাপ্তি", "text": "পেয়েছি", "text_en": ""}
    assert desk.post("/desk/replies/", form).status_code == 302
    kept = ReplyTemplate.objects.get(office=homna, title="প্রাপ্তি")
    desk.post(f"/desk/replies/{kept.id}/", {**form, "text": "আমরা পেয়েছি"})
    kept.refresh_from_db()
    assert kept.text == "আমরা পেয়েছি"
    assert desk.post("/desk/replies/", {**form, "title": ""}).status_code == 422
    desk.post(f"/desk/replies/{kept.id}/delete/")
    assert not ReplyTemplate.objects.filter(pk=kept.pk).exists()


def test_two_officers_on_one_case_see_each_other(desk, case, rahima, at_ten):
    other = Client()
    other.post("/desk/sign-in/", {"username": "rahima", "password": PASSWORD})
    other.post(f"/desk/cases/{case.id}/looking/")
    assert "রহিমা আক্তার" in desk.post(f"/desk/cases/{case.id}/looking/").content.decode()
    assert "রহিমা আক্তার" in desk.get(f"/desk/cases/{case.id}/").content.decode()
    at_ten.shift(timedelta(seconds=70))
    assert "রহিমা আক্তার" not in desk.get(f"/desk/cases/{case.id}/").content.decode()


def test_looking_at_a_case_writes_nothing_into_the_ledger(desk, case):
    before = events_of(case.id).count()
    desk.get(f"/desk/cases/{case.id}/")
    desk.post(f"/desk/cases/{case.id}/looking/")
    assert events_of(case.id).count() == before


def test_the_next_and_previous_case_are_those_of_the_list(desk, make_case):
    made = [make_case()[0] for _ in range(3)]
    for case, on in zip(made, (1, 2, 3), strict=True):
        Case.objects.filter(pk=case.pk).update(due_on=TODAY + timedelta(days=on))
    page = desk.get(f"/desk/cases/{made[1].id}/").context
    assert (page["before"].id, page["after"].id) == (made[0].id, made[2].id)


def test_after_delivering_the_next_case_of_the_list_stays_at_hand(desk, make_case, officer):
    first, second = make_case()[0], make_case()[0]
    Case.objects.filter(pk=first.pk).update(due_on=TODAY)
    deliver_case(first.id, by=officer, at=NOW, answer="দিলাম")
    page = desk.get(f"/desk/cases/{first.id}/").context
    assert (page["before"], page["after"].id) == (None, second.id)


def test_the_slip_carries_the_code_the_day_and_the_address_but_no_telephone(desk, make_case):
    case, code = make_case()
    page = desk.get(f"/desk/cases/{case.id}/slip/?lang=en").content.decode()
    assert f"<span>{code[:4]}</span>" in page
    assert "26 November 2026" in page
    assert "testserver/track/" in page
    assert "345678" not in page


def test_the_charters_higher_officer_is_offered_for_the_appeal(desk, case):
    offered = desk.get(f"/desk/cases/{case.id}/").context["deeds"]
    form = next(one["form"] for one in offered if one["deed"].name == "decline")
    supervisor = case.terms.supervisor
    assert form["appeal_to"].value() == (supervisor["text"] or "")


def test_notes_stay_at_the_desk(desk, case, officer):
    add_note(case.id, by=officer, at=NOW, text="গোপন নোট")
    page = desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert "গোপন নোট" in page
    assert "message--internal" in page


@pytest.mark.parametrize(
    ("scan", "words"),
    [
        (Scan.NOT_YET, "not scanned for viruses yet"),
        (Scan.CLEAN, "a.txt"),
        (Scan.HARMFUL, "Held back: it carries a virus"),
    ],
)
def test_a_file_says_what_the_scanner_said(desk, case, tmp_path, settings, scan, words):
    settings.MEDIA_ROOT = tmp_path
    file = attach_to_case(b"a letter", name="a.txt", case=case, at=NOW)
    Attachment.objects.update(scan=scan)
    page = desk.get(f"/desk/cases/{case.id}/?lang=en").content.decode()
    assert words in page
    assert (f"/desk/files/{file.id}/" in page) is (scan != Scan.HARMFUL)
    assert ("not scanned" in page) is (scan == Scan.NOT_YET)


def test_a_new_contact_is_asked_for_at_the_desk_and_refused_on_the_tracking_page(desk, make_case):
    case, code = make_case()
    seen = events_of(case.id).last().sequence
    typed = {"version": case.version, "seen": seen, "phone": "01912345678", "text": "স্লিপ"}
    assert (
        desk.post(f"/desk/cases/{case.id}/new-contact/", {**typed, "phone": ""}).status_code == 422
    )
    for _ in "ab":
        assert desk.post(f"/desk/cases/{case.id}/new-contact/", typed).status_code == 302
    page = desk.get(f"/desk/cases/{case.id}/?lang=en").content.decode()
    assert "It holds from" in page
    assert "keep-contact" in page
    code = grouped(code)
    desk.post(f"/track/{code}/prove/", {"contact": "5678"})
    assert "That was not me" in desk.get(f"/track/{code}/").content.decode()
    assert desk.post(f"/track/{code}/keep-contact/").status_code == 302
    assert "That was not me" not in desk.get(f"/track/{code}/").content.decode()
