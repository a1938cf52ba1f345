"""How many promises an office kept."""

from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Count, F, Q, QuerySet

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.catalogue.models import Service
from shonod.offices.models import Office

# A figure of fewer cases than this could point at one person, and says nothing of the office.
FEWEST = 5
# A page that shows it may be a minute old itself.
SECONDS_KEPT = 4 * 60


@dataclass(frozen=True, slots=True)
class Kept:
    """`n`: cases closed or past their due day, withdrawn ones left out. `kept`: closed on or
    before it; `on_the_spot`: of these, answered at once; `open_overdue`: still open past it;
    `extended`: of all, given more time by authority."""

    n: int
    kept: int
    on_the_spot: int
    open_overdue: int
    extended: int = 0

    @property
    def percent(self) -> int:
        """Rounded down: 99.6 % is not yet all."""
        return self.kept * 100 // self.n


def kept_rate(office: Office, today: date) -> Kept | None:
    """The office's figure, up to five minutes old; None while it would stand on under five."""
    key = f"kept_rate:{office.id}:{today}"
    figure: Kept | None = cache.get(key)
    if figure is None:
        figure = counted(office, today)
        cache.set(key, figure, SECONDS_KEPT)
    return figure if figure.n >= FEWEST else None


def kept_by_service(office: Office, today: date) -> dict[str, Kept]:
    """The same for each service by its code. Left out are those that would stand on under five,
    and the smallest of the others where the whole would give these away."""
    key = f"kept_by_service:{office.id}:{today}"
    figures: dict[str, Kept] | None = cache.get(key)
    if figures is None:
        figures = counted_by_service(office, today)
        cache.set(key, figures, SECONDS_KEPT)
    told = {code: figure for code, figure in figures.items() if figure.n >= FEWEST}
    while told and 0 < _together(figures) - _together(told) < FEWEST:
        del told[min(told, key=lambda code: told[code].n)]
    return told


def _together(figures: dict[str, Kept]) -> int:
    return sum(figure.n for figure in figures.values())


_COUNTS = {
    "n": Count("due_on"),
    "kept": Count("due_on", filter=Q(closed_on__lte=F("due_on"))),
    "on_the_spot": Count("due_on", filter=Q(on_the_spot=True, closed_on__lte=F("due_on"))),
    "open_overdue": Count("due_on", filter=Q(closed_on=None)),
    "extended": Count("due_on", filter=Q(extended_on__isnull=False)),
}


def counted(office: Office, today: date) -> Kept:
    """The figure from the cases themselves, in one query that an index answers alone."""
    return Kept(**_counting(office, today).aggregate(**_COUNTS))


def counted_by_service(office: Office, today: date) -> dict[str, Kept]:
    """The same for each service that has any, in the order of their codes; in one query too."""
    by_service = _counting(office, today).values("service__code").annotate(**_COUNTS)
    rows = by_service.order_by("service__code").values_list("service__code", *_COUNTS)
    return {code: Kept(*counts) for code, *counts in rows}


def _counting(office: Office, today: date) -> QuerySet[Case]:
    """What the charter promised; what a law gives is counted for itself."""
    closed = Q(closed_on__isnull=False) & ~Q(state=State.WITHDRAWN)
    overdue = Q(closed_on=None, due_on__lt=today)
    by_law = Service.objects.filter(office=office, by_law=True)
    return Case.objects.of(office).filter(closed | overdue).exclude(service__in=by_law)
