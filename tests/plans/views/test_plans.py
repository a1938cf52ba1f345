"""The plan at the desk and in public: begun, imported, approved, revised, taken away."""

from io import BytesIO

import pytest
from django.test import Client

from shonod.plans.models import Entry, Plan, Revision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]
DESK, WALL = "/desk/plan/2026/", "/plan/2026/"
FILE = """সেবা নং,ধরন,কার্যক্রম,সময়,লক্ষ্যমাত্রা,একক,বাজেট
২.২.১,প্রশিক্ষণ,ডি-নথি প্রশিক্ষণ,১৫ ডিসেম্বর ২০২৬,২৫,জন,"৫০,০০০"
২.২.৭,পরিদর্শন,ল্যাব পরিদর্শন <b>,৩য় প্রান্তিক,৬,ল্যাব,
৯.৯.৯,ভ্রমণ,,কাল,অনেক,,
"""
ENTRY = {"service": "2.2.1", "kind": "training", "title": "সভা", "when": "মার্চ ২০২৭"}


def upload(desk: Client, text: str = FILE) -> str:
    file = BytesIO(text.encode())
    file.name = "plan.csv"
    return desk.post(f"{DESK}import/", {"file": file}).content.decode()


def sheet(page: str) -> str:
    from html import unescape

    return unescape(page.split('name="sheet" value="')[1].split('"', maxsplit=1)[0])


def imported(desk: Client) -> None:
    desk.post(f"{DESK}begin/")
    desk.post(f"{DESK}import/take/", {"sheet": sheet(upload(desk))})


def approved(desk: Client) -> None:
    imported(desk)
    desk.post(f"{DESK}approve/", {"authority": "জেলা প্রোগ্রামার", "order_number": "৫৬.০৪"})


def test_a_plan_is_begun_once(desk: Client) -> None:
    assert "শুরু করুন" in desk.get("/desk/plan/", follow=True).content.decode()
    for _ in range(2):
        assert desk.post(f"{DESK}begin/").status_code == 302
    assert Plan.objects.count() == 1
    assert desk.get("/desk/plan/1900/").status_code == 404


def test_a_file_shows_each_line_before_it_is_taken(desk: Client) -> None:
    desk.post(f"{DESK}begin/")
    page = upload(desk)
    assert not Entry.objects.exists()
    assert "ল্যাব পরিদর্শন &lt;b&gt;" in page
    assert "সনদে এই নম্বরের কোনো সেবা নেই" in page
    assert "কী কাজ করা হবে লিখুন" in page
    answer = desk.post(f"{DESK}import/take/", {"sheet": sheet(page)}, follow=True)
    assert "২টি কাজ এখন পরিকল্পনায় আছে।" in answer.content.decode()
    training, _visit = Entry.objects.order_by("first_on")
    assert (training.target, training.unit, training.budget) == (25, "জন", 50_000)


def test_what_is_no_table_is_said_so(desk: Client) -> None:
    desk.post(f"{DESK}begin/")
    assert "শিরোনাম সারিতে" in upload(desk, "a,b\n1,2")
    assert desk.post(f"{DESK}import/take/", {"sheet": ""}).status_code == 302


def test_the_public_sees_an_approved_plan_alone(desk: Client, client: Client) -> None:
    imported(desk)
    anybody = Client()
    assert anybody.get(WALL).status_code == 404
    assert anybody.get(f"{WALL}plan.csv").status_code == 404
    assert "এখনো অনুমোদিত হয়নি" in anybody.get("/plan/").content.decode()
    refused = desk.post(f"{DESK}approve/", {"authority": ""})
    assert refused.status_code == 422
    desk.post(f"{DESK}approve/", {"authority": "জেলা প্রোগ্রামার", "order_number": "৫৬.০৪"})
    page = anybody.get("/plan/", follow=True).content.decode()
    assert "ডি-নথি প্রশিক্ষণ" in page
    assert "৫৬.০৪" in page
    assert "Approved by" in anybody.get(f"{WALL}?lang=en").content.decode()
    assert anybody.get(f"{WALL}plan.xlsx").content.startswith(b"PK")


def test_the_public_page_takes_few_queries(desk, django_assert_num_queries) -> None:
    approved(desk)
    anybody = Client()
    anybody.get(WALL)
    with django_assert_num_queries(4):
        anybody.get(WALL)


def test_an_approved_plan_asks_why(desk: Client) -> None:
    approved(desk)
    entry = Entry.objects.order_by("first_on")[0]
    address = f"{DESK}entries/{entry.id}/"
    assert "ডি-নথি প্রশিক্ষণ" in desk.get(address).content.decode()
    refused = desk.post(address, ENTRY)
    assert refused.status_code == 422
    assert "সভা" in refused.content.decode()
    assert desk.post(address, {**ENTRY, "reason": "নতুন আদেশ"}).status_code == 302
    assert desk.post(f"{address}cancel/", {"reason": ""}).status_code == 422
    assert desk.post(f"{address}cancel/", {"reason": "বাতিল আদেশ"}).status_code == 302
    page = desk.get(DESK).content.decode()
    assert "বাতিল আদেশ" in page
    assert "নতুন আদেশ" in page
    assert Revision.objects.count() == 2
    assert desk.post(address, {**ENTRY, "reason": "x"}).status_code == 409
    assert desk.post(f"{address}cancel/", {"reason": "x"}).status_code == 409


def test_a_closed_day_is_said_when_it_is_written(desk: Client) -> None:
    desk.post(f"{DESK}begin/")
    sent = {**ENTRY, "when": "১১ ডিসেম্বর ২০২৬"}
    page = desk.post(f"{DESK}entries/new/", sent, follow=True).content.decode()
    assert "পরের কার্যদিবসে" in page
    assert desk.post(f"{DESK}entries/new/", {**ENTRY, "when": "কাল"}).status_code == 422
    assert "২০২৬-২৭" in desk.post(f"{DESK}entries/new/", {"when": "x"}).content.decode()


def test_next_years_plan_is_taken_over(desk: Client) -> None:
    imported(desk)
    assert 'name="copy"' in desk.get("/desk/plan/2027/").content.decode()
    desk.post("/desk/plan/2027/begin/", {"copy": "1"})
    assert Entry.objects.filter(plan__year=2027).count() == 2
    assert desk.get("/desk/plan/2027/plan.csv").content.count(b"\r\n") == 3


def test_what_was_written_out_is_brought_in_again(desk: Client) -> None:
    imported(desk)
    made = desk.get(f"{DESK}plan.csv").content
    desk.post("/desk/plan/2026/begin/")
    page = upload(desk, made.decode("utf-8-sig"))
    assert "বাদ</span>" not in page


def test_every_page_leads_to_the_plan_and_to_the_door_of_institutions(homna) -> None:
    foot = Client().get("/").content.decode().split("<footer", maxsplit=1)[1]
    for place in ("/plan/", "/institutions/"):
        assert f'href="{place}"' in foot
        assert Client().get(place, follow=True).status_code == 200
