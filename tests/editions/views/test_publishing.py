"""Publishing at the desk, and founding an office with a draft."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.test import Client

from shonod.cases.models import Case
from shonod.editions.actions.importing import edit_edition
from shonod.editions.models import Manuscript
from shonod.ground.charter.typed import limit_of, no_service
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY


def first_in(draft: Manuscript, text: str, text_en: str) -> Manuscript:
    """The draft with another time limit for its first service, which has three working days."""
    cell = limit_of(text, text_en, no_service()["time_limit"])
    draft.charter["sections"][0]["services"][0]["time_limit"] = cell
    draft.save()
    return draft


@pytest.fixture
def same(homna: Office, officer: Officer) -> Manuscript:
    """A draft of what is published."""
    return edit_edition(homna.charters.get(), once="1", by=officer, at=NOW)


@pytest.fixture
def worse(same: Manuscript) -> Manuscript:
    return first_in(same, "৫ কার্যদিবস", "5 working days")


def day(on: date) -> dict[str, str]:
    return {f"effective_on_{part}": str(getattr(on, part)) for part in ("day", "month", "year")}


@time_machine.travel(NOW)
def test_a_worsening_is_said_before_it_is_published_and_needs_its_reason(
    desk: Client, worse: Manuscript, homna: Office
) -> None:
    path = f"/desk/charter/drafts/{worse.id}/publish/?lang=en"
    page = unescape(desk.get(path).content.decode())
    assert "Longer time limit" in page
    assert "Gets worse" in page
    soon, later = TODAY + timedelta(days=2), TODAY + timedelta(days=7)
    refused = desk.post(path, {**day(later), "reason": ""})
    assert (refused.status_code, homna.charters.count()) == (422, 1)
    refused = desk.post(path, {**day(soon), "reason": "জনবল কমেছে"})
    assert "জনবল কমেছে" in refused.content.decode()
    assert "choose Monday, 30 November 2026" in unescape(refused.content.decode())
    assert desk.post(path, {**day(later), "reason": "জনবল কমেছে"}).status_code == 302
    assert homna.charters.get(number=2).reason == "জনবল কমেছে"
    assert desk.get(path).status_code == 302, "published already"


@time_machine.travel(NOW)
def test_the_open_requests_that_get_an_earlier_date_are_seen_before_it_is_published(
    desk: Client, same: Manuscript, make_case: Callable[..., tuple[Case, str]]
) -> None:
    case, _ = make_case("2.1.1")
    draft = first_in(same, "তাৎক্ষণিক/১ কার্যদিবস", "Instant / 1 working day")
    path = f"/desk/charter/drafts/{draft.id}/publish/?lang=en"
    page = unescape(desk.get(path).content.decode())
    assert "1 open request gets another date" in page
    assert str(case.id) in page
    later = desk.post(path, {**day(TODAY + timedelta(days=3)), "do": "count"})
    assert later.status_code == 200
    assert "in force from Thursday, 26 November 2026" in unescape(later.content.decode())
    assert "0 open requests get another date" in later.content.decode()
    impossible = desk.post(path, {**day(TODAY - timedelta(days=3)), "do": "count"})
    assert impossible.status_code == 422
    assert Case.objects.get(pk=case.pk).due_on == case.due_on, "nothing is published yet"
    desk.post(path, day(TODAY))
    assert Case.objects.get(pk=case.pk).due_on < case.due_on


@time_machine.travel(NOW)
def test_a_worsening_is_counted_before_its_reason_is_written(
    desk: Client, worse: Manuscript, homna: Office
) -> None:
    path = f"/desk/charter/drafts/{worse.id}/publish/"
    typed = {**day(TODAY + timedelta(days=9)), "reason": "", "do": "count"}
    assert desk.post(path, typed).status_code == 200
    assert homna.charters.count() == 1


@time_machine.travel(NOW)
def test_a_limit_that_the_clock_cannot_count_is_published_beside_open_requests(
    desk: Client, same: Manuscript, homna: Office, make_case: Callable[..., tuple[Case, str]]
) -> None:
    make_case("2.1.1")
    path = f"/desk/charter/drafts/{first_in(same, 'চাহিদা মোতাবেক', 'As required').id}/publish/"
    assert desk.get(path).status_code == 200
    given = {**day(TODAY + timedelta(days=7)), "reason": "জনবল কমেছে"}
    assert desk.post(path, given).status_code == 302
    assert homna.charters.count() == 2


@time_machine.travel(NOW)
def test_an_office_is_founded_from_the_charters_head(desk: Client, draft: Manuscript) -> None:
    path = f"/desk/charter/drafts/{draft.id}/found/?lang=en"
    page = desk.get(path).content.decode()
    assert 'value="শিমুলতলী সরকারি হাসপাতাল"' in page
    given = {
        "slug": "shimultali",
        "name": "শিমুলতলী সরকারি হাসপাতাল",
        "officer_name": "রহিমা খাতুন",
        "post": "তত্ত্বাবধায়ক",
        "username": "shimultali",
    }
    for wrong in ({"slug": "Ab c"}, {"slug": "homna-doict"}, {"username": "homna"}, {"host": "x"}):
        refused = desk.post(path, {**given, **wrong})
        assert (refused.status_code, Office.objects.count()) == (422, 1), wrong
        assert 'value="তত্ত্বাবধায়ক"' in refused.content.decode()
    founded = desk.post(path, given).content.decode()
    password = re.search(r'id="one-time">([^<]+)<', founded)
    assert password
    officer = Client()
    signed = officer.post(
        "/o/shimultali/desk/sign-in/", {"username": "shimultali", "password": password[1]}
    )
    assert signed.status_code == 302
    assert "বহির্বিভাগে রোগী নিবন্ধন" in Client().get("/o/shimultali/").content.decode()
    assert desk.post(f"/o/homna-doict{path}", given).status_code == 302, "founded already"


@time_machine.travel(NOW)
def test_who_is_no_administrator_is_told_so(
    desk: Client, draft: Manuscript, officer: Officer
) -> None:
    officer.is_administrator = False
    officer.save()
    path = f"/desk/charter/drafts/{draft.id}/"
    assert desk.get(f"{path}found/").status_code == 403
    assert "/found/" not in desk.get(path).content.decode()
