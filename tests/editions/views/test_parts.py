"""One part of a draft a page: saved it stays, refused it keeps what was typed."""

from html import unescape

import pytest
from django.test import Client

from shonod.editions.forms.service import typed_service
from shonod.editions.models import Manuscript
from shonod.editions.queries import service_at
from shonod.ground.charter.bilingual import bangla_of, mark_of
from tests.editions.sources import services


def place(draft: Manuscript) -> str:
    return f"/desk/charter/drafts/{draft.id}/"


def typed(draft: Manuscript, nth: int = 0, **cells: str) -> tuple[str, dict[str, str]]:
    """The address of a service's page, and its fields as a browser sends them."""
    found = service_at(draft.charter, services(draft)[nth]["key"], "")
    fields = {**typed_service(found), "mark": mark_of(found), **cells}
    return f"{place(draft)}services/{found['key']}/", fields


def test_a_saved_service_stays_on_its_page_and_says_what_the_clock_will_do(
    desk: Client, draft: Manuscript
) -> None:
    path, fields = typed(draft, time_limit="১৫ কার্যদিবস", name_en="Registration")
    saved = desk.post(path, fields)
    assert (saved.status_code, saved["Location"]) == (302, path)
    page = desk.get(f"{path}?lang=en").content.decode()
    assert "Within 15 working days" in page
    assert services(draft)[0]["name_en"] == "Registration"


def test_saving_without_a_change_changes_nothing(desk: Client, draft: Manuscript) -> None:
    before = bangla_of(services(draft))
    for nth in range(len(before)):
        path, fields = typed(draft, nth)
        assert desk.post(path, fields).status_code == 302
    assert bangla_of(services(draft)) == before


def test_english_that_was_left_alone_is_asked_about_once(desk: Client, draft: Manuscript) -> None:
    path, fields = typed(draft, time_limit="১৫ কার্যদিবস", time_limit_en="15 working days")
    assert desk.post(path, fields).status_code == 302
    draft.refresh_from_db()
    path, fields = typed(draft, time_limit="২০ কার্যদিবস")
    page = desk.post(f"{path}?lang=en", fields)
    assert page.status_code == 422
    assert "The Bangla beside it changed" in page.content.decode()
    assert "The English that I left alone still says the same" in page.content.decode()
    assert desk.post(path, {**fields, "time_limit_en": "20 working days"}).status_code == 302
    draft.refresh_from_db()
    path, fields = typed(draft, time_limit="২০ (বিশ) কার্যদিবস", fits="on")
    assert desk.post(path, fields).status_code == 302
    assert services(draft)[0]["time_limit"]["text_en"] == "20 working days"


def test_a_cell_that_the_clock_cannot_count_is_said_plainly(
    desk: Client, draft: Manuscript
) -> None:
    path, fields = typed(draft, time_limit="যথাসম্ভব দ্রুত")
    desk.post(path, fields)
    assert "The clock cannot count this." in desk.get(f"{path}?lang=en").content.decode()


@pytest.mark.parametrize(
    ("cell", "text", "said"),
    [
        ("name", "", "Write the name of the service"),
        ("number", "দুই", "Write a number such as 3"),
        ("number", "0", "Write a number such as 3"),
        ("officer_phones", "12", "is no telephone number"),
        ("officer_emails", "a@b", "is no e-mail address"),
        ("fee", "x\x07y", "characters in the text that cannot be shown"),
        ("fee", "x" * 2001, "within 2000 characters"),
    ],
)
def test_a_refused_form_keeps_what_was_typed(
    desk: Client, draft: Manuscript, cell: str, text: str, said: str
) -> None:
    path, fields = typed(draft, **{"name_en": "kept as typed", cell: text})
    page = desk.post(f"{path}?lang=en", fields)
    assert page.status_code == 422
    assert said in unescape(page.content.decode())
    assert "kept as typed" in page.content.decode()


