"""Letters at the desk: begun from a request, seen, issued, sent, handed to the requester."""

import pytest
from django.test import Client

from shonod.cases.states import State
from shonod.ground.code import grouped
from shonod.letters.models import Letter
from shonod.letters.states import LetterKind
from tests.fixtures import TODAY
from tests.letters.conftest import WORDS

pytestmark = pytest.mark.django_db
LETTERS = "/desk/letters/"


@pytest.fixture(autouse=True)
def now(ten_on_monday, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def words_of(page, **other):
    """The form as it came, with other words."""
    form = page.context["form"]
    told = {bound.name: bound.value() or "" for bound in form if bound.name != "dated_on"}
    day = {"dated_on_day": "23", "dated_on_month": "11", "dated_on_year": "2026"}
    return {**told, **day, **other}


def test_a_reply_by_letter_is_prefilled_from_the_request_and_delivers_it(desk, make_case):
    case, code = make_case("2.2.1", details="প্রশিক্ষণ চাই\nবিশ জন")
    page = desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert f"{LETTERS}write/?case={case.id}" in page
    form = desk.get(f"{LETTERS}write/?case={case.id}")
    assert form.context["form"].initial["subject"] == "প্রশিক্ষণ চাই"
    words = words_of(form, memo_number="৫৬-১", recipient="অধ্যক্ষ", body="প্রশিক্ষণ হবে।")
    draft = desk.post(f"{LETTERS}write/?case={case.id}", words, follow=True)
    letter = Letter.objects.get()
    assert draft.context["issue"].initial["about"] == "deliver"
    issue = {"version": "1", "about": "deliver"}
    issued = desk.post(f"{LETTERS}sent/{letter.id}/issue/", issue, follow=True)
    assert "ইস্যু নম্বর ১/২০২৬" in issued.content.decode()
    case.refresh_from_db()
    assert case.state == State.DELIVERED
    requester, code = Client(), grouped(code)
    requester.post(f"/track/{code}/prove/", {"contact": "5678"})
    answer = requester.get(f"/track/{code}/").content.decode()
    assert "৫৬-১" in answer
    file = letter_file(case)
    pdf = requester.get(f"/track/{code}/files/{file.id}/")
    assert b"".join(pdf.streaming_content).startswith(b"%PDF-")
    assert Client().get(f"/track/{code}/files/{file.id}/").status_code == 404


def letter_file(case):
    return case.attachments.get(from_requester=False)


@pytest.mark.parametrize("kind", LetterKind)
def test_each_kind_begins_with_its_words(desk, make_case, kind):
    case, _ = make_case("2.2.1")
    assert desk.get(f"{LETTERS}write/?case={case.id}&kind={kind}").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["kind=x", "case=x", "paper=1", "case=00000000-0000-7000-8000-000000000000"],
)
def test_what_the_office_does_not_have_is_not_found(desk, query):
    assert desk.get(f"{LETTERS}write/?{query}").status_code == 404


def test_a_draft_is_changed_and_a_later_hand_is_told(desk, write):
    draft = write()
    address = f"{LETTERS}sent/{draft.id}/edit/"
    form = desk.get(address)
    words = words_of(form, subject="নতুন বিষয়")
    assert desk.post(address, words).status_code == 302
    again = desk.post(address, {**words, "subject": "আরেক বিষয়"})
    assert again.status_code == 422
    assert "আরেক বিষয়" in again.content.decode()
    assert Letter.objects.get().subject == "নতুন বিষয়"


def test_what_is_missing_is_said_and_nothing_goes_out(desk, write):
    draft = write(body="তারিখ ………")
    page = desk.post(f"{LETTERS}sent/{draft.id}/issue/", {"version": "1"})
    assert page.status_code == 422
    assert "কিছু বাকি আছে" in page.content.decode()
    assert not Letter.objects.get().is_issued


@pytest.mark.parametrize(("day", "status"), [("23", 302), ("22", 422), ("24", 422), ("x", 422)])
def test_how_it_went_out_is_noted_for_a_day_that_was(desk, write, day, status):
    draft = write()
    desk.post(f"{LETTERS}sent/{draft.id}/issue/", {"version": "1"})
    sent = {"way": "post", "sent_on_day": day, "sent_on_month": "11", "sent_on_year": "2026"}
    assert desk.post(f"{LETTERS}sent/{draft.id}/dispatch/", sent).status_code == status


def test_a_draft_has_a_pdf_to_look_at_and_an_issued_letter_its_own(desk, write):
    draft = write()
    looked = desk.get(f"{LETTERS}sent/{draft.id}/letter.pdf")
    assert (looked["Content-Type"], looked.content[:5]) == ("application/pdf", b"%PDF-")
    desk.post(f"{LETTERS}sent/{draft.id}/issue/", {"version": "1"})
    issued = desk.get(f"{LETTERS}sent/{draft.id}/letter.pdf")
    assert issued["Content-Disposition"].startswith("attachment")
    assert b"".join(issued.streaming_content)[:5] == b"%PDF-"
    assert desk.get(f"{LETTERS}sent/{draft.id}/edit/").status_code == 302


def test_a_draft_is_dropped(desk, write):
    draft = write()
    desk.post(f"{LETTERS}sent/{draft.id}/drop/")
    assert not Letter.objects.exists()


def test_drafts_stand_above_what_is_issued(desk, write):
    issued, draft = write(), write(memo_number="৯")
    desk.post(f"{LETTERS}sent/{issued.id}/issue/", {"version": "1"})
    page = desk.get(f"{LETTERS}sent/?q=প্রশিক্ষণ")
    assert (page.context["drafts"], page.context["page"].rows) == ([draft], [issued])


def test_the_registers_are_read_by_month_and_printed(desk, register, write):
    register()
    desk.post(f"{LETTERS}sent/{write().id}/issue/", {"version": "1"})
    for book, words in (("receipt", "উপজেলা নির্বাহী অফিসার"), ("issue", WORDS["subject"])):
        address = f"{LETTERS}registers/{book}/"
        assert words in desk.get(address).content.decode()
        assert words not in desk.get(f"{address}?month=2026-10").content.decode()
        pdf = desk.post(f"{address}register.pdf?month={TODAY:%Y-%m}")
        assert pdf.content.startswith(b"%PDF-")
    for query in ("receipt/?month=x", "receipt/?month=2026-13", "poems/"):
        assert desk.get(f"{LETTERS}registers/{query}").status_code == 404


def test_words_and_pattern_are_the_offices_own(desk):
    pattern = "৫৬.০৪-{year}-{number}"
    desk.post(f"{LETTERS}words/", {"pattern": pattern})
    assert "৫৬.০৪-২৬-১" in desk.get(f"{LETTERS}words/").content.decode()
    desk.post(f"{LETTERS}words/other/", {"subject": "আমাদের বিষয়", "body": "আমাদের কথা"})
    form = desk.get(f"{LETTERS}write/?kind=other").context["form"]
    assert form.initial["body"] == "আমাদের কথা"
    assert form.initial["memo_number"] == "৫৬.০৪-২৬-১"
    assert desk.get(f"{LETTERS}words/poem/").status_code == 404
