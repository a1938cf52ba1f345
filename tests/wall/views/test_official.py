"""The official form in every file: what was published and drawn is read again as it was."""

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from django.test import Client
from docx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from shonod.catalogue.actions import publish_charter
from shonod.catalogue.models import Terms
from shonod.ground.charter import read_charter
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from shonod.wall.views.official import numbered, person
from tests.fixtures import NOW, TODAY
from tests.ground.charter.test_reader import differences

DATA = Path(__file__).parents[2] / "data" / "charters"
SOURCES = {
    "homna": Path("shonod/catalogue/data/homna-doict.txt").read_bytes(),
    **{path.stem: path.read_bytes() for path in sorted(DATA.glob("practice-*.txt"))},
    # All sections of the format, with superiors, expectations and grievance tiers.
    "whole": (DATA / "whole-cooperative.txt").read_bytes(),
}
FILES = ["charter/", "charter.docx", "charter.xlsx", "poster.pdf", "poster.pdf?paper=a3"]
# A PDF keeps the places of letters, not of cells: words without spaces, broken at a column's edge,
# and brackets beside digits come back changed.
BEYOND_PDF = {"practice-upazila-5col-nospaces"}


@pytest.fixture
def hang(homna: Office) -> Any:
    """Publishes a source as the charter of its own office, at /o/other/; answers its reading."""

    def hang(source: bytes) -> dict[str, Any]:
        document = read_charter(source, name="x.txt").to_json()
        head = {key: value or "" for key, value in document["office"].items()}
        office = add_office(slug="other", host="other.example", at=NOW, **head)
        publish_charter(office, source, name="x.txt", effective_on=TODAY, at=NOW)
        return document

    return hang


def shown(document: dict[str, Any]) -> dict[str, Any]:
    """What the form shows: of officers their parts, not how the source's cell put them."""
    plain = json.loads(json.dumps(document))
    for section in plain["sections"]:
        for service in section["services"]:
            del service["lines"]
            for column in ("officer", "supervisor"):
                del service[column]["text"]
    del plain["diagnostics"]
    return dict(plain)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("source", SOURCES)
def test_what_was_published_is_read_again_from_the_file(
    client: Client, hang: Any, source: str, file: str
) -> None:
    published = hang(SOURCES[source])
    content = client.get(f"/o/other/{file}").content
    again = read_charter(content, name=file).to_json()
    if source in BEYOND_PDF and file.startswith("poster"):
        published, again = ({"sections": len(each["sections"])} for each in (published, again))
        assert published == again
        return
    assert list(differences(shown(published), shown(again))) == []


def test_the_page_shows_expectations_and_grievance(client: Client, hang: Any) -> None:
    hang(SOURCES["whole"])
    page = client.get("/o/other/charter/").content.decode()
    for words in (
        "৩. আপনার কাছে আমাদের প্রত্যাশা",
        "নির্ধারিত ফি পরিশোধ করা",
        "৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)",
        "gro@coop.gov.bd",
        "ঊর্ধ্বতন কর্মকর্তা (পদবি, ফোন নম্বর ও ইমেইল)",
    ):
        assert words in page


def test_the_page_leads_to_every_file_in_the_readers_language(
    client: Client, homna: Office
) -> None:
    for language, mark in (("bn", ""), ("en", "lang=en")):
        page = client.get(f"/charter/?lang={language}").content.decode()
        for address in ("/poster.pdf", "/poster.pdf?paper=a3", "/charter.docx", "/charter.xlsx"):
            joined = f"{address}{'&amp;' if '?' in address else '?'}{mark}" if mark else address
            assert f'href="{joined}"' in page


def test_english_files_have_the_english_reading(client: Client, homna: Office) -> None:
    document = docx.Document(BytesIO(client.get("/charter.docx?lang=en").content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    book = CalamineWorkbook.from_filelike(BytesIO(client.get("/charter.xlsx?lang=en").content))
    sheet = [cell for row in book.get_sheet_by_index(0).to_python() for cell in row]
    for terms in Terms.objects.filter(office=homna):
        assert terms.name_en in cells
        assert terms.name_en in sheet
    assert not re.search("[\u0980-\u09ff]", f"{cells}{sheet}")


def test_every_cell_of_the_sheet_is_text_and_no_formula(client: Client, hang: Any) -> None:
    hang(SOURCES["homna"].replace("প্রকল্পের তথ্য প্রদান".encode(), b"=1+1 @SUM(A1)"))
    content = client.get("/o/other/charter.xlsx").content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert b"=1+1 @SUM(A1)" in archive.read("xl/sharedStrings.xml")


def test_bangla_of_the_document_has_its_font_size_and_weight_in_the_complex_slots(
    client: Client, homna: Office
) -> None:
    document = docx.Document(BytesIO(client.get("/charter.docx").content))
    heads = document.tables[0].rows[0].cells
    for properties in (cell.paragraphs[0].runs[0]._r.rPr for cell in heads):
        assert properties.rFonts.get(qn("w:cs")) == "Nirmala UI"
        assert properties.find(qn("w:szCs")) is not None
        assert properties.find(qn("w:bCs")) is not None


def test_entries_carry_numbers_unless_one_reads_as_one(homna: Office) -> None:
    assert numbered(["আবেদনপত্র"]) == ["আবেদনপত্র"]
    assert numbered(["আবেদন, ছবি"]) == ["১. আবেদন, ছবি"]
    assert numbered(["ক", "খ"]) == ["১. ক", "২. খ"]
    assert numbered([]) == []


def test_a_person_of_whom_no_part_was_read_is_shown_as_written() -> None:
    nobody = {"name": None, "designation": None, "office": None, "phones": [], "emails": []}
    assert person({"text": "সংশ্লিষ্ট শাখা", **nobody})["lines"] == ["সংশ্লিষ্ট শাখা"]
    assert person({"text": None, **nobody})["lines"] == []
