"""The gate: eight types by their content; everything else is refused by a name of its own."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from shonod.cases.gateways.gate import KINDS, pass_gate, safe_name
from shonod.cases.templatetags.refused_files import CODES, refusal_words
from shonod.ground.refusals import FileRefused
from tests.cases.gateways.nasty import GOOD, NASTY, docx, pdf, photo_with_place, picture


@pytest.mark.parametrize("case", GOOD)
def test_a_good_file_passes_as_what_it_is(case: str) -> None:
    name, kind, make = GOOD[case]
    passed = pass_gate(make(), name=name)
    assert passed.kind == kind
    assert KINDS[{"jpeg": "jpg"}.get(e := passed.name.rpartition(".")[2], e)] == kind


@pytest.mark.parametrize("case", NASTY)
def test_a_nasty_file_is_refused_with_words(case: str) -> None:
    name, code, make = NASTY[case]
    with pytest.raises(FileRefused) as refused:
        pass_gate(make(), name=name)
    assert refused.value.code == code
    assert code in CODES
    assert len(refusal_words(code)) > 20


def test_every_refusal_has_a_file_that_meets_it() -> None:
    assert {code for _name, code, _make in NASTY.values()} == CODES


def test_a_photograph_keeps_its_look_and_loses_its_place() -> None:
    kept = pass_gate(photo_with_place(), name="a.jpg").content
    assert b"Secret" in photo_with_place()
    assert b"Secret" not in kept
    with Image.open(BytesIO(kept)) as upright:
        assert upright.size == (30, 40)
        assert not upright.getexif()
        red, green, blue = upright.getpixel((5, 5))
        assert red > 180
        assert max(green, blue) < 60


def test_what_hangs_behind_a_picture_is_gone() -> None:
    sent = picture("PNG") + docx() + b"<script>"
    kept = pass_gate(sent, name="a.png").content
    assert b"PK\x03\x04" not in kept
    assert b"<script>" not in kept


def test_a_see_through_picture_stays_so() -> None:
    drawn = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(drawn, "PNG")
    with Image.open(BytesIO(pass_gate(drawn.getvalue(), name="a.png").content)) as kept:
        assert kept.getpixel((1, 1))[3] == 0


def test_documents_are_kept_byte_for_byte() -> None:
    for content, name in ((pdf(), "a.pdf"), (docx(), "a.docx")):
        assert pass_gate(content, name=name).content == content


@pytest.mark.parametrize(
    ("name", "ending", "kept"),
    [
        ("চিঠি.pdf", "pdf", "চিঠি.pdf"),
        ("C:\\Users\\me\\letter.PDF", "pdf", "letter.pdf"),
        ("../../etc/passwd", "txt", "passwd.txt"),
        ("photo.svg", "png", "photo.svg.png"),
        ("photo.jpeg", "jpg", "photo.jpeg"),
        ("a\r\nSet-Cookie: b.pdf", "pdf", "aSet-Cookie b.pdf"),
        ('"<b>".pdf', "pdf", "b.pdf"),
        ("", "pdf", "file.pdf"),
        ("...", "pdf", "file.pdf"),
        ("ক" * 300 + ".pdf", "pdf", "ক" * 120 + ".pdf"),
    ],
)
def test_names_are_made_safe(name: str, ending: str, kept: str) -> None:
    assert safe_name(name, ending) == kept


@given(st.binary(max_size=400), st.sampled_from(["%PDF-", "\x89PNG\r\n\x1a\n", "PK\x03\x04", ""]))
def test_junk_never_breaks_the_gate(junk: bytes, start: str) -> None:
    answer = said(start.encode("latin-1") + junk)
    assert answer in CODES or answer in KINDS.values()


def said(content: bytes) -> str:
    """The kind of a file that passed, or the code of its refusal."""
    try:
        return pass_gate(content, name="junk.pdf").kind
    except FileRefused as refused:
        return refused.code
