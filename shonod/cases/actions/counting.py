"""Counting many promises anew, outside any transaction: what would move, and to when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import BinaryField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet

from shonod.cases.actions.promise import Promise, date_of, pauses_of
from shonod.cases.models import Annotation, Case, DateMove, Pause, Recount
from shonod.cases.models.case import CaseQuerySet
from shonod.cases.models.packed import Packer, digest_in
from shonod.catalogue.models import Terms
from shonod.ground.clock import DHAKA, Alike, Calendar, Due, Kind, Rules, local, why_day_zero
from shonod.ground.timelimit import TimeLimit
from shonod.offices.models import Office
from shonod.offices.queries import rules_of

ONE = timedelta(days=1)
TIMED = (Kind.OFFICE_TIME, Kind.CLOCK_TIME)
_LAST = datetime.max.replace(tzinfo=DHAKA)


def _raw(column: str) -> Any:
    """A receipt, or another row's key, as it is stored: reading it would cost more than its use."""
    return ExpressionWrapper(F(column), output_field=BinaryField())


class _Keys(dict[Any, Any]):
    """Keys as they are stored, read once each."""

    def __missing__(self, stored: str | UUID | None) -> UUID | None:
        self[stored] = key = UUID(stored) if isinstance(stored, str) else stored
        return key


class Kept(NamedTuple):
    """A case as it is kept: what its date rests on, and the date."""

    id: UUID
    office_id: UUID
    service_id: UUID
    terms_id: UUID
    better_terms_id: UUID | None
    received_at: datetime
    agreed_on: date | None
    extended_on: date | None
    not_before_on: date | None
    better_from_on: date | None
    day_zero_on: date
    due_on: date
    due_at: datetime | None
    closed_on: date | None
    receipt: bytes


_REST = len(Kept._fields) - 5


class Move(NamedTuple):
    """What a case would be under the new calendar or edition."""

    kept: Kept
    due_on: date
    due_at: datetime | None
    day_zero_on: date
    not_before_on: date | None
    better_terms_id: UUID | None
    better_from_on: date | None
    receipt: bytes
    sha256: str

    @property
    def is_moved(self) -> bool:
        """Is the date itself another one?"""
        return (self.kept.due_on, self.kept.due_at) != (self.due_on, self.due_at)

    @property
    def is_later(self) -> bool:
        return (self.due_on, self.due_at or _LAST) > (self.kept.due_on, self.kept.due_at or _LAST)


@dataclass(frozen=True, slots=True)
class Changed:
    """What is declared anew: the days it may change, the calendar of each office from now on.

    `better`: the Terms that promise more, by service, and the day from which each holds.
    """

    first_on: date
    last_on: date
    offices: Mapping[UUID, Office]
    calendars: Mapping[UUID, Calendar]
    at: datetime
    better: Mapping[UUID, tuple[Terms, date]] = field(default_factory=dict)

    def touches(self, due: Due) -> bool:
        """Did the count look at one of the days?"""
        first, last = due.span
        return first <= self.last_on and last >= self.first_on

    def soonest(self, office_id: UUID) -> date:
        """The next working day: nobody is late by decree."""
        return self.calendars[office_id].open_day_after(local(self.at).date())


def open_cases(changed: Changed) -> CaseQuerySet:
    """The open cases whose count may have looked at the days."""
    # A pause or an agreed date may have the count look beyond the day it ended on.
    paused = Exists(Pause.objects.filter(case=OuterRef("pk")))
    beyond = Q(due_on__gte=changed.first_on) | Q(agreed_on__isnull=False) | Q(paused)
    return _cases(changed).open().filter(beyond)


def closed_cases(changed: Changed) -> CaseQuerySet:
    """The closed ones of which a later calendar may say something else."""
    return _cases(changed).filter(closed_on__gte=changed.first_on, due_on__gte=changed.first_on)


def _cases(changed: Changed) -> CaseQuerySet:
    until = datetime.combine(changed.last_on + ONE, time(), DHAKA)
    return Case.objects.filter(office__in=changed.offices, received_at__lt=until).order_by()


def moves_of(cases: CaseQuerySet, changed: Changed) -> Iterator[Move]:
    """How these open cases move. Raises the clock's refusals."""
    counter = _Counter(changed)
    for kept, promise in _promises(cases, changed):
        move = counter.move(kept, promise)
        if move:
            yield move


def put_back(undone: Recount) -> Iterator[Move]:
    """What brings the cases of a recount back to what they were, byte for byte: those that are open
    and whose date nobody changed since."""
    columns = _stored("case__")
    rows = _untouched(undone).values_list(*columns, *_OLD, _raw("old_receipt"))
    for kept, (*old, receipt) in _read(rows):
        yield Move._make((kept, *old, receipt, digest_in(receipt)))


_OLD = (
    *("old_due_on", "old_due_at", "old_day_zero_on", "old_not_before_on"),
    *("old_better_terms", "old_better_from_on"),
)


def _untouched(undone: Recount) -> QuerySet[DateMove]:
    return undone.moves.filter(case__closed_on=None, case__receipt=F("new_receipt"))


def others(cases: CaseQuerySet, undone: Recount) -> CaseQuerySet:
    """The cases that `put_back` leaves."""
    return cases.exclude(pk__in=_untouched(undone).values("case_id"))


class Verdict(NamedTuple):
    kept: Kept
    due_on: date
    is_late: bool


