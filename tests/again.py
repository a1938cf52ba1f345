"""Rows that many tests begin with, made by the program once and put into the tables again for each.

Each time their identifiers are others, as if the program had made them anew: what is kept under an
identifier of one test is not found by the next.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models

from shonod.ledger.models import GENESIS, HASHED, Event, Head

_TIMES = count(1)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as the database takes them, but for the columns that hold identifiers."""

    statement: str
    rows: list[list[Any]]
    keys: list[tuple[int, Any]]


@dataclass(frozen=True, slots=True)
class Kept:
    tables: list[Table]
    events: list[Event]


def kept_rows() -> Kept:
    """All that is in the tables of the rooms."""
    rooms = [one for one in apps.get_models() if one.__module__.startswith("shonod.")]
    plain = [one for one in rooms if one not in {Event, Head} and one._base_manager.exists()]
    return Kept([_table(model) for model in plain], list(Event.objects.order_by("id")))


def put_again(kept: Kept) -> None:
    times = next(_TIMES)
    with connection.cursor() as cursor:
        for table in kept.tables:
            cursor.executemany(table.statement, _again(table, times))
    events = list(_chained(kept.events, times))
    Event.objects.bulk_create(events)
    ends = {event.chain: event for event in events}.values()
    Head.objects.bulk_create(
        Head(chain=end.chain, sequence=end.sequence, hash=end.hash, at=end.at) for end in ends
    )


def _table(model: type[models.Model]) -> Table:
    # A number that the database gives, it gives again.
    fields = [one for one in model._meta.concrete_fields if not isinstance(one, models.AutoField)]
    keys = [(n, field) for n, field in enumerate(fields) if _is_key(field)]
    names = ", ".join(f'"{field.column}"' for field in fields)
    rows = [
        [
            field.value_from_object(row)
            if _is_key(field)
            else field.get_db_prep_save(field.value_from_object(row), connection)
            for field in fields
        ]
        for row in model._base_manager.all()
    ]
    marks = ", ".join(["%s"] * len(fields))
    return Table(f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})', rows, keys)


def _is_key(field: Any) -> bool:
    return isinstance(getattr(field, "target_field", field), models.UUIDField)


def _again(table: Table, times: int) -> Iterator[list[Any]]:
    for row in table.rows:
        values = list(row)
        for n, field in table.keys:
            values[n] = field.get_db_prep_save(_another(row[n], times), connection)
        yield values


def _another(key: UUID | None, times: int) -> UUID | None:
    """It sorts among its like as the first did."""
    return key and UUID(int=key.int + times)


def _chained(events: Iterable[Event], times: int) -> Iterator[Event]:
    """The same events of others, each holding the hash of the one before."""
    ends: dict[UUID | None, str] = {}
    for event in events:
        said = {name: getattr(event, name) for name in HASHED}
        said |= {key: _another(said[key], times) for key in ("chain", "subject", "actor")}
        said["previous_hash"] = ends.get(said["chain"], GENESIS)
        again = Event(**said)
        again.hash = ends[again.chain] = again.computed_hash()
        yield again
