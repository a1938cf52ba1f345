"""What a hostile PDF does, it does to a process of its own; this one goes on."""

import zlib

import pytest

from shonod.ground.charter import NoCharter, Unreadable, read_charter, walled
from tests.ground.charter.rendered import pdf_of


def pdf(*objects: bytes) -> bytes:
    """A file of these objects, the first its catalogue; the table of places is left to repair."""
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % pair for pair in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer <</Root 1 0 R>>\n%%EOF"


def page(content: bytes, more: bytes = b"", box: bytes = b"0 0 600 800") -> bytes:
    """One page that draws `content`; `more` stands in its dictionary."""
    stream = zlib.compress(content, 9)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R %b>>" % (box, more),
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 6"
        b"/Resources<</XObject<</X 5 0 R>>>>>>stream\n/X Do \nendstream",
    )


def test_a_pdf_is_read_through_the_wall() -> None:
    charter = read_charter(
        pdf_of(["সিটিজেন চার্টার", [["ক্রমিক নং", "সেবার নাম", "সময়সীমা"], ["১", "সনদ", "৩ দিন"]]]),
        name="x.pdf",
    )
    assert [service.name for service in charter.sections[0].services] == ["সনদ"]


@pytest.mark.parametrize(
    "data",
    [
        page(b"/X Do " * 9, b"/Resources<</XObject<</X 5 0 R>>>>"),
        page(b"0 0 m 5 5 l S\n" * 300_000),
        page(b"0 0 m 5 5 l S", box=b"0 0 9999999 9999999"),
        pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999>>"),
    ],
    ids=["a form that draws itself", "too many strokes", "a page of a mile", "a tree in a circle"],
)
def test_a_hostile_pdf_is_refused(data: bytes) -> None:
    with pytest.raises((Unreadable, NoCharter)):
        read_charter(data, name="x.pdf")


def test_what_asks_for_too_much_memory_is_refused_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walled.sys, "executable", "/bin/false")
    with pytest.raises(Unreadable, match="more memory or time"):
        read_charter(b"%PDF-1.7\n", name="x.pdf")
