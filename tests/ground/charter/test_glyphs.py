import pypdfium2
import pytest
import typst

from shonod.ground.charter.glyphs import Glyphs, Ink
from shonod.ground.charter.ruled import Box
from tests.ground.charter.rendered import FONTS, pdf_of


@pytest.mark.parametrize(
    "text", ["উপজেলা কার্যালয়, যোগাযোগ প্রযুক্তি", "চিকিৎসা। হরিণবাড়ি", "মোঃ শাহ আলম 01700000001 a@b.org"]
)
def test_words_are_parted_where_the_page_parts_them(text: str) -> None:
    with pypdfium2.PdfDocument(pdf_of([text])) as document:
        page = document[0].get_textpage()
        glyphs = Glyphs(page, page.count_chars(), Ink([]))
    assert glyphs.within(Box(0, 0, 2_000, 2_000)) == text
    assert glyphs.within(Box(0, 0, 2_000, 10)) == ""


def test_a_syllable_below_the_same_syllable_is_not_its_repeat() -> None:
    # Centred, the two 'লা' lie one below the other with three shapes between them.
    lines = ["উপজেলা পশু সম্পদ দপ্তর", "কমলাদিঘি, শাপলাপুর"]
    page = "\n".join(
        f"#align(center, text(size: {size}pt)[{line}])"
        for line, size in zip(lines, (15, 10), strict=True)
    )
    head = '#set page(paper: "a4", flipped: true)\n#set text(font: ("Noto Sans Bengali", "Noto Sans"))\n'
    drawn = typst.compile((head + page).encode(), font_paths=[FONTS], ignore_system_fonts=True)
    with pypdfium2.PdfDocument(drawn) as document:
        text = document[0].get_textpage()
        glyphs = Glyphs(text, text.count_chars(), Ink([]))
    assert glyphs.within(Box(0, 0, 2_000, 2_000)) == " ".join(lines)
