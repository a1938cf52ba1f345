"""What things cost: a newer price takes an older one's place, and both stay to be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from shonod.advice.actions.keeping import hold, tell
from shonod.advice.actions.reviewing import count_stale_prices
from shonod.advice.models import Kind, Price
from shonod.ground.bangla import folded, stored
from shonod.ground.refusals import OutOfOrder
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """From `low` to `high` taka for a class of a kind, as `source` said it on `as_of`."""

    kind: Kind
    spec: str
    low: Decimal
    high: Decimal
    as_of: date
    source: str
    valid_until: date | None = None

    @property
    def spec_key(self) -> str:
        return folded(self.spec)

    def is_said_by(self, price: Price) -> bool:
        said = (price.low, price.high, price.as_of, price.source, price.valid_until)
        return said == (self.low, self.high, self.as_of, stored(self.source), self.valid_until)


@transaction.atomic
def set_price(office: Office, facts: PriceFacts, *, by: Officer, at: datetime) -> Price | None:
    """None where the table says so already.

    Raises NotPermitted, and OutOfOrder where it holds a price of a later day for the class.
    """
    held = hold(office.id, by, at)
    standing = Price.objects.filter(kind=facts.kind, spec_key=facts.spec_key, ended_at=None).first()
    if standing and facts.is_said_by(standing):
        return None
    if standing and facts.as_of < standing.as_of:
        raise OutOfOrder
    if standing:
        standing.ended_at = at
        standing.save(update_fields=["ended_at"])
    price = Price.objects.create(
        office=held,
        kind=facts.kind,
        spec=stored(facts.spec),
        spec_key=facts.spec_key,
        low=facts.low,
        high=facts.high,
        as_of=facts.as_of,
        valid_until=facts.valid_until,
        source=stored(facts.source),
        said_at=at,
        said_by=by,
    )
    data = {"kind": facts.kind.number, "as_of": facts.as_of.isoformat()}
    tell(EventKind.PRICE_SET, price.id, office=held, by=by, at=at, data=data)
    count_stale_prices(held, at=at)
    return price


@transaction.atomic
def take_prices(office: Office, entries: Iterable[PriceFacts], *, by: Officer, at: datetime) -> int:
    """All lines of a file or none; how many said something new. Raises as `set_price`."""
    return sum(set_price(office, facts, by=by, at=at) is not None for facts in entries)


@transaction.atomic
def end_price(price_id: UUID, *, by: Officer, at: datetime) -> None:
    """It is relied on no more, and nothing takes its place; twice is once. Raises NotPermitted."""
    price = Price.objects.get(pk=price_id)
    held = hold(price.office_id, by, at)
    if Price.objects.filter(pk=price_id, ended_at=None).update(ended_at=at):
        tell(EventKind.PRICE_ENDED, price_id, office=held, by=by, at=at, data={})
        count_stale_prices(held, at=at)
