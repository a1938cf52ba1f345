"""The kinds that an office can advise on from its first day, each with its check list and with
what that rests on. No price is among them: prices are what somebody found on a day."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from shonod.advice.actions.kinds import set_guide, set_kind
from shonod.advice.models import Kind
from shonod.advice.queries.kinds import GUIDE_LISTS
from shonod.ground.clock import local
from shonod.offices.models import Office

FIRST = Path(__file__).parent.parent / "data" / "first.json"


@transaction.atomic
def keep_first_advice(office: Office, *, at: datetime) -> int:
    """How many kinds were kept: none where the office has some already."""
    if Kind.objects.filter(office=office).exists():
        return 0
    first: list[dict[str, Any]] = json.loads(FIRST.read_text())
    for said in first:
        name, name_en = said["name"]
        kind = set_kind(office, name=name, name_en=name_en, by=None, at=at)
        texts = {
            f"{name}{ending}": "\n".join(line[place] for line in said[name])
            for name in GUIDE_LISTS
            for place, ending in enumerate(("", "_en"))
        }
        on = local(at).date()
        set_guide(kind, texts, from_on=on, source=said["source"], by=None, at=at)
    return len(first)
