import zipfile
from io import BytesIO

import pytest

from shonod.ground.charter import NoCharter, Unreadable, read_charter
from shonod.ground.charter.archive import DOCX, kind_of_archive
from tests.ground.charter.rendered import docx_of, workbook, zipped

DOCUMENT = "word/document.xml"
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>'


def test_the_kind_is_told_by_the_main_part() -> None:
    assert kind_of_archive(docx_of(["ক"]), "x.xlsx") == DOCX


def mangled(data: bytes) -> bytes:
    """The first entry's checksum no longer fits its content."""
    place = data.index(b"PK\x01\x02") + 16
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped({DOCUMENT: b"0" * 30_000_000}), "tightly"),
        (zipped({DOCUMENT: b"", **{f"a{n}": b"0" * 1_900_000 for n in range(60)}}), "unpacks"),
        (zipped({DOCUMENT: "", **{f"a{n}": "" for n in range(2_001)}}), "entries"),
        (b"PK" + b"0" * 25_000_000, "more than"),
        (zipped({DOCUMENT: "", "word/vbaProject.bin": ""}), "macros"),
        (workbook("", **{"xl__vbaProject.bin": b""}), "macros"),
        (zipped({DOCUMENT: LAUGHS}), "entities"),
        (workbook(LAUGHS), "entities"),
        (zipped({DOCUMENT: LAUGHS.encode("utf-16")}), "UTF-8"),
        (zipped({"content.xml": ""}), "neither"),
        (zipped({DOCUMENT: "<w/>"}), "DOCX"),
        (mangled(zipped({DOCUMENT: "<w/>"})), "broken"),
        (b"PK\x03\x04", "broken"),
        (workbook("<worksheet"), "XLSX"),
    ],
)
def test_what_harms_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_charter(data, name="x")


def test_a_cut_document_is_refused() -> None:
    data = docx_of(["ক", [["ক্রমিক নং", "সেবার নাম", "সময়সীমা"]]])
    for end in range(4, len(data), 997):
        with pytest.raises(Unreadable):
            read_charter(data[:end], name="x")


def test_a_document_whose_parts_are_gone_is_read_or_refused() -> None:
    whole = zipfile.ZipFile(BytesIO(docx_of(["ক"])))
    for gone in whole.namelist():
        kept = {name: whole.read(name) for name in whole.namelist() if name != gone}
        with pytest.raises((Unreadable, NoCharter)):
            read_charter(zipped(kept), name="x")
