"""Charters to bring in."""

from pathlib import Path
from typing import Any

from shonod.editions.models import Manuscript

CHARTERS = Path(__file__).parents[1] / "data/charters"
HOSPITAL = (CHARTERS / "practice-hospital-8col-superior.txt").read_bytes()


def services(draft: Manuscript) -> list[dict[str, Any]]:
    """All services of a draft as it is now."""
    draft.refresh_from_db()
    return [one for section in draft.charter["sections"] for one in section["services"]]
