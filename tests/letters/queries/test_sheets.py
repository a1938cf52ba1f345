"""What stands on a letter, and that its PDF reads back as the same words."""

import json
import re

import pypdfium2
import pytest

from shonod.letters.gateways import letter_pdf, register_pdf
from shonod.letters.queries.sheets import sheet_of, words_of
from shonod.letters.queries.signing import signatory_of
from tests.fixtures import TODAY
from tests.letters.conftest import WORDS

CONJUNCTS = "ক্ষ ঞ্চ ন্ত্র ষ্ট্র স্ক্র র‍্যাব ত্র্য ঙ্ক্ষ জ্ঞ হ্ম ত্ত্ব ণ্ড চ্ছ্ব কৃ হৃ রু রূ শু ভ্রূ উজ্জ্বল স্বাস্থ্য ৳১,২৩,৪৫৬"


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    # A hyphen at a line's end reads back as U+0002, so hyphens are left out on both sides.
    return re.sub(r"[\s\u200b\ufffe\x02\xad-]+", "", text)


@pytest.mark.django_db
def test_every_word_reads_back_from_the_pdf(write, homna, officer):
    draft = write(body=f"{WORDS['body']}\n{CONJUNCTS}")
    sheet = sheet_of(draft, signatory_of(homna, officer, TODAY))
    text = text_of(letter_pdf(json.dumps(sheet)))
    said = [sheet["memo"], sheet["bangla_day"], sheet["day"], sheet["subject"], sheet["website"]]
    said += sheet["head"] + sheet["body"] + sheet["recipient"] + sheet["copies"]
    said += sheet["reference"] + sheet["signatory"] + ["খসড়া"]
    assert [words for words in said if squeezed(words) not in text] == []


@pytest.mark.django_db
def test_the_head_is_the_offices_and_the_date_stands_in_both_calendars(write, homna, officer):
    sheet = sheet_of(write(), signatory_of(homna, officer, TODAY))
    assert sheet["head"][0] == "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
    assert homna.name in sheet["head"]
    assert sheet["bangla_day"] == "৮ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ"
    assert sheet["day"] == "২৩ নভেম্বর ২০২৬ খ্রিষ্টাব্দ"
    assert sheet["signatory"][0] == officer.name
    assert sheet["is_draft"]


@pytest.mark.django_db
def test_markup_in_a_letter_is_printed_as_it_is(write, homna, officer):
    hostile = '#read("/etc/passwd") $x$ *b* <script> \\ [c]'
    draft = write(body=hostile, subject=hostile, recipient=hostile)
    sheet = sheet_of(draft, signatory_of(homna, officer, TODAY))
    text = text_of(letter_pdf(json.dumps(sheet)))
    assert text.count(squeezed(hostile)) == 3
    assert "root:" not in text


@pytest.mark.django_db
def test_as_a_message_it_says_number_date_subject_and_text(write):
    words = words_of(write())
    for name in ("memo_number", "subject", "body"):
        assert WORDS[name] in words
    assert "২৩ নভেম্বর ২০২৬" in words


def test_a_register_reads_back_too():
    rows = [["১", "২৩ নভেম্বর ২০২৬", CONJUNCTS], ["২", "২৪ নভেম্বর ২০২৬", '#read("x")']]
    book = {
        "title": "প্রাপ্তি রেজিস্টার",
        "office": "উপজেলা কার্যালয়",
        "month": "নভেম্বর ২০২৬",
        "language": "bn",
        "numerals": "০১২৩৪৫৬৭৮৯",
        "page": "পাতা",
        "empty": "-",
        "rows": rows,
        "columns": [{"name": name, "width": 1} for name in ("নং", "তারিখ", "বিষয়")],
    }
    text = text_of(register_pdf(json.dumps(book)))
    assert [cell for row in rows for cell in row if squeezed(cell) not in text] == []
