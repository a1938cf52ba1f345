"""Figures of faults: how many by month, how long repairs take, how many are solved on the spot."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, QuerySet

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.ground.clock import DHAKA, local
from shonod.helpdesk.models import Device, Fault, Rule
from shonod.institutions.models import Institution
from shonod.offices.models import Office

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """`height`: of its bar, in percent of the highest."""

    first_on: date
    faults: int
    height: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Of a year. `mean`: from received to delivered, of those that were delivered."""

    months: list[Month]
    faults: int
    solved: int
    on_the_spot: int
    mean: timedelta | None


def faults_of_office(office: Office) -> QuerySet[Fault]:
    return Fault.objects.filter(office=office)


def faults_of_client(institution: Institution) -> QuerySet[Fault]:
    return Fault.objects.filter(device__institution=institution)


def faults_of_device(device: Device) -> QuerySet[Fault]:
    return Fault.objects.filter(device=device)


def with_cases(faults: QuerySet[Fault]) -> QuerySet[Fault]:
    """The newest first, with what a list shows of them."""
    return faults.select_related("case", "known", "device__kind").order_by("-case_id")


def figures_of(faults: QuerySet[Fault], today: date) -> Figures:
    """The twelve months that end with this one, in one query."""
    firsts = _months(today)
    since = datetime.combine(firsts[0], datetime.min.time(), tzinfo=DHAKA)
    rows = list(
        faults.filter(case__received_at__gte=since).values_list(
            "case__received_at", "case__closed_at", "case__state", "case__on_the_spot"
        )
    )
    counts = Counter(local(received_at).date().replace(day=1) for received_at, *_ in rows)
    most = max(counts.values(), default=1)
    solved = [row for row in rows if row[2] == State.DELIVERED]
    return Figures(
        months=[Month(one, counts[one], round(100 * counts[one] / most)) for one in firsts],
        faults=len(rows),
        solved=len(solved),
        on_the_spot=sum(on_the_spot for *_, on_the_spot in solved),
        mean=_mean([closed - received for received, closed, *_ in solved if closed]),
    )


def _months(today: date) -> list[date]:
    """The first days of the last twelve months, the oldest first."""
    last = today.year * 12 + today.month - 1
    numbers = range(last - MONTHS + 1, last + 1)
    return [date(number // 12, number % 12 + 1, 1) for number in numbers]


def _mean(times: Sequence[timedelta]) -> timedelta | None:
    return sum(times, timedelta()) / len(times) if times else None


def repeat_offenders(office: Office, rule: Rule, today: date) -> list[tuple[Device, int]]:
    """Devices that broke as often as the rule says, the worst first, with how often."""
    since = today - timedelta(days=rule.repeat_days)
    recent = Case.objects.filter(office=office, day_zero_on__gte=since)
    counted = (
        Fault.objects.filter(case__in=recent, device__isnull=False)
        .values("device")
        .annotate(times=Count("case_id"))
        .filter(times__gte=rule.repeat_faults)
        .order_by("-times", "device")
    )
    times = {row["device"]: row["times"] for row in counted[:50]}
    found = Device.objects.select_related("kind", "institution").in_bulk(list(times))
    return [(found[id_], n) for id_, n in times.items()]
