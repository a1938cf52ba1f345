"""The first page and the official table."""

import gzip
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.test import Client

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

BUDGET = 100_000


def text_of(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, **headers)  # type: ignore[arg-type]
    assert response.status_code == 200
    return str(response.content.decode())


def test_the_first_page_lists_all_services_with_todays_date(client: Client, homna: Office) -> None:
    page = text_of(client, "/")
    assert page.count('class="offer"') == 13
    assert "জ্ঞানভিত্তিক অর্থনীতি, সুশাসন প্রতিষ্ঠায়" in page
    assert "আজ চাইলে সম্ভব হলে সঙ্গে সঙ্গে, না হলে বৃহস্পতিবার, ২৬ নভেম্বরের মধ্যে" in page
    assert 'href="/services/2.2.10/apply/"' in page
    assert "tel:+8801308633566" in page


def test_in_english_nothing_of_the_page_is_left_in_bangla(client: Client, homna: Office) -> None:
    page = text_of(client, "/?lang=en")
    main = page[page.index("<main") : page.index("</main>")]
    assert "Ask today: on the spot where possible, otherwise by Thursday, 26 November" in main
    assert not re.search("[\u0980-\u09ff]", main)


def test_a_bangla_page_has_no_western_digit_in_its_words(client: Client, homna: Office) -> None:
    page = text_of(client, "/")
    words = re.sub(r"<[^>]+>", " ", page[page.index("<header") : page.index("</main>")])
    assert not re.search("[0-9]", words)


def test_a_plain_visit_sets_no_cookie_and_varies_by_it(client: Client, homna: Office) -> None:
    response = client.get("/")
    assert not response.cookies
    assert "Cookie" in response.headers["Vary"]
    assert response.headers["Cache-Control"] == "no-cache"


def test_drawing_takes_three_queries_and_a_kept_page_one(
    client: Client, homna: Office, django_assert_num_queries: Any
) -> None:
    client.get("/services/2.1.1/")  # the calendar is now known, as in any running process
    homna.refresh_from_db()
    Office.objects.update(charter_version=homna.charter_version + 1)
    with django_assert_num_queries(3):
        client.get("/")
    with django_assert_num_queries(1):
        client.get("/")


