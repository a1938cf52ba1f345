"""The register in public and at the desk: imported, charted, taken away, revised, asked about."""

import json
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client

from shonod.cases.models import Case
from shonod.projects.models import Document, Project, Question, Revision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ten_on_monday")]
DESK, WALL = "/desk/projects/", "/projects/"
FILE = """কোড,নাম,অবস্থা,শুরু,শেষ,ব্যয় (টাকা),এলাকা,তথ্যসূত্র,অর্থবছর,প্রান্তিক,বাস্তব অগ্রগতি (%),আর্থিক অগ্রগতি (%)
P-1,=ডিজিটাল <b>,চলমান,জুলাই ২০২৪,06/2027,"১,০০,০০,০০০",চট্টগ্রাম > কুমিল্লা > হোমনা,আদেশ,২০২৪-২৫,১ম,৫,৩
P-1,,,,,,,,২০২৪-২৫,Q2,১২%,৯
P-2,ভুল,চলছে,কাল,,অনেক,x > y > z > q > r,,,,,
P-9,,,,,,,,২০২৪-২৫,২,১২,১১১
"""


def upload(desk: Client, content: str | bytes = FILE, name: str = "projects.csv") -> str:
    file = BytesIO(content.encode() if isinstance(content, str) else content)
    file.name = name
    return desk.post(f"{DESK}import/", {"file": file}).content.decode()


def sheet(page: str) -> str:
    return unescape(page.split('name="sheet" value="')[1].split('"', maxsplit=1)[0])


def take(desk: Client, content: str | bytes = FILE, name: str = "projects.csv", **why) -> str:
    sent = {"sheet": sheet(upload(desk, content, name)), **why}
    return desk.post(f"{DESK}import/take/", sent, follow=True).content.decode()


@pytest.fixture
def taken(desk: Client) -> Project:
    take(desk)
    return Project.objects.get()


def test_a_file_shows_each_line_before_it_is_taken(desk: Client) -> None:
    page = upload(desk)
    assert not Project.objects.exists()
    assert "=ডিজিটাল &lt;b&gt;" in page
    for wrong in ("এটি কোনো মাস নয়", "কোনো এলাকা নয়", "সর্বোচ্চ ১০০ শতাংশ", "এই কোডের প্রকল্প নেই"):
        assert wrong in page
    said = take(desk)
    assert "নতুন প্রকল্প: ১। সংশোধিত: ০। অগ্রগতির প্রান্তিক: ২।" in said
    project = Project.objects.get()
    assert (project.cost, str(project.ends_on), project.status) == (1e7, "2027-06-30", "ongoing")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_taken_away_is_read_again_and_changes_nothing(desk, taken, ending) -> None:
    made = desk.get(f"{WALL}projects.{ending}").content
    page = upload(desk, made, f"projects.{ending}")
    assert "ফাইলে নতুন কিছু নেই" in page
    assert "বাদ</span>" not in page


def test_no_cell_calculates(desk, taken) -> None:
    assert ",'=ডিজিটাল" in desk.get(f"{WALL}projects.csv").content.decode()
    book = ZipFile(BytesIO(desk.get(f"{WALL}projects.xlsx").content))
    assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_file_that_changes_a_project_asks_why(desk, taken) -> None:
    dearer = "কোড,নাম,ব্যয়,তথ্যসূত্র\nP-1,=ডিজিটাল <b>,20000000,আদেশ\n"
    page = upload(desk, dearer)
    assert 'name="reason"' in page
    assert "কারণ লিখুন" in take(desk, dearer)
    day = {"on_day": "১", "on_month": "১১", "on_year": "২০২৬"}
    assert "সংশোধিত: ১" in take(desk, dearer, reason="দর বৃদ্ধি", **day)
    page = Client().get(f"{WALL}P-1/").content.decode()
    assert "দর বৃদ্ধি" in page
    assert "২ কোটি টাকা" in page
    assert Project.objects.get().begins_on, "what the file leaves out stays"


def test_what_is_no_table_is_said_so(desk) -> None:
    assert "কোডের ঘর থাকতে হবে" in upload(desk, "a,b\n1,2")
    assert desk.post(f"{DESK}import/take/", {"sheet": ""}).status_code == 302


@pytest.mark.parametrize("language", ["bn", "en"])
def test_everybody_sees_a_project_with_its_chart_and_table(taken, language) -> None:
    page = Client().get(f"{WALL}P-1/?lang={language}").content.decode()
    assert page.count('class="chart__physical"') == 2
    assert ("১২%" if language == "bn" else "12%") in page
    assert "&lt;b&gt;" in page
    assert "/apply/?project=P-1" in page


