"""What is found, in which order, and why. How well it finds: test_recall.py."""

from typing import Any

import pytest

from shonod.finding.actions.index import put
from shonod.finding.queries.search import find
from shonod.offices.models import Office


@pytest.fixture
def shelf(office: Office) -> Office:
    for number, (title, text) in enumerate(
        [
            ("প্রিন্টার কাগজ টানে না", "ট্রে খুলে কাগজ ঠিক করে দিন।"),
            ("প্রিন্টারে কালি শেষ", "কার্টিজ বদলান।"),
            ("ল্যাপটপ চালু হয় না", "চার্জার দেখুন। প্রিন্টার খুলে রাখুন।"),
            ("অফিসের সময়সূচি", "রবি থেকে বৃহস্পতি ৯টা থেকে ৫টা।"),
        ]
    ):
        put(office, "answer", str(number), address=f"answers/{number}/", title=title, text=text)
    return office


def titles(office: Office, text: str) -> list[str]:
    return [found.entry.title for found in find(office, text)]


def test_more_words_and_words_of_the_title_come_first(shelf: Office) -> None:
    assert titles(shelf, "প্রিন্টার কাগজ")[0] == "প্রিন্টার কাগজ টানে না"
    found = titles(shelf, "প্রিন্টার")
    assert found[-1] == "ল্যাপটপ চালু হয় না"
    assert len(found) == 3


def test_what_holds_much_less_than_the_best_is_left_out(shelf: Office) -> None:
    assert "ল্যাপটপ চালু হয় না" not in titles(shelf, "প্রিন্টার কাগজ টানে")


@pytest.mark.parametrize("text", ["printer kalo kali", "প্রিণ্টারের কালী", "cartridge কার্টিজ"])
def test_any_spelling_and_script_finds_it(shelf: Office, text: str) -> None:
    assert titles(shelf, text)[0] == "প্রিন্টারে কালি শেষ"


def test_it_says_why(shelf: Office) -> None:
    best = find(shelf, "ofiser somoy")[0]
    assert [piece.text for piece in best.title if piece.is_found] == ["অফিসের", "সময়সূচি"]
    best = find(shelf, "চার্জার")[0]
    assert [piece.text for piece in best.text if piece.is_found] == ["চার্জার"]


@pytest.mark.parametrize("text", ["", "কীভাবে", "হিমালয়", "' OR 1=1 --", '"*" NOT (', "\x00§¶"])
def test_nothing_is_found_of_nothing(shelf: Office, text: str) -> None:
    assert find(shelf, text) == []


def test_a_search_asks_few_questions(shelf: Office, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(11):
        find(shelf, "printer kagoj office somoy laptop charger kichu")
