"""What a thing costs over the years: the price once, and what it takes each year, in taka."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, both included; the same where there is one price."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if not ZERO <= self.low <= self.high:
            raise ValueError(f"{self.low}–{self.high}")

    @property
    def is_one(self) -> bool:
        return self.low == self.high


def cost_over_years(price: Span, yearly: Iterable[Decimal], *, years: int, pieces: int = 1) -> Span:
    """Of so many pieces, bought today and used for so many years. Raises ValueError."""
    if years < 0 or pieces < 1:
        raise ValueError(f"{years} years, {pieces} pieces")
    each_year = sum(yearly, ZERO)
    if each_year < ZERO:
        raise ValueError(each_year)
    running = each_year * years
    return Span((price.low + running) * pieces, (price.high + running) * pieces)


def least_of(costs: Sequence[Span | None]) -> int | None:
    """The place of the one that costs least whatever its price turns out to be: none of the others
    can cost less. None where that cannot be said, or where a price is missing."""
    known = [cost for cost in costs if cost is not None]
    if len(known) < len(costs) or len(known) < 2:
        return None
    place = min(range(len(known)), key=lambda n: known[n].high)
    others = (cost for n, cost in enumerate(known) if n != place)
    return place if all(known[place].high < other.low for other in others) else None