def test_a_list_is_narrowed_and_says_where(taken) -> None:
    anybody = Client()
    page = anybody.get(f"{WALL}?place=হোমনা&year=2025&status=ongoing").content.decode()
    assert 'href="/projects/P-1/"' in page
    assert "মানচিত্র নয়" in page
    assert "এমন কোনো প্রকল্প নেই" in anybody.get(f"{WALL}?status=completed").content.decode()
    assert anybody.get(f"{WALL}?after=x").status_code == 404
    assert anybody.get(f"{WALL}?year=x&status=y").status_code == 200


def test_programs_get_what_is_narrowed(taken) -> None:
    made = Client().get(f"{WALL}projects.json?place=হোমনা")
    assert [one["identifiers"][0]["id"] for one in json.loads(made.content)["projects"]] == ["P-1"]


def test_the_pages_take_few_queries(taken, django_assert_num_queries) -> None:
    anybody = Client()
    for path, count in ((WALL, 5), (f"{WALL}P-1/", 6)):
        anybody.get(path)
        with django_assert_num_queries(count):
            anybody.get(path)


def typed(project: Project, **said: str) -> dict[str, str]:
    day = {"on_day": "23", "on_month": "11", "on_year": "2026"}
    told = {"code": "P-1", "name": project.name, "status": "ongoing", "source": "আদেশ"}
    return {**told, **day, "version": str(project.version), "reason": "আদেশ", **said}


def test_a_project_is_entered_and_revised_at_the_desk(desk) -> None:
    assert desk.post(f"{DESK}new/", {"code": "abc"}).status_code == 422
    entered = {
        "code": "P-1",
        "name": "ল্যাব",
        "status": "planned",
        "source": "আদেশ",
        "places": "সারাদেশ",
    }
    for _ in "12":
        assert desk.post(f"{DESK}new/", entered).status_code == 302
    project = Project.objects.get()
    assert project.is_nationwide
    assert desk.post(f"{DESK}new/", {**entered, "name": "অন্য"}).status_code == 422
    address = f"{DESK}{project.id}/revise/"
    assert "সারাদেশ" in desk.get(address).content.decode()
    assert desk.post(address, typed(project, reason="")).status_code == 422
    assert desk.post(address, typed(project)).status_code == 302
    assert desk.post(address, typed(project, name="আরেক")).status_code == 422, "stale"
    assert Revision.objects.get().changed.keys() == {"status", "is_nationwide"}


def test_progress_papers_and_sight_at_the_desk(desk, taken) -> None:
    at = f"{DESK}{taken.id}/"
    assert desk.post(f"{at}progress/", {"year": "2024-25", "quarter": "3"}).status_code == 422
    assert (
        desk.post(
            f"{at}progress/", {"year": "২০২৪-২৫", "quarter": "3", "physical": "২০"}
        ).status_code
        == 302
    )
    for content, status in ((b"MZ\x90", 422), (b"order", 302)):
        file = BytesIO(content)
        file.name = "a.txt"
        assert desk.post(f"{at}papers/", {"title": "আদেশ", "file": file}).status_code == status
    paper = f"{WALL}P-1/papers/{Document.objects.get().id}/"
    assert b"".join(Client().get(paper).streaming_content) == b"order"
    assert desk.post(f"{at}withdraw/", {"reason": ""}).status_code == 422
    desk.post(f"{at}withdraw/", {"reason": "ভুল"})
    for path in (paper, f"{WALL}P-1/"):
        assert Client().get(path).status_code == 404
    assert "ভুল" in desk.get(at).content.decode()
    desk.post(f"{at}restore/")
    desk.post(f"{at}papers/{Document.objects.get().id}/remove/")
    assert Client().get(paper).status_code == 404


def test_a_question_about_a_project_is_a_case_bound_to_it(desk, taken) -> None:
    visitor = Client()
    path = next(
        part.split("?", maxsplit=1)[0]
        for part in visitor.get(f"{WALL}P-1/").content.decode().split('href="')
        if "/apply/?project=" in part
    )
    assert "ডিজিটাল" in visitor.get(f"{path}?project=P-1").content.decode()
    assert "ডিজিটাল" not in visitor.get(f"{path}?project=none").content.decode()
    visitor.post(f"{path}?project=P-1", {"details": "কবে শেষ হবে?"})
    visitor.post(f"{path}who/", {"name": "সালমা বেগম", "phone": "01712345678"})
    assert "=ডিজিটাল" in visitor.get(f"{path}check/").content.decode()
    visitor.post(f"{path}check/")
    case = Case.objects.get()
    assert Question.objects.get().case == case
    assert f"{DESK}{taken.id}/" in desk.get(f"/desk/cases/{case.id}/").content.decode()
    assert f"{WALL}" in visitor.get(path.removesuffix("apply/")).content.decode()
