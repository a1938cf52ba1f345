"""Papers at the desk: registered, found, made a request, settled, with a scan."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shonod.cases.models import Case
from shonod.ground.ids import uuid7
from shonod.letters.models import Received
from shonod.letters.states import Fate
from shonod.offices.models import Post
from tests.fixtures import TODAY
from tests.letters.conftest import MEMO
from tests.trust.world import picture

pytestmark = pytest.mark.django_db
LETTERS = "/desk/letters/"


@pytest.fixture(autouse=True)
def now(ten_on_monday, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def typed(**other):
    told = {
        "once": str(uuid7()),
        "kind": "requisition",
        "sender_office": "হোমনা সরকারি কলেজ",
        "sender_post": "অধ্যক্ষ",
        "memo_number": MEMO,
        "memo_on_day": "১৯",
        "memo_on_month": "১১",
        "memo_on_year": "২০২৬",
        "subject": "শিক্ষকদের আইসিটি প্রশিক্ষণ প্রসঙ্গে",
        "received_on_day": "23",
        "received_on_month": "11",
        "received_on_year": "2026",
        "way": "post",
        "pages": "২",
        "phone": "০১৭১২৩৪৫৬৭৮",
    }
    return {**told, **other}


def test_a_paper_is_registered_with_its_scan_and_told_its_number(desk):
    scan = SimpleUploadedFile("scan.png", picture(), "image/png")
    page = desk.post(f"{LETTERS}receive/", typed(papers=scan), follow=True)
    row = Received.objects.get()
    assert page.redirect_chain == [(f"{LETTERS}papers/{row.id}/", 302)]
    said = page.content.decode()
    assert "ডায়েরি নম্বর ১/২০২৬" in said
    assert "scan.png" in said
    assert "১৮ অঙ্কের স্মারক নম্বর" in said
    assert (row.memo_on, row.pages, row.phone) == (date(2026, 11, 19), 2, "+8801712345678")


def test_a_form_sent_twice_is_one_paper_with_one_scan(desk):
    form = typed()
    for _ in range(2):
        scan = SimpleUploadedFile("scan.png", picture(), "image/png")
        page = desk.post(f"{LETTERS}receive/", {**form, "papers": scan}, follow=True)
    assert Received.objects.count() == 1
    assert page.content.decode().count("scan.png") == 1


WRONG = [
    ({"sender_office": ""}, "sender_office"),
    ({"subject": " "}, "subject"),
    ({"received_on_day": "24"}, "received_on"),
    ({"received_on_year": "2024"}, "received_on"),
    ({"memo_on_year": "2027"}, "memo_on"),
    ({"pages": "0"}, "pages"),
    ({"phone": "12"}, "phone"),
    ({"email": "x"}, "email"),
    ({"kind": "poem"}, "kind"),
]


@pytest.mark.parametrize(("other", "field"), WRONG)
def test_what_is_wrong_is_said_beside_it_and_the_rest_stays(desk, other, field):
    page = desk.post(f"{LETTERS}receive/", typed(**other))
    assert page.status_code == 422
    assert set(page.context["form"].errors) == {field}
    assert MEMO in page.content.decode()
    assert not Received.objects.exists()


def test_a_misshapen_memo_number_is_said_and_taken(desk):
    desk.post(f"{LETTERS}receive/", typed(memo_number="০৫.৪২.১৯৫.০০০.০১.০০২.২৬"))
    row = Received.objects.get()
    assert "৩ নম্বর অংশে" in desk.get(f"{LETTERS}papers/{row.id}/").content.decode()


def test_a_paper_that_came_before_is_offered_first(desk):
    desk.post(f"{LETTERS}receive/", typed())
    again = typed(memo_number="05.42.1954.000.01.002.26-7")
    page = desk.post(f"{LETTERS}receive/", again)
    first = Received.objects.get()
    assert page.status_code == 409
    assert f"{LETTERS}papers/{first.id}/" in page.content.decode()
    assert desk.post(f"{LETTERS}receive/", {**again, "again": "on"}).status_code == 302
    assert Received.objects.count() == 2


def test_a_scan_that_the_gate_refuses_keeps_the_paper_and_says_why(desk):
    bad = SimpleUploadedFile("scan.exe", b"MZ program", "application/octet-stream")
    page = desk.post(f"{LETTERS}receive/", typed(papers=bad), follow=True)
    assert Received.objects.exists()
    assert "scan.exe" in page.content.decode()


def test_one_press_makes_it_a_request_for_the_suggested_service(desk, register):
    row = register()
    page = desk.get(f"{LETTERS}papers/{row.id}/")
    assert page.context["suggested"].service.code == "2.2.1"
    answer = desk.post(f"{LETTERS}papers/{row.id}/case/", {"service": "2.2.1"})
    case = Case.objects.get()
    assert answer.url == f"/desk/cases/{case.id}/"
    assert "ডায়েরি নম্বর ১/২০২৬" in desk.get(answer.url).content.decode()


@pytest.mark.parametrize("service", ["", "9.9.9", "২.২.১"])
def test_without_a_service_there_is_no_request(desk, register, service):
    row = register()
    desk.post(f"{LETTERS}papers/{row.id}/case/", {"service": service})
    assert not Case.objects.exists()


def test_it_is_settled_with_a_reason_or_not_at_all(desk, register):
    row = register()
    settle = f"{LETTERS}papers/{row.id}/settle/"
    assert desk.post(settle, {"fate": "filed"}).status_code == 422
    assert desk.post(settle, {"fate": "case", "reason": "x"}).status_code == 422
    assert desk.post(settle, {"fate": "filed", "reason": "অবগতির জন্য"}).status_code == 302
    row.refresh_from_db()
    assert (row.fate, row.fate_reason) == (Fate.FILED, "অবগতির জন্য")
    assert "অবগতির জন্য" in desk.get(f"{LETTERS}papers/{row.id}/").content.decode()


def test_what_is_a_request_cannot_be_settled(desk, register):
    row = register()
    desk.post(f"{LETTERS}papers/{row.id}/case/", {"service": "2.2.1"})
    given = {"fate": "filed", "reason": "x"}
    assert desk.post(f"{LETTERS}papers/{row.id}/settle/", given).status_code == 409


def test_a_line_is_mended(desk, register):
    row = register()
    address = f"{LETTERS}papers/{row.id}/correct/"
    assert MEMO in desk.get(address).content.decode()
    assert desk.post(address, typed(subject="নতুন বিষয়")).status_code == 302
    row.refresh_from_db()
    assert (row.subject, row.received_on) == ("নতুন বিষয়", TODAY)


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 2), ("?open", 1), ("?q=05.42", 1), ("?q=কলেজ", 1), ("?q=zzz", 0), ("?q=%00", 2)],
)
def test_the_list_is_found_by_words(desk, register, query, found):
    register(sender_office="হোমনা কলেজ", memo_number="৯")
    Received.objects.update(fate=Fate.FILED)
    register()
    page = desk.get(f"{LETTERS}{query}")
    assert len(page.context["page"].rows) == found


def test_a_mark_that_nobody_was_given_is_not_found(desk):
    assert desk.get(f"{LETTERS}?after=x").status_code == 404


def test_a_scan_is_downloaded_by_its_own_paper_alone(desk, register):
    row, other = register(), register()
    scan = SimpleUploadedFile("scan.png", picture(), "image/png")
    desk.post(f"{LETTERS}papers/{row.id}/scan/", {"papers": scan})
    file = desk.get(f"{LETTERS}papers/{row.id}/").context["files"][0]
    answer = desk.get(f"{LETTERS}papers/{row.id}/files/{file.id}/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert desk.get(f"{LETTERS}papers/{other.id}/files/{file.id}/").status_code == 404


# Session, officer, office, roles; then the papers.
def test_the_list_costs_the_same_for_many_papers(desk, register, django_assert_max_num_queries):
    for _ in range(12):
        register()
    with django_assert_max_num_queries(6):
        desk.get(LETTERS)


def test_the_first_page_says_what_waits(desk, register):
    register()
    assert "প্রাপ্তি রেজিস্টারের ১টি পত্রের ব্যবস্থা নেওয়া বাকি" in desk.get("/desk/").content.decode()


def test_a_viewer_reads_and_is_offered_nothing_to_do(desk, register, officer):
    row = register()
    Post.objects.filter(holdings__officer=officer).update(role="viewer")
    page = desk.get(f"{LETTERS}papers/{row.id}/").content.decode()
    assert row.subject in page
    assert "/case/" not in page
    assert desk.post(f"{LETTERS}receive/", typed()).status_code == 403
