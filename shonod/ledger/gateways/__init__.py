"""The database at first hand: tables that refuse changes, many rows at once."""

from shonod.ledger.gateways.guard import AppendOnly, guard_sql, unguard_sql
from shonod.ledger.gateways.rows import write_rows

__all__ = ["AppendOnly", "guard_sql", "unguard_sql", "write_rows"]
