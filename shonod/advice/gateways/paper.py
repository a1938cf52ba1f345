"""The sheet as PDF: loaded when the first is asked for, as all paper is."""

import json
from pathlib import Path
from typing import Any

from shonod.ui.paper import drawn

TEMPLATE = Path(__file__).parent / "sheet.typ"


def sheet_pdf(facts: dict[str, Any]) -> bytes:
    """`facts`: what queries.drawn and queries.paper say, already in the reader's words."""
    return drawn(TEMPLATE, data=json.dumps(facts, ensure_ascii=False))