def verdicts_of(
    cases: CaseQuerySet, changed: Changed, undone: Recount | None = None
) -> Iterator[Verdict]:
    """Closed cases of which the new calendar says something else than what was said last; what
    was said because of `undone` is passed over."""
    standing = Annotation.objects.filter(recount__undone_by=None, case__in=cases.values("id"))
    if undone:
        standing = standing.exclude(recount=undone)
    said = dict(standing.order_by("id").values_list("case_id", "is_late"))
    counter = _Counter(changed)
    for kept, promise in _promises(cases, changed):
        if kept.closed_on is None:
            continue
        due = counter.answer(kept, promise).due
        is_late = kept.closed_on > due.due_on
        if is_late != said.get(kept.id, kept.closed_on > kept.due_on):
            yield Verdict(kept, due.due_on, is_late)


def _promises(cases: CaseQuerySet, changed: Changed) -> Iterator[tuple[Kept, Promise]]:
    pauses: dict[UUID, list[Pause]] = defaultdict(list)
    for pause in Pause.objects.filter(case__in=cases.values("id")).order_by("started_at", "id"):
        pauses[pause.case_id].append(pause)
    promised = Terms.objects.filter(office__in=changed.offices).only("time_limit")
    limits = {terms.id: terms.limit for terms in promised}
    rules = {id_: rules_of(office) for id_, office in changed.offices.items()}
    for kept, _ in _read(cases.values_list(*_stored())):
        yield kept, _promise(kept, limits, rules[kept.office_id], pauses.get(kept.id, ()))


def _stored(case: str = "") -> list[Any]:
    """The columns of `Kept`, as they are stored where reading them costs more than their use."""
    keys, dates = Kept._fields[1:5], Kept._fields[5:-1]
    raw = [_raw(f"{case}{name}") for name in keys]
    return [f"{case}id", *raw, *(f"{case}{name}" for name in dates), _raw(f"{case}receipt")]


def _read(rows: QuerySet[Any, Any]) -> Iterator[tuple[Kept, list[Any]]]:
    """Each row as what is kept of its case, and what follows."""
    keys = _Keys()
    for id_, office, service, terms, better, *rest in rows.iterator(5000):
        kept = Kept(id_, keys[office], keys[service], keys[terms], keys[better], *rest[:_REST])
        yield kept, rest[_REST:]


def _promise(
    kept: Kept, limits: Mapping[UUID, TimeLimit], rules: Rules, pauses: Iterable[Pause]
) -> Promise:
    better = kept.better_terms_id
    return Promise(
        received_at=kept.received_at,
        limit=limits[kept.terms_id],
        rules=rules,
        pauses=pauses_of(pauses),
        agreed_on=kept.agreed_on,
        extended_on=kept.extended_on,
        not_before_on=kept.not_before_on,
        better=limits[better] if better else None,
        better_from_on=kept.better_from_on,
    )


class _Counter:
    """Counts each distinct promise once: cases received on one day in one way share its answer."""

    def __init__(self, changed: Changed) -> None:
        self.changed = changed
        self.answers: dict[Any, _Answer] = {}

    def answer(self, kept: Kept, promise: Promise) -> "_Answer":
        calendar = self.changed.calendars[kept.office_id]
        here = local(promise.received_at)
        key = (
            *(kept.office_id, kept.terms_id, kept.better_terms_id, promise.better, promise[3:8]),
            *(promise.better_from_on, here.toordinal(), why_day_zero(here, calendar)),
        )
        found = self.answers.get(key)
        if found is None:
            found = _Answer(date_of(promise, calendar), self.changed)
            # A limit in minutes runs from the instant itself: no two need be alike.
            if found.due.measure.kind not in TIMED:
                self.answers[key] = found
        return found

    def move(self, kept: Kept, promise: Promise) -> Move | None:
        """How the case moves; None where its count looked at none of the days."""
        new = self._bettered(kept, promise)
        found = self.answer(kept, new)
        if new is promise and not found.is_touched:
            return None
        floor = min(kept.due_on, self.changed.soonest(kept.office_id))
        if found.due.due_on < floor and new is promise:
            new = promise._replace(not_before_on=floor)
            found = self.answer(kept, new)
        terms = self.changed.better.get(kept.service_id)
        better = kept.better_terms_id if new.better is promise.better or not terms else terms[0].id
        receipt, sha256 = found.receipt(kept.received_at)
        return Move(
            kept=kept,
            due_on=found.due.due_on,
            due_at=found.due.due_at,
            day_zero_on=found.due.day_zero_on,
            not_before_on=new.not_before_on,
            better_terms_id=better,
            better_from_on=new.better_from_on,
            receipt=receipt,
            sha256=sha256,
        )

    def _bettered(self, kept: Kept, promise: Promise) -> Promise:
        """The promise with a new edition's limit, where that ends sooner; else as it was."""
        found = self.changed.better.get(kept.service_id)
        if found is None or kept.terms_id == found[0].id:
            return promise
        terms, from_on = found
        new = promise._replace(better=terms.limit, better_from_on=from_on)
        return new if self.answer(kept, new).due.due_on < kept.due_on else promise


class _Answer:
    """The date of promises that are alike, and their receipts, written when first asked for."""

    def __init__(self, due: Due, changed: Changed) -> None:
        self.due = due
        self.is_touched = changed.touches(due)

    @cached_property
    def _alike(self) -> tuple[Alike, Packer]:
        alike = Alike(self.due)
        return alike, Packer(alike.head)

    def receipt(self, received_at: datetime) -> tuple[bytes, str]:
        """The receipt, packed, and its digest."""
        alike, packer = self._alike
        rest, digest = alike.rest(received_at)
        return packer.pack(rest), digest
