"""What the office says of itself: set from a day on, ended on a day."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from shonod.finding.actions.index import put_all
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.information.actions.keeping import hold, tell
from shonod.information.models import Fact
from shonod.information.queries.documents import office_documents
from shonod.information.states import ONE_AT_A_TIME, FactKind
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FactWords:
    """All that a fact says, and from when to when."""

    kind: FactKind
    from_on: date
    until_on: date | None = None
    title: str = ""
    title_en: str = ""
    text: str = ""
    text_en: str = ""
    url: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    source: str = ""


@transaction.atomic
def set_fact(office: Office, words: FactWords, *, by: Officer | None, at: datetime) -> Fact:
    """From its day on the office says this; where it says one such thing at a time, what it said
    before ends the day before. Raises NotPermitted."""
    held = hold(office.id, by, at)
    if words.kind in ONE_AT_A_TIME:
        _end_before(held, words)
    said = {k: stored(v) if isinstance(v, str) else v for k, v in asdict(words).items()}
    fact = Fact.objects.create(office=held, said_at=at, said_by=by, **said)
    data = {"kind": words.kind.value, "from_on": words.from_on.isoformat()}
    tell(EventKind.FACT_SET, fact.id, office=held, by=by, at=at, data=data)
    put_all(held, office_documents(held, local(at).date()))
    return fact


def _end_before(office: Office, words: FactWords) -> None:
    """What begins no sooner is replaced and goes; what stands ends the day before."""
    others = Fact.objects.filter(office=office, kind=words.kind)
    others.filter(from_on__gte=words.from_on).delete()
    standing = others.filter(Q(until_on=None) | Q(until_on__gte=words.from_on))
    standing.update(until_on=words.from_on - ONE_DAY)


@transaction.atomic
def end_fact(fact_id: UUID, *, by: Officer, at: datetime) -> None:
    """It is said no more, from today on; what was to be said later is never said.

    Raises NotPermitted.
    """
    fact = Fact.objects.get(pk=fact_id)
    held = hold(fact.office_id, by, at)
    yesterday = local(at).date() - ONE_DAY
    if fact.from_on > yesterday:
        fact.delete()
    else:
        fact.until_on = yesterday
        fact.save(update_fields=["until_on"])
    data = {"kind": fact.kind, "until_on": yesterday.isoformat()}
    tell(EventKind.FACT_ENDED, fact_id, office=held, by=by, at=at, data=data)
    put_all(held, office_documents(held, local(at).date()))
