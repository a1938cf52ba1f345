"""The table of prices: those that stand, those of before, and those that have grown old."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from shonod.advice.models import Kind, Price
from shonod.offices.models import Office
from shonod.offices.queries import measure_of
from shonod.offices.states import MeasureName

SIZE = 100


@dataclass(frozen=True, slots=True)
class Shelf:
    """A kind with the prices of its classes, or with those that stand no more."""

    kind: Kind
    prices: list[Price]


def good_days(office: Office, on: date) -> int:
    """For how many days a price is relied on."""
    return measure_of(office, MeasureName.PRICES_GOOD, on)


def standing_prices(office: Office) -> QuerySet[Price]:
    return Price.objects.filter(office=office, ended_at=None)


def stale_prices(office: Office, today: date) -> QuerySet[Price]:
    """The SQL twin of `Price.is_stale`."""
    oldest = today - timedelta(days=good_days(office, today))
    return standing_prices(office).filter(Q(as_of__lt=oldest) | Q(valid_until__lt=today))


def prices_of(kind: Kind) -> list[Price]:
    """Those that stand, the cheapest first."""
    return list(kind.prices.filter(ended_at=None).order_by("low", "id"))


def shelves_of(prices: QuerySet[Price]) -> list[Shelf]:
    """By kind, in the order of the kinds; a table of an office is short, and shown to its end."""
    shelves: dict[UUID, Shelf] = {}
    rows = prices.select_related("kind").order_by("kind__number", "low", "-as_of", "id")
    for price in rows[: SIZE * 5]:
        shelves.setdefault(price.kind_id, Shelf(price.kind, [])).prices.append(price)
    return list(shelves.values())


def ended_prices(office: Office) -> QuerySet[Price]:
    """What once stood."""
    return Price.objects.filter(office=office, ended_at__isnull=False)


def price_by_id(office: Office, price_id: UUID) -> Price | None:
    return Price.objects.filter(office=office, pk=price_id).first()
