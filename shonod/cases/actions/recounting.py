"""Counting promised dates anew: one transaction, a journal row and an event for each that moves.

The counting itself is done before the transaction begins, and journal and events are made ready, so
that others wait to write only while the database takes the rows. A case that changed meanwhile is
counted again inside.
"""

import gc
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction

from shonod.cases.actions.counting import (
    Changed,
    Move,
    Verdict,
    closed_cases,
    moves_of,
    open_cases,
    others,
    put_back,
    verdicts_of,
)
from shonod.cases.models import Annotation, Case, DateMove, Recount
from shonod.cases.states import Cause
from shonod.ledger.actions import Entry, actor_of, record_all
from shonod.ledger.gateways import Row, made_rows, write_made, write_rows
from shonod.ledger.queries import ends_of, subjects_since
from shonod.ledger.states import EventKind

SAMPLE = 10
_JOURNAL = (
    *("recount", "case", "office", "at"),
    *("old_due_on", "old_due_at", "old_day_zero_on", "old_not_before_on"),
    *("old_better_terms", "old_better_from_on", "old_receipt"),
    *("new_due_on", "new_due_at", "new_day_zero_on", "new_not_before_on"),
    *("new_better_terms", "new_better_from_on", "new_receipt"),
)
# What was counted outside is put on the case unless somebody changed its date meanwhile.
_PUT = """
UPDATE cases_case SET due_on = m.new_due_on, due_at = m.new_due_at,
  day_zero_on = m.new_day_zero_on, not_before_on = m.new_not_before_on,
  better_terms_id = m.new_better_terms, better_from_on = m.new_better_from_on,
  receipt = m.new_receipt
FROM cases_datemove m
WHERE m.recount_id = %s AND m.case_id = cases_case.id
  AND cases_case.closed_on IS NULL AND cases_case.receipt = m.old_receipt
"""
_NOT_PUT = """
DELETE FROM cases_datemove WHERE recount_id = %s AND NOT EXISTS (
  SELECT 1 FROM cases_case c WHERE c.id = cases_datemove.case_id
  AND c.closed_on IS NULL AND c.receipt = cases_datemove.new_receipt)
"""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a declaration or an edition would do: how many open cases, from which day to which, and
    a few of them with their old and new day."""

    later: int
    sooner: int
    annotated: int
    days: tuple[tuple[date, date, int], ...]
    sample: tuple[tuple[Case, date, date], ...]

    @property
    def moved(self) -> int:
        return self.later + self.sooner


@contextmanager
def _uncollected() -> Iterator[None]:
    """A hundred thousand moves are live to the end and hold no cycles: looking for some, again and
    again, takes a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a recount will write. `ends`: how far the ledger went when the counting began."""

    changed: Changed
    moves: list[Move]
    verdicts: list[Verdict]
    ends: Mapping[UUID, int]

    @classmethod
    @_uncollected()
    def of(cls, changed: Changed, undone: Recount | None = None) -> "Plan":
        """Counts; writes nothing. What `undone` moved is put back. Raises the clock's refusals."""
        ends = dict.fromkeys(changed.offices, 0) | ends_of(changed.offices)
        back = list(put_back(undone)) if undone else []
        cases = others(open_cases(changed), undone) if undone else open_cases(changed)
        verdicts = verdicts_of(closed_cases(changed), changed, undone)
        return cls(changed, [*back, *moves_of(cases, changed)], list(verdicts), ends)

    def since(self) -> list[Move]:
        """The cases that were opened or moved into the days since the counting began."""
        known = {move.kept.id for move in self.moves}
        return list(_again(subjects_since(self.ends) - known, self.changed))

    def preview(self) -> Preview:
        moved = [move for move in self.moves if move.is_moved]
        later = sum(move.is_later for move in moved)
        days = Counter((move.kept.due_on, move.due_on) for move in moved)
        firsts = sorted(moved, key=lambda move: (move.kept.due_on, move.kept.id))[:SAMPLE]
        cases = Case.objects.select_related("office", "terms", "service").in_bulk(
            [move.kept.id for move in firsts]
        )
        return Preview(
            later=later,
            sooner=len(moved) - later,
            annotated=len(self.verdicts),
            days=tuple((*pair, n) for pair, n in sorted(days.items())),
            sample=tuple((cases[move.kept.id], move.kept.due_on, move.due_on) for move in firsts),
        )


@_uncollected()
def carry_out(
    recount: Recount, plan: Plan, *, before: Callable[[], object] = lambda: None
) -> Recount:
    """Write what was planned, in one transaction with `before`, which writes the cause itself."""
    planned = _Batch.of(recount, plan.moves)
    entries = [*_declared(recount, plan.changed.offices), *_annotations(recount, plan.verdicts)]
    with transaction.atomic():
        before()
        # `before` holds the offices: whoever counted by their old calendar is done and is seen.
        since = _Batch.of(recount, plan.since())
        moved = [move for move in (*planned.moves, *since.moves) if move.is_moved]
        recount.later = sum(move.is_later for move in moved)
        recount.sooner = len(moved) - recount.later
        recount.annotated = len(plan.verdicts)
        recount.save(force_insert=True)
        for batch in (planned, since):
            entries += _put(recount, plan.changed, batch)
        _annotate(recount, plan.verdicts)
        record_all(entries, by=actor_of(recount.by), at=recount.at)
    return recount


