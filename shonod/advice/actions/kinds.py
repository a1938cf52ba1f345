"""Kinds, and what advice on each begins with."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from shonod.advice.actions.keeping import hold, tell
from shonod.advice.models import Guide, Kind
from shonod.advice.queries.kinds import GUIDE_TEXTS, guide_of
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import OutOfOrder
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def set_kind(
    office: Office,
    *,
    name: str,
    name_en: str,
    by: Officer | None,
    at: datetime,
    kind: Kind | None = None,
    is_closed: bool = False,
) -> Kind:
    """A new kind, or another name for one; closed, nothing new is advised on it.

    Raises NotPermitted.
    """
    held = hold(office.id, by, at)
    said = (stored(name), stored(name_en), is_closed)
    if kind is None:
        last = Kind.objects.filter(office=held).aggregate(last=Max("number"))["last"]
        kind = Kind(office=held, number=(last or 0) + 1)
    elif said == (kind.name, kind.name_en, kind.closed_on is not None):
        return kind
    kind.name, kind.name_en, _closed = said
    kind.closed_on = (kind.closed_on or local(at).date()) if is_closed else None
    kind.save()
    data = {"number": kind.number, "closed": is_closed}
    tell(EventKind.ADVICE_KIND_SET, kind.id, office=held, by=by, at=at, data=data)
    return kind


@transaction.atomic
def set_guide(
    kind: Kind,
    texts: Mapping[str, str],
    *,
    from_on: date,
    source: str,
    by: Officer | None,
    at: datetime,
) -> Guide | None:
    """Advice on the kind begins with these texts from a day on; None where it does so already.

    Raises NotPermitted, and OutOfOrder for a day that has passed.
    """
    held = hold(kind.office_id, by, at)
    said = {name: stored(texts.get(name, "")) for name in GUIDE_TEXTS} | {"source": stored(source)}
    now = guide_of(kind, from_on)
    if now and all(getattr(now, name) == text for name, text in said.items()):
        return None
    if from_on < local(at).date():
        raise OutOfOrder
    guide = Guide.objects.create(kind=kind, from_on=from_on, said_at=at, said_by=by, **said)
    data = {"kind": kind.number, "from_on": from_on.isoformat()}
    tell(EventKind.ADVICE_GUIDE_SET, guide.id, office=held, by=by, at=at, data=data)
    return guide
