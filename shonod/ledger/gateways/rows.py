"""Many rows at once, past the cost of a model instance each: 100,000 in about a second."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection, models

Row = Sequence[Any]


def write_rows(model: type[models.Model], names: Sequence[str], rows: Iterable[Row]) -> None:
    """Insert rows of plain values for the named fields, inside the caller's transaction."""
    fields: list[Any] = [model._meta.get_field(name) for name in names]  # noqa: SLF001
    makers = [_prepared(field) for field in fields]
    ready: Iterable[Any] = (
        [make(value) for make, value in zip(makers, row, strict=True)] for row in rows
    )
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    table = quote(model._meta.db_table)  # noqa: SLF001
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in ready:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(fields))
            sql = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608 - our own names
            cursor.executemany(sql, list(ready))


def _prepared(field: Any) -> Callable[[Any], Any]:
    """What makes a value fit for the database, as the field itself would, in a tenth of the time.

    Days, instants and words come again and again and are remembered; keys and bytes do not.
    """
    kind = field.target_field if field.is_relation else field
    if isinstance(kind, models.UUIDField):
        is_native = connection.features.has_native_uuid_field
        return lambda key: key if key is None or is_native else key.hex
    if isinstance(kind, models.BinaryField):
        return lambda packed: packed
    if isinstance(kind, models.JSONField):
        # On PostgreSQL too the text is what COPY takes.
        return kind.encoder(ensure_ascii=True).encode if kind.encoder else json.dumps
    return lru_cache(maxsize=4096)(lambda value: field.get_db_prep_save(value, connection))
