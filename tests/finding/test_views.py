"""The search page."""

from typing import Any

import pytest
from django.test import Client

from shonod.finding.actions.index import put
from shonod.finding.models import Answered
from shonod.finding.views import search
from shonod.offices.models import Office
from tests.finding.offering import offer_answers


@pytest.fixture(autouse=True)
def answers(office: Office, monkeypatch: Any) -> None:
    offer_answers(monkeypatch)
    put(
        office,
        "answer",
        "1",
        address="answers/1/",
        title="প্রিন্টারে <b>কাগজ</b> আটকায়",
        title_en="Printer: paper jam",
        text="ট্রে খুলুন।",
        is_public=True,
    )
    put(office, "answer", "2", address="answers/2/", title="প্রিন্টারের গোপন খবর", is_public=False)


def test_a_romanised_question_finds_its_answer_and_says_why(client: Client) -> None:
    page = client.get("/search/", {"q": "printer kagoj"})
    html = page.content.decode()
    assert "<mark>প্রিন্টারে</mark> &lt;b&gt;<mark>কাগজ</mark>&lt;/b&gt; আটকায়" in html
    assert 'href="/answers/1/"' in html
    assert "গোপন" not in html
    assert page["X-Robots-Tag"] == "noindex"
    assert "no-store" in page["Cache-Control"]


def test_an_english_reader_reads_english(client: Client) -> None:
    html = client.get("/search/?q=প্রিন্টার&lang=en").content.decode()
    assert "<mark>Printer</mark>: paper jam" in html
    assert "1 thing found" in html


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "কী খুঁজছেন?"),
        ("জিরাফ", "এই শব্দে কিছু পাওয়া যায়নি"),
        ("<script>alert(1)</script>", "এই শব্দে কিছু পাওয়া যায়নি"),
        ("\x00", "এই শব্দে কিছু পাওয়া যায়নি"),
        ("কাগজ " * 400, "পাওয়া গেছে"),
    ],
)
def test_any_words_get_a_page(client: Client, words: str, said: str) -> None:
    page = client.get("/search/", {"q": words})
    assert page.status_code == 200
    assert said in page.content.decode()
    assert "<script>alert" not in page.content.decode()


def test_too_many_searches_wait(client: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr("shonod.finding.views.SEARCHES_AN_ADDRESS", 0)
    page = client.get("/search/", {"q": "কাগজ"})
    assert page.status_code == 429
    assert 'value="কাগজ"' in page.content.decode()


def test_this_answered_me_counts_and_thanks(client: Client) -> None:
    token = client.get("/search/", {"q": "কাগজ"}).context["found"][0].token
    for _ in range(2):
        assert (
            client.post("/search/answered/", {"answered": token})["Location"] == "/search/answered/"
        )
    assert Answered.objects.count() == 1
    client.post("/search/answered/", {"answered": "x"})
    client.post("/search/answered/")
    assert Answered.objects.count() == 1
    assert "উত্তর পেয়েছেন" in client.get("/search/answered/").content.decode()


def test_the_page_asks_few_questions(client: Client, django_assert_max_num_queries: Any) -> None:
    client.get("/search/", {"q": "printer kagoj"})
    with django_assert_max_num_queries(14):
        client.get("/search/", {"q": "printer kagoj"})
    assert search.rule == "open_to_all"
