"""Lists: what is open first, found by part of a number in any digits, page by page."""

from datetime import date

import pytest

from shonod.letters.actions import issue_letter, settle_paper
from shonod.letters.queries.found import (
    drafts_of,
    files_of,
    letter_at,
    letters_of,
    page_of,
    paper_at,
    papers_of,
    senders_of,
    twin_of,
)
from shonod.letters.states import Fate
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_open_papers_come_first_and_pages_follow_each_other(register, officer, homna):
    rows = [register() for _ in range(5)]
    for row in rows[1:4]:
        settle_paper(row.id, fate=Fate.FILED, reason="x", by=officer, at=NOW)
    seen, after = [], ""
    for _ in range(3):
        page = page_of(papers_of(homna), after=after, size=2)
        seen += [row.number for row in page.rows]
        after = page.after
    assert seen == [5, 1, 4, 3, 2]
    assert after == ""
    assert [row.number for row in papers_of(homna, only_open=True)] == [5, 1]


@pytest.mark.parametrize("mark", ["x", "1-2", "1-2-x", "1-2-3-4"])
def test_what_is_no_mark_is_refused(homna, mark):
    with pytest.raises(ValueError):
        page_of(papers_of(homna), after=mark)


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("05.42.1954", True),
        ("০৫.৪২.১৯৫৪", True),
        ("নির্বাহী প্রশিক্ষন", True),
        ("আইসিটি", True),
        ("ল্যাব", False),
        ("", True),
        ("%", True),
        ("_", True),
    ],
)
def test_any_part_in_any_digits_and_spelling_finds_it(register, homna, words, is_found):
    register()
    assert papers_of(homna, words=words).exists() is is_found


def test_nothing_of_another_office_is_found(register, rupali, rupali_officer, homna, write):
    row, draft = register(), write()
    assert not papers_of(rupali).exists()
    assert paper_at(rupali, row.id) is None
    assert letter_at(rupali, draft.id) is None
    assert (paper_at(homna, row.id), letter_at(homna, draft.id)) == (row, draft)
    assert senders_of(rupali) == []


def test_drafts_are_apart_from_what_is_issued(write, officer, homna, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    issued, draft = write(), write(memo_number="৯", subject="পরিদর্শন")
    issue_letter(issued.id, version=1, by=officer, at=NOW)
    assert page_of(letters_of(homna)).rows == [issued]
    assert drafts_of(homna) == [draft]
    assert drafts_of(homna, words="পরিদর্শন") == [draft]
    assert not letters_of(homna, words="পরিদর্শন").exists()
    assert [file.name for file in files_of(letter_at(homna, issued.id))] == ["1-2026.pdf"]


@pytest.mark.parametrize(
    ("other", "is_twin"),
    [
        ({}, True),
        ({"memo_number": "স্মারক নং: 05.42.1954.000.01.002.26-7"}, True),
        ({"sender_office": "উপজেলা নির্বাহী অফিসারের কার্যালয় হোমনা"}, True),
        ({"memo_on": date(2026, 11, 18)}, False),
        ({"memo_number": "৮"}, False),
        ({"sender_office": "হোমনা সরকারি কলেজ"}, False),
        ({"memo_number": ""}, False),
    ],
)
def test_a_paper_that_came_before_is_noticed(register, other, is_twin):
    first, again = register(), register(**other)
    assert twin_of(again) == (first if is_twin else None)


def test_senders_are_offered_once_each(register, homna):
    for sender in ("খ", "ক", "খ"):
        register(sender_office=sender)
    assert senders_of(homna) == ["ক", "খ"]
