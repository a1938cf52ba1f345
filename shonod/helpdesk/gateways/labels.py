"""The sheet of labels: loaded when the first is asked for, as all paper is."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import segno

from shonod.ui.paper import drawn

TEMPLATE = Path(__file__).parent / "labels.typ"
A_SHEET = 21


def labels_of(facts: dict[str, Any]) -> bytes:
    """The labels as PDF/A; the `address` of each is drawn as a QR code."""
    labels = [{**one, "qr": _qr(one["address"])} for one in facts["labels"]]
    return drawn(TEMPLATE, data=json.dumps({**facts, "labels": labels}, ensure_ascii=False))


def _qr(address: str) -> str:
    svg = BytesIO()
    segno.make(address, error="m", micro=False).save(svg, kind="svg", border=2)
    return svg.getvalue().decode()