class _Batch(NamedTuple):
    """Moves, and what is written of each: its row of the journal, as the database takes it, and
    the event of one whose date is another one."""

    moves: list[Move]
    rows: list[Row]
    events: list[Entry | None]

    @classmethod
    def of(cls, recount: Recount, moves: list[Move]) -> "_Batch":
        rows = made_rows(DateMove, _JOURNAL, (_journal(recount, move) for move in moves))
        return cls(moves, list(rows), [_event(recount, move) for move in moves])


def _put(recount: Recount, changed: Changed, batch: _Batch) -> list[Entry]:
    """Journal and cases; what changed since it was counted is counted again, now that it can't.
    The events that tell of it."""
    moves = batch.moves
    if not moves:
        return []
    write_made(DateMove, _JOURNAL, batch.rows)
    with connection.cursor() as cursor:
        key = DateMove._meta.get_field("recount").get_db_prep_value(recount.id, connection)  # noqa: SLF001
        cursor.execute(_PUT, [key])
        if cursor.rowcount == len(moves):
            return [event for event in batch.events if event]
        cursor.execute(_NOT_PUT, [key])
    kept = set(DateMove.objects.filter(recount=recount).values_list("case_id", flat=True))
    others = [move.kept.id for move in moves if move.kept.id not in kept]
    again = _Batch.of(recount, list(_again(others, changed)))
    told = zip(moves, batch.events, strict=True)
    rest = [event for move, event in told if event and move.kept.id in kept]
    return rest + _put(recount, changed, again)


def _again(ids: Collection[UUID], changed: Changed) -> Iterator[Move]:
    if not ids:
        return iter(())
    locked = Case.objects.select_for_update().filter(pk__in=ids).order_by("id")
    ids = list(locked.values_list("id", flat=True))
    return moves_of(open_cases(changed).filter(pk__in=ids), changed)


def _journal(recount: Recount, move: Move) -> tuple[Any, ...]:
    kept = move.kept
    return (
        *(recount.id, kept.id, kept.office_id, recount.at),
        *(kept.due_on, kept.due_at, kept.day_zero_on, kept.not_before_on),
        *(kept.better_terms_id, kept.better_from_on, kept.receipt),
        *(move.due_on, move.due_at, move.day_zero_on, move.not_before_on),
        *(move.better_terms_id, move.better_from_on, move.receipt),
    )


def _declared(recount: Recount, offices: Iterable[UUID]) -> Iterator[Entry]:
    """What was declared, in the chain of each office that it holds for."""
    if recount.cause == Cause.EDITION:
        return
    kind = EventKind.DAYS_DECLARED if recount.cause == Cause.DECLARED else EventKind.DAYS_REVOKED
    data = {
        "rows": recount.rows,
        "first_on": recount.first_on.isoformat(),
        "last_on": recount.last_on.isoformat(),
        "undone": str(recount.undoes_id) if recount.undoes_id else None,
    }
    for office_id in offices:
        yield Entry(kind, office_id, recount.id, data)


def _event(recount: Recount, move: Move) -> Entry | None:
    """Of a case whose date is another one: the requester is told of it, once."""
    if not move.is_moved:
        return None
    kept = move.kept
    data: dict[str, Any] = {
        "cause": recount.cause,
        "recount": str(recount.id),
        "old_due_on": kept.due_on.isoformat(),
        "new_due_on": move.due_on.isoformat(),
        "receipt": move.sha256,
    }
    if kept.due_at or move.due_at:
        data["old_due_at"] = _text(kept.due_at)
        data["new_due_at"] = _text(move.due_at)
    return Entry(EventKind.CASE_DATE_MOVED, kept.office_id, kept.id, data)


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _annotate(recount: Recount, verdicts: Sequence[Verdict]) -> None:
    names = ("recount", "case", "office", "at", "due_on", "is_late")
    rows = (
        (recount.id, found.kept.id, found.kept.office_id, recount.at, found.due_on, found.is_late)
        for found in verdicts
    )
    write_rows(Annotation, names, rows)


def _annotations(recount: Recount, verdicts: Iterable[Verdict]) -> Iterator[Entry]:
    for found in verdicts:
        data = {
            "recount": str(recount.id),
            "due_on": found.due_on.isoformat(),
            "is_late": found.is_late,
        }
        yield Entry(EventKind.CASE_ANNOTATED, found.kept.office_id, found.kept.id, data)
