"""How many promises an office kept."""

from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Count, F, Q

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.offices.models import Office

# A figure of fewer cases than this could point at one person, and says nothing of the office.
FEWEST = 5
SECONDS_KEPT = 5 * 60


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


def counted(office: Office, today: date) -> Kept:
    """The figure from the cases themselves, in one query that an index answers alone."""
    closed = Q(closed_on__isnull=False) & ~Q(state=State.WITHDRAWN)
    overdue = Q(closed_on=None, due_on__lt=today)
    return Kept(
        **Case.objects.of(office)
        .filter(closed | overdue)
        .aggregate(
            n=Count("due_on"),
            kept=Count("due_on", filter=Q(closed_on__lte=F("due_on"))),
            on_the_spot=Count("due_on", filter=Q(on_the_spot=True, closed_on__lte=F("due_on"))),
            open_overdue=Count("due_on", filter=Q(closed_on=None)),
            extended=Count("due_on", filter=Q(extended_on__isnull=False)),
        )
    )
