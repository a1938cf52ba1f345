"""What an authority declares about an office's days: weekends, hours, closures, swaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Self

CLOSURE_KINDS = ("general", "executive", "regional", "office", "optional")
STATUSES = ("confirmed", "to_confirm")
Break = tuple[time, time]


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _clock(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)


def clock_text(at: time | None) -> str | None:
    """ "09:00", with seconds only where there are any."""
    return None if at is None else at.isoformat("seconds" if at.second else "minutes")


def _weekdays(numbers: Iterable[int]) -> frozenset[int]:
    days = frozenset(numbers)
    if not days <= set(range(7)):
        raise ValueError("weekdays are numbered from 0 (Monday) to 6 (Sunday)")
    return days


def _check_status(status: str) -> None:
    if status not in STATUSES:
        raise ValueError(f"status is one of {', '.join(STATUSES)}")


def _check_range(from_on: date, until_on: date | None) -> None:
    if until_on is not None and until_on < from_on:
        raise ValueError(f"a range that begins on {from_on} can't end on {until_on}")


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekly closed days from `from_on` on, until the next row. Weekdays: Monday is 0."""

    from_on: date
    weekdays: frozenset[int]
    source: str = ""

    def __post_init__(self) -> None:
        _weekdays(self.weekdays)

    def to_json(self) -> dict[str, Any]:
        return {
            "from_on": self.from_on.isoformat(),
            "weekdays": sorted(self.weekdays),
            "source": self.source,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        return cls(
            date.fromisoformat(data["from_on"]),
            _weekdays(data["weekdays"]),
            data.get("source", ""),
        )


@dataclass(frozen=True, slots=True)
class Hours:
    """Office hours of a range of days, Dhaka time; `weekdays` None means every weekday."""

    from_on: date
    opens: time
    closes: time
    until_on: date | None = None
    breaks: tuple[Break, ...] = ()
    weekdays: frozenset[int] | None = None
    source: str = ""
    status: str = "confirmed"

    def __post_init__(self) -> None:
        _check_range(self.from_on, self.until_on)
        _check_status(self.status)
        at = self.opens
        for begins, ends in self.breaks:
            if not at <= begins < ends:
                raise ValueError("breaks are in order and inside the office hours")
            at = ends
        if not self.opens < self.closes or at > self.closes:
            raise ValueError("an office opens before it closes, with its breaks between")

    @property
    def rank(self) -> tuple[bool, bool, date]:
        """Which row wins on a day that several cover: bounded, then by weekday, then later."""
        return (self.until_on is not None, self.weekdays is not None, self.from_on)

    def applies(self, day: date, weekday: int) -> bool:
        """Does the row rule that weekday while it is as on `day`?"""
        return (
            self.from_on <= day
            and (self.until_on is None or day <= self.until_on)
            and (self.weekdays is None or weekday in self.weekdays)
        )

    def spans(self) -> tuple[Break, ...]:
        """The open stretches of a day, breaks cut out."""
        edges = [self.opens, *(edge for pause in self.breaks for edge in pause), self.closes]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return tuple((begins, ends) for begins, ends in pairs if begins < ends)

    def to_json(self) -> dict[str, Any]:
        return {
            "from_on": self.from_on.isoformat(),
            "until_on": self.until_on.isoformat() if self.until_on else None,
            "opens": clock_text(self.opens),
            "closes": clock_text(self.closes),
            "breaks": [[clock_text(begins), clock_text(ends)] for begins, ends in self.breaks],
            "weekdays": None if self.weekdays is None else sorted(self.weekdays),
            "source": self.source,
            "status": self.status,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        weekdays = data.get("weekdays")
        return cls(
            from_on=date.fromisoformat(data["from_on"]),
            until_on=_day(data.get("until_on")),
            opens=time.fromisoformat(data["opens"]),
            closes=time.fromisoformat(data["closes"]),
            breaks=tuple(
                (time.fromisoformat(begins), time.fromisoformat(ends))
                for begins, ends in data.get("breaks", ())
            ),
            weekdays=None if weekdays is None else _weekdays(weekdays),
            source=data.get("source", ""),
            status=data.get("status", "confirmed"),
        )


@dataclass(frozen=True, slots=True)
class Closure:
    """Declared closed days, ends included. `scope` empty is the whole country; `part` "half" keeps
    the office open from `opens` to `closes` only. An optional holiday closes no office."""

    from_on: date
    until_on: date
    kind: str
    name_bn: str
    name_en: str
    source: str = ""
    order: str = ""
    scope: tuple[str, ...] = ()
    part: str = "full"
    opens: time | None = None
    closes: time | None = None
    status: str = "confirmed"

    def __post_init__(self) -> None:
        _check_range(self.from_on, self.until_on)
        _check_status(self.status)
        if self.kind not in CLOSURE_KINDS:
            raise ValueError(f"a closure's kind is one of {', '.join(CLOSURE_KINDS)}")
        if self.part not in ("full", "half"):
            raise ValueError("a closure's part is full or half")
        if self.part == "half" and self.opens is None and self.closes is None:
            raise ValueError("a half day says when the office opens or closes")

    def applies(self, scopes: frozenset[str]) -> bool:
        return self.kind != "optional" and (not self.scope or not scopes.isdisjoint(self.scope))

    def to_json(self) -> dict[str, Any]:
        return {
            "from_on": self.from_on.isoformat(),
            "until_on": self.until_on.isoformat(),
            "kind": self.kind,
            "name_bn": self.name_bn,
            "name_en": self.name_en,
            "source": self.source,
            "order": self.order,
            "scope": list(self.scope),
            "part": self.part,
            "opens": clock_text(self.opens),
            "closes": clock_text(self.closes),
            "status": self.status,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        from_on = date.fromisoformat(data["from_on"])
        return cls(
            from_on=from_on,
            until_on=_day(data.get("until_on")) or from_on,
            kind=data["kind"],
            name_bn=data["name_bn"],
            name_en=data["name_en"],
            source=data.get("source", ""),
            order=data.get("order", ""),
            scope=tuple(data.get("scope", ())),
            part=data.get("part", "full"),
            opens=_clock(data.get("opens")),
            closes=_clock(data.get("closes")),
            status=data.get("status", "confirmed"),
        )


@dataclass(frozen=True, slots=True)
class Swap:
    """A weekly closed day that an order made a working day, for a closure elsewhere."""

    on: date
    name_bn: str
    name_en: str
    source: str = ""
    order: str = ""
    status: str = "confirmed"

    def __post_init__(self) -> None:
        _check_status(self.status)

    def to_json(self) -> dict[str, Any]:
        return {
            "on": self.on.isoformat(),
            "name_bn": self.name_bn,
            "name_en": self.name_en,
            "source": self.source,
            "order": self.order,
            "status": self.status,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        return cls(
            date.fromisoformat(data["on"]),
            data["name_bn"],
            data["name_en"],
            data.get("source", ""),
            data.get("order", ""),
            data.get("status", "confirmed"),
        )
