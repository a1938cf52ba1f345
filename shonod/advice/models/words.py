"""What an advice sheet says: a few options side by side, and what holds for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from shonod.advice.states import USUAL_YEARS
from shonod.ground.costs import ZERO, Span, cost_over_years

# Lists stand in a text with one item a line.
TEXTS = ("title", "need", "advice", "checks", "warranty", "safety")
OPTION_TEXTS = ("name", "suits", "good", "bad", "specs")
YEARLY = ("consumables", "electricity", "subscription")
_SUMS = ("low", "high", *YEARLY)
_DAYS = ("as_of", "valid_until")


@dataclass(frozen=True, slots=True)
class Option:
    """One way to meet the need, without a brand. `low` to `high` is the price of a piece, `YEARLY`
    what it takes each year; `as_of`, `valid_until` and `source` say where the price is from."""

    name: str
    suits: str = ""
    good: str = ""
    bad: str = ""
    specs: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    consumables: Decimal = ZERO
    electricity: Decimal = ZERO
    subscription: Decimal = ZERO
    as_of: date | None = None
    valid_until: date | None = None
    source: str = ""

    @property
    def price(self) -> Span | None:
        return None if self.low is None else Span(self.low, self.high or self.low)

    @property
    def yearly(self) -> Decimal:
        return sum((getattr(self, name) for name in YEARLY), ZERO)

    def cost(self, years: int, pieces: int) -> Span | None:
        """In all; None while the price is not known."""
        if self.price is None:
            return None
        return cost_over_years(self.price, [self.yearly], years=years, pieces=pieces)

    def to_json(self) -> dict[str, str]:
        values = {name: getattr(self, name) for name in self.__slots__}
        return {name: str(value) for name, value in values.items() if value not in (None, "")}

    @classmethod
    def from_json(cls, said: Mapping[str, str]) -> "Option":
        sums = {name: Decimal(said[name]) for name in _SUMS if name in said}
        days = {name: date.fromisoformat(said[name]) for name in _DAYS if name in said}
        return cls(**{**said, **sums, **days})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Words:
    """A sheet. `need`: what it must do for whom; `advice`: which option the office would take, and
    why; costs are of `pieces` over `years`."""

    title: str
    options: tuple[Option, ...] = ()
    need: str = ""
    advice: str = ""
    checks: str = ""
    warranty: str = ""
    safety: str = ""
    years: int = USUAL_YEARS
    pieces: int = 1

    def to_json(self) -> dict[str, Any]:
        texts = {name: getattr(self, name) for name in TEXTS}
        options = [option.to_json() for option in self.options]
        return {**texts, "options": options, "years": self.years, "pieces": self.pieces}

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Words":
        return cls(**{**said, "options": tuple(map(Option.from_json, said["options"]))})

    def texts(self) -> dict[str, str]:
        """All that can be read, by name; of the second option the name is `option_1_name`."""
        told = {name: getattr(self, name) for name in TEXTS}
        for n, option in enumerate(self.options):
            told |= {option_name(n, name): getattr(option, name) for name in OPTION_TEXTS}
        return told

    @property
    def sources(self) -> list[str]:
        return [option.source for option in self.options if option.source]

    def said(self, texts: Mapping[str, str]) -> "Words":
        """The same with other texts, as of a translation; where one is missing, it stays."""

        def told(names: tuple[str, ...], known: Any, n: int | None = None) -> dict[str, str]:
            keys = {name: name if n is None else option_name(n, name) for name in names}
            return {name: texts.get(key) or getattr(known, name) for name, key in keys.items()}

        options = tuple(
            replace(option, **told(OPTION_TEXTS, option, n))  # type: ignore[arg-type]
            for n, option in enumerate(self.options)
        )
        return replace(self, options=options, **told(TEXTS, self))  # type: ignore[arg-type]

    def is_said_by(self, texts: Mapping[str, str]) -> bool:
        """Whether a translation leaves nothing out."""
        return all(texts.get(name) for name, own in self.texts().items() if own)


def option_name(n: int, name: str) -> str:
    return f"option_{n}_{name}"
