"""The poster: the charter's form, with a code for each service that leads to it."""

import json
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import segno

from shonod.ui.paper import drawn

TEMPLATE = Path(__file__).parent / "poster.typ"
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
    sizes = [drawn(TEMPLATE, data=whole, paper=paper, scale=str(scale)) for scale in SCALES[paper]]
    return min(sizes, key=_pages_of)


def _pages_of(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def _qr(address: str) -> str:
    svg = BytesIO()
    segno.make(address, error="m", micro=False).save(svg, kind="svg", border=4)
    return svg.getvalue().decode()
