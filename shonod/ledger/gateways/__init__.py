"""The database at first hand: tables that refuse changes, many rows at once,
and what only the database can hold."""

from shonod.ledger.gateways.guard import AppendOnly, guard_sql, unguard_sql
from shonod.ledger.gateways.rows import write_rows
from shonod.ledger.gateways.statements import Statements

__all__ = ["AppendOnly", "Statements", "guard_sql", "unguard_sql", "write_rows"]
