"""How far a plan came, by quarter and in all: one table in Python over the entries at hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shonod.cases.states import State
from shonod.ground.fiscal import QUARTERS, Period, quarter_of, span_of_quarter
from shonod.plans.models import Entry
from shonod.plans.states import Standing

_OPENED = (Standing.OPEN, Standing.LATE, Standing.DONE, Standing.ENDED)


def standing_of(entry: Entry, today: date) -> Standing:
    if entry.cancelled_at:
        return Standing.CANCELLED
    if entry.case is None:
        approved_on = entry.plan.approved_on
        if approved_on and entry.last_on < approved_on:
            return Standing.MISSED
        return Standing.TROUBLE if entry.trouble else Standing.PLANNED
    if entry.case.state == State.DELIVERED:
        return Standing.DONE
    if entry.case.is_closed:
        return Standing.ENDED
    return Standing.LATE if entry.case.is_late(today) else Standing.OPEN


@dataclass(frozen=True, slots=True)
class Figures:
    """`planned` holds all but the cancelled; `late`: open past their day, or done after it."""

    planned: int
    opened: int
    delivered: int
    late: int
    cancelled: int

    @property
    def bars(self) -> tuple[tuple[str, int, int], ...]:
        """(name, number, width of a hundred): each part of what was planned."""
        counts = {"opened": self.opened, "delivered": self.delivered, "late": self.late}
        return tuple((name, n, 100 * n // max(self.planned, 1)) for name, n in counts.items())


@dataclass(frozen=True, slots=True)
class Quarter:
    number: int
    span: Period
    figures: Figures
    lines: list[tuple[Entry, Standing]]


@dataclass(frozen=True, slots=True)
class Progress:
    quarters: list[Quarter]
    whole: Figures


def progress_of(year: int, entries: Iterable[Entry], today: date) -> Progress:
    """An entry belongs to the quarter in which its time begins."""
    lines = [(entry, standing_of(entry, today)) for entry in entries]
    quarters = []
    for number in QUARTERS:
        own = [line for line in lines if quarter_of(line[0].first_on) == number]
        quarters.append(Quarter(number, span_of_quarter(year, number), _counted(own, today), own))
    return Progress(quarters, _counted(lines, today))


def _counted(lines: list[tuple[Entry, Standing]], today: date) -> Figures:
    standings = [standing for _entry, standing in lines]
    cancelled = standings.count(Standing.CANCELLED)
    return Figures(
        planned=len(lines) - cancelled,
        opened=sum(standing in _OPENED for standing in standings),
        delivered=standings.count(Standing.DONE),
        late=sum(
            entry.case is not None and entry.case.is_late(today)
            for entry, standing in lines
            if standing != Standing.CANCELLED
        ),
        cancelled=cancelled,
    )
