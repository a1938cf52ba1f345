import pypdfium2
import pytest

from shonod.ground.charter.glyphs import Glyphs, Ink
from shonod.ground.charter.ruled import Box
from tests.ground.charter.rendered import pdf_of


@pytest.mark.parametrize(
    "text", ["উপজেলা কার্যালয়, যোগাযোগ প্রযুক্তি", "চিকিৎসা। হরিণবাড়ি", "মোঃ শাহ আলম 01700000001 a@b.org"]
)
def test_words_are_parted_where_the_page_parts_them(text: str) -> None:
    with pypdfium2.PdfDocument(pdf_of([text])) as document:
        page = document[0].get_textpage()
        glyphs = Glyphs(page, page.count_chars(), Ink([]))
    assert glyphs.within(Box(0, 0, 2_000, 2_000)) == text
    assert glyphs.within(Box(0, 0, 2_000, 10)) == ""
