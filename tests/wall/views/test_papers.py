"""The poster: a PDF whose text is the charter's text."""

import json
import re

import pypdfium2
import pytest
from django.test import Client

from shonod.catalogue.models import Terms
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from shonod.wall.gateways.paper import poster_of
from tests.fixtures import NOW


def text_of(pdf: bytes) -> str:
    """All text, without spaces: a reader may break lines where it likes."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    # A hyphen at a line's end reads back as U+0002, so hyphens are left out on both sides.
    return re.sub(r"[\s\u200b\ufffe\x02\xad-]+", "", text)


@pytest.fixture
def poster(client: Client, homna: Office) -> str:
    return text_of(client.get("/poster.pdf").content)


def test_every_word_of_the_charter_reads_back_from_the_poster(poster: str, homna: Office) -> None:
    charter = homna.charters.get()
    said = [homna.name, homna.department, charter.vision, charter.mission]
    for terms in Terms.objects.filter(office=homna):
        said += [terms.name, terms.fee["text"], terms.time_limit["text"], terms.officer["name"]]
        said += [channel["text"] for channel in terms.delivery]
        said += [paper["text"] for paper in terms.documents_from]
        said += terms.officer["emails"]
    missing = [words for words in said if squeezed(words) not in poster]
    assert missing == []


def test_each_service_has_its_short_address_under_its_code(poster: str) -> None:
    assert poster.count("testserver/services/2.") == 13
    assert "/services/2.2.10/" in poster


def test_the_english_poster_has_the_english_reading(client: Client, homna: Office) -> None:
    poster = text_of(client.get("/poster.pdf?lang=en").content)
    for terms in Terms.objects.filter(office=homna):
        assert squeezed(terms.name_en) in poster
    assert not re.search("[\u0980-\u09ff]", poster)


def test_the_poster_is_a_few_a4_pages_of_pdf_a(client: Client, homna: Office) -> None:
    response = client.get("/poster.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert b"pdfaid" in response.content
    document = pypdfium2.PdfDocument(response.content)
    assert len(document) <= 4
    assert [round(side) for side in document[0].get_size()] == [842, 595]


def test_the_a3_poster_takes_fewer_sheets_and_no_smaller_letters(
    client: Client, homna: Office
) -> None:
    document = pypdfium2.PdfDocument(client.get("/poster.pdf?paper=a3").content)
    assert [round(side) for side in document[0].get_size()] == [1191, 842]
    smaller = pypdfium2.PdfDocument(client.get("/poster.pdf").content)
    assert len(document) < len(smaller)


def test_another_paper_is_a4(client: Client, homna: Office) -> None:
    assert client.get("/poster.pdf?paper=a0").content == client.get("/poster.pdf").content


def test_the_same_edition_is_drawn_once_and_sent_once(client: Client, homna: Office) -> None:
    first = client.get("/poster.pdf")
    drawn = poster_of.cache_info().misses
    again = client.get("/poster.pdf", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert poster_of.cache_info().misses == drawn


def test_markup_in_a_charter_is_printed_as_it_is() -> None:
    hostile = '#read("/etc/passwd") $x$ *b* <script> \\ [c]'
    who = {"lines": [hostile], "phones": [], "emails": ["a@b.example"]}
    row = {"number": "1", "name": hostile, "delivery": [hostile], "papers": [], "fee": hostile}
    row |= {"limit": "x", "officer": who, "superior": None}
    row |= {"address": "https://a.example/services/1/", "host": "a.example", "path": "/services/1/"}
    facts = {
        **dict.fromkeys(("government", "department", "office", "place"), hostile),
        **dict.fromkeys(("website", "title"), hostile),
        "language": "en",
        "aims": [{"name": "Vision", "text": hostile}],
        "columns": list("abcdefg"),
        "ask": "h",
        "phone": "Phone:",
        "expectations": {"title": hostile, "columns": ["a", "b"], "rows": [["1", hostile]]},
        "grievance": None,
        "sections": [{"title": hostile, "rows": [row]}],
        "in_force": "x",
        "page": "Page",
        "numerals": "0123456789",
    }
    text = text_of(poster_of(json.dumps(facts)))
    assert text.count(squeezed(hostile)) >= 8
    assert "root:" not in text


def test_without_a_charter_there_is_no_poster(client: Client, homna: Office) -> None:
    add_office(slug="new", name="নতুন কার্যালয়", host="new.example", at=NOW)
    assert client.get("/o/new/poster.pdf").status_code == 404
