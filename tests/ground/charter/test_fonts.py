import docx
import pytest

from shonod.ground.charter.bijoy import is_bijoy_font
from shonod.ground.charter.fonts import Fonts


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SutonnyMJ", True),
        ("'SutonnyMJ', serif", True),
        ("SulekhaMJ Bold", True),
        ("SutonnyOMJ", False),
        ("Nikosh", False),
        ("Kalpurush", False),
        ("", False),
    ],
)
def test_a_font_is_bijoy_by_its_name(name: str, expected: bool) -> None:
    assert is_bijoy_font(name) is expected


def test_the_documents_own_font_counts_where_a_run_names_none() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("mwPe")
    run = paragraph.runs[0]
    assert not Fonts(document).is_bijoy(run._r, paragraph._p)
    document.styles["Normal"].font.name = "SutonnyMJ"
    assert Fonts(document).is_bijoy(run._r, paragraph._p)


def test_a_bullet_is_no_number() -> None:
    document = docx.Document()
    bullet = document.add_paragraph("ক", style="List Bullet")
    number = document.add_paragraph("ক", style="List Number")
    fonts = Fonts(document)
    assert fonts.numbered(bullet._p) is None
    assert fonts.numbered(number._p) is not None
