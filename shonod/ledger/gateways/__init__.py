"""The database at first hand: tables that refuse changes, many rows at once,
and what only the database can hold."""

from shonod.ledger.gateways.guard import AppendOnly, guard_sql, unguard_sql
from shonod.ledger.gateways.rows import Row, made_rows, write_made, write_rows
from shonod.ledger.gateways.statements import Statements

__all__ = [
    "AppendOnly",
    "Row",
    "Statements",
    "guard_sql",
    "made_rows",
    "unguard_sql",
    "write_made",
    "write_rows",
]
