"""Paper: Typst, which alone keeps Bangla both well drawn and readable as text.

Facts reach the template as JSON, never as markup, so no name or fee can run anything in it.
"""

import json
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

import segno
import typst

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"


@lru_cache(maxsize=8)
def poster_of(facts: str) -> bytes:
    """The poster as PDF/A. `facts` is the JSON that poster.typ reads; each row has an `address`,
    which is drawn as a QR code. Equal facts give the kept bytes."""
    data = json.loads(facts)
    for section in data["sections"]:
        for row in section["rows"]:
            row["qr"] = _qr(row["address"])
    pdf: bytes = typst.compile(
        HERE / "poster.typ",
        root=HERE,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["a-3b"],
    )
    return pdf


@cache
def _fonts() -> typst.Fonts:
    """Only ours: a font of the machine would make two machines print two posters."""
    return typst.Fonts(font_paths=[FONTS], include_system_fonts=False, include_embedded_fonts=False)


def _qr(address: str) -> str:
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=4)
    return drawn.getvalue().decode()