def test_a_colleague_who_was_faster_is_shown_beside_what_was_typed(
    desk: Client, draft: Manuscript
) -> None:
    path, mine = typed(draft, name="আমার লেখা")
    _path, theirs = typed(draft, name="তাঁর লেখা")
    desk.post(path, theirs)
    page = desk.post(f"{path}?lang=en", mine)
    content = page.content.decode()
    assert page.status_code == 409
    assert "আমার লেখা" in content
    assert "তাঁর লেখা" in content
    mark = content.split('name="mark" value="')[1].split('"')[0]
    assert desk.post(path, {**mine, "mark": mark}).status_code == 302
    assert services(draft)[0]["name"] == "আমার লেখা"


def test_a_service_is_added_once_to_the_section_that_is_named(
    desk: Client, draft: Manuscript
) -> None:
    section = draft.charter["sections"][0]["key"]
    path = f"{place(draft)}services/{'a' * 12}/?section={section}"
    page = desk.get(path).content.decode()
    mark = page.split('name="mark" value="')[1].split('"')[0]
    for _ in range(2):
        assert (
            desk.post(path, {"mark": mark, "section": section, "name": "নতুন সেবা"}).status_code
            == 302
        )
    assert [one["name"] for one in services(draft)].count("নতুন সেবা") == 1


@pytest.mark.parametrize(
    "path", ["services/nokey/", "services/aaaaaaaaaaaa/", "sections/x/", "tiers/x/"]
)
def test_parts_that_are_not_there_are_not_found(desk: Client, draft: Manuscript, path: str) -> None:
    assert desk.get(f"{place(draft)}{path}").status_code == 404


def test_section_office_expectations_and_tier_are_saved(desk: Client, draft: Manuscript) -> None:
    section = draft.charter["sections"][0]["key"]
    for path, fields in {
        f"sections/{section}/": {"number": "২.২", "title": "প্রাতিষ্ঠানিক", "kind": "institutional"},
        "office/": {"office_name": "নতুন হাসপাতাল", "vision": "সুস্থ দেশ", "vision_en": "Health"},
        "expectations/": {"expectations": "সময়মতো আসা\nরশিদ রাখা", "expectations_en": "Be on time"},
        f"tiers/{'a' * 12}/": {
            "when": "দেরি হলে",
            "contact_designation": "পরিচালক",
            "time_limit": "৩০ কার্যদিবস",
        },
    }.items():
        page = desk.get(place(draft) + path).content.decode()
        mark = page.split('name="mark" value="')[1].split('"')[0]
        assert desk.post(place(draft) + path, {"mark": mark, **fields}).status_code == 302, path
    draft.refresh_from_db()
    charter = draft.charter
    assert (charter["sections"][0]["number"], charter["office"]["name"]) == ("2.2", "নতুন হাসপাতাল")
    assert charter["expectations"][0] == {"text": "সময়মতো আসা", "text_en": "Be on time"}
    assert charter["grievance"][0]["time_limit"]["max"] == {"value": 30, "unit": "working_day"}
    assert charter["vision_en"] == "Health"


def test_points_are_settled_one_by_one_and_by_kind(desk: Client, draft: Manuscript) -> None:
    page = desk.get(f"{place(draft)}?lang=en").content.decode()
    point = page.split('name="point" value="')[1].split('"')[0]
    desk.post(f"{place(draft)}settle/", {"point": point, "place": "points"})
    desk.post(f"{place(draft)}settle/", {"point": "time_open_hours"})
    draft.refresh_from_db()
    assert len(draft.settled) >= 2
    desk.post(f"{place(draft)}settle/", {"point": point, "again": "1"})
    draft.refresh_from_db()
    assert point not in draft.settled


def test_the_source_comes_back_as_it_was_and_only_as_a_download(
    desk: Client, draft: Manuscript
) -> None:
    answer = desk.get(f"{place(draft)}source/")
    assert answer.content == bytes(draft.source)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
