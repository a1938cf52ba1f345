"""Paper: Typst, which alone keeps Bangla both well drawn and readable as text.

Facts reach the template as JSON, never as markup, so no name or fee can run anything in it.
"""

import json
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import segno
import typst

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"


# How much larger everything may be drawn. The first is taken that needs no page more than the last.
SCALES = {"a4": (1.0,), "a3": (1.4, 1.3, 1.2, 1.1, 1.05)}


@lru_cache(maxsize=8)
def poster_of(facts: str, *, paper: str = "a4") -> bytes:
    """The poster as PDF/A, on A4 or A3. `facts` is the JSON of wall.views.official; the `address`
    of each row is drawn as a QR code. Equal facts give the kept bytes."""
    data = json.loads(facts)
    for section in data["sections"]:
        for row in section["rows"]:
            row["qr"] = _qr(row["address"])
    whole = json.dumps(data, ensure_ascii=False)
    drawn = [_drawn(whole, paper, scale) for scale in SCALES[paper]]
    return min(drawn, key=_pages_of)


def _drawn(data: str, paper: str, scale: float) -> bytes:
    pdf: bytes = typst.compile(
        HERE / "poster.typ",
        root=HERE,
        font_paths=_fonts(),
        sys_inputs={"data": data, "paper": paper, "scale": str(scale)},
        pdf_standards=["a-3b"],
    )
    return pdf


def _pages_of(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


@cache
def _fonts() -> typst.Fonts:
    """Only ours: a font of the machine would make two machines print two posters."""
    return typst.Fonts(font_paths=[FONTS], include_system_fonts=False, include_embedded_fonts=False)


def _qr(address: str) -> str:
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=4)
    return drawn.getvalue().decode()