def test_who_has_the_page_is_told_that_it_is_the_same(client: Client, homna: Office) -> None:
    etag = client.get("/").headers["ETag"]
    again = client.get("/", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    english = client.get("/?lang=en", headers={"If-None-Match": etag})
    assert english.status_code == 200


def test_packed_and_plain_are_one_page(client: Client, homna: Office) -> None:
    plain = client.get("/")
    packed = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["ETag"] == plain.headers["ETag"]


def test_the_first_view_is_under_a_hundred_kilobytes(client: Client, homna: Office) -> None:
    page = client.get("/", headers={"Accept-Encoding": "gzip"})
    size = len(page.content)
    names = re.findall(r'(?:href|src)="/static/([^"]+)"', gzip.decompress(page.content).decode())
    for name in names:
        found = finders.find(name)
        assert found, name
        data = Path(str(found)).read_bytes()
        size += len(data) if name.endswith("woff2") else len(gzip.compress(data))
    assert {Path(name).suffix for name in names} >= {".css", ".woff2"}
    assert size < BUDGET


def test_no_page_loads_anything_from_elsewhere(client: Client, homna: Office) -> None:
    page = text_of(client, "/")
    loads = re.findall(r'<(?:script|img|iframe)[^>]+src="([^"]+)"', page)
    loads += re.findall(r'<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="([^"]+)"', page)
    assert all(address.startswith("/") for address in loads)


# Dhaka's clock -> what the strip says
MOMENTS = [
    ((2026, 11, 23, 10, 0), "এখন খোলা", "বিকাল ৫টা পর্যন্ত"),
    ((2026, 11, 23, 17, 0), "এখন খোলা", "বিকাল ৫টা পর্যন্ত"),  # the closing second is open
    ((2026, 11, 23, 17, 1), "এখন বন্ধ", "মঙ্গলবার, ২৪ নভেম্বর ২০২৬, সকাল ৯টায় খুলবে"),
    ((2026, 11, 24, 0, 30), "এখন বন্ধ", "আজ সকাল ৯টায় খুলবে"),
    ((2026, 11, 27, 12, 0), "সাপ্তাহিক ছুটি", "রবিবার, ২৯ নভেম্বর ২০২৬, সকাল ৯টায় খুলবে"),
    ((2026, 12, 16, 12, 0), "বিজয় দিবস", "বৃহস্পতিবার, ১৭ ডিসেম্বর ২০২৬, সকাল ৯টায় খুলবে"),
    ((2026, 12, 10, 12, 0), "এখন খোলা", "পরবর্তী ছুটি: ১৬ ডিসেম্বর ২০২৬ (বিজয় দিবস)"),
]


@pytest.mark.parametrize(("moment", "state", "detail"), MOMENTS)
def test_the_strip_says_whether_the_office_is_open(
    client: Client,
    homna: Office,
    monday_morning: Any,
    moment: tuple[int, ...],
    state: str,
    detail: str,
) -> None:
    at = datetime(*moment, tzinfo=UTC) - timedelta(hours=6)  # type: ignore[arg-type, misc]
    homna.charters.all()
    monday_morning.move_to(at)
    page = text_of(client, "/privacy/")
    strip = page[page.index('class="strip') : page.index("</header>")]
    assert state in strip
    assert detail in strip


def test_a_kept_page_ends_when_the_office_closes(
    client: Client, homna: Office, monday_morning: Any
) -> None:
    assert "এখন খোলা" in text_of(client, "/")
    monday_morning.move_to(NOW + timedelta(hours=8))
    page = text_of(client, "/")
    assert "এখন বন্ধ" in page
    assert "রবিবার, ২৯ নভেম্বরের মধ্যে" in page


def test_the_kept_figure_comes_with_n_once_five_are_counted(
    client: Client,
    homna: Office,
    make_case: Callable[..., tuple[Case, str]],
    monday_morning: time_machine.Traveller,
) -> None:
    assert "অন্তত পাঁচটি আবেদন" in text_of(client, "/")
    for _ in range(5):
        make_case()
    Case.objects.update(state=State.DELIVERED, closed_on=TODAY, closed_at=NOW)
    monday_morning.shift(timedelta(minutes=5))
    page = text_of(client, "/")
    assert "<strong>১০০%</strong>" in page
    assert "৫টির মধ্যে ৫টি" in page


def test_search_leaves_what_holds_the_words_and_is_not_for_robots(
    client: Client, homna: Office
) -> None:
    page = text_of(client, "/?q=ইন্টারনেট")
    assert page.count('class="offer"') == 1
    assert 'content="noindex"' in page
    assert "কোনো সেবা পাওয়া যায়নি" in text_of(client, "/?q=জিরাফ")
    assert "সবচেয়ে কাছের ১টি সেবা" in text_of(client, "/?q=internat")


HOSTILE = [
    "<script>alert(1)</script>",
    "\"'><img src=x>",
    "{{ 7|add:7 }}",
    "%00%0d%0a",
    "ৎ" * 5000,
    "\u202e",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(client: Client, homna: Office, words: str) -> None:
    response = client.get("/", {"q": words})
    assert response.status_code == 200
    page = response.content.decode()
    assert "<script>alert" not in page
    assert "<img src=x>" not in page


def test_each_office_shows_its_own_charter_under_its_own_address(
    client: Client, homna: Office, rupali: Office
) -> None:
    Office.objects.filter(pk=homna.pk).update(host="testserver")
    page = text_of(client, "/o/rupali/")
    assert "রূপালীচর" in page
    assert 'href="/o/rupali/services/2.1.1/apply/"' in page
    assert "রূপালীচর" not in text_of(client, "/")


def test_bangla_on_an_english_page_says_that_it_is_bangla(client: Client, rupali: Office) -> None:
    assert '<span lang="bn">প্রকল্পের তথ্য প্রদান</span>' in text_of(client, "/o/rupali/?lang=en")


def test_an_office_without_a_charter_says_so_and_an_unknown_one_is_not_there(
    client: Client, homna: Office
) -> None:
    add_office(slug="new", name="নতুন কার্যালয়", host="new.example", at=NOW)
    assert "সনদ প্রকাশ করেনি" in text_of(client, "/o/new/")
    assert "সনদ প্রকাশ করেনি" in text_of(client, "/o/new/charter/")
    assert client.get("/o/nobody/").status_code == 404


def test_the_official_table_has_seven_columns_and_every_cell(client: Client, homna: Office) -> None:
    page = text_of(client, "/charter/")
    assert page.count('scope="col"') == 7 * 2
    assert page.count('scope="row"') == 13
    for words in (
        "১৫ কার্যদিবস/ অটোমেশনের চাহিদা অনুযায়ী",
        "সরাসরি যোগাযোগের মাধ্যমে",
        "shahalamictdivision",
    ):
        assert words in page


@pytest.mark.parametrize(
    "address", ["/", "/charter/", "/services/2.1.1/", "/privacy/", "/calculator/"]
)
def test_a_page_says_its_address_in_both_languages(
    client: Client, homna: Office, address: str
) -> None:
    page = text_of(client, address)
    here = f"http://testserver{address}"
    assert f'<link rel="canonical" href="{here}">' in page
    assert f'hreflang="en" href="{here}?lang=en"' in page
    assert f'hreflang="bn" href="{here}"' in page
    assert re.search(r'<meta name="description" content="[^"]{20,}"', page)
    assert re.search(r"<title>[^<]{5,}</title>", page)


def test_a_message_for_one_reader_is_neither_kept_nor_shown_to_the_next(
    client: Client, homna: Office
) -> None:
    client.cookies["messages"] = "anything"
    assert client.get("/").status_code == 200
    assert not [key for key in getattr(cache, "_cache", {}) if "wall:" in key]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_only_answer_reading(client: Client, homna: Office, method: str) -> None:
    assert getattr(client, method)("/").status_code == 405
