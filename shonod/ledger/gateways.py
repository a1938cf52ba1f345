"""The database's own guard: tables whose rows it refuses to change or delete."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

_REFUSAL = "{table} is append-only"


def guard_sql(vendor: str, table: str) -> list[str]:
    """Statements that put the guard on `table`."""
    refusal = _REFUSAL.format(table=table)
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
            for verb in ("update", "delete")
        ]
    return [
        f"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{refusal}'; END $$",
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
    ]


def unguard_sql(vendor: str, table: str) -> list[str]:
    """Statements that take the guard off again (a migration back, or a test's clean-up)."""
    if vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in ("update", "delete")]
    return [f"DROP TRIGGER IF EXISTS {table}_no_change ON {table}"]


class AppendOnly(Operation):
    """Migration operation: the table of `model` refuses UPDATE and DELETE from here on."""

    reversible = True

    def __init__(self, model: str) -> None:
        self.model = model

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The guard changes no model."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        self._run(app_label, schema_editor, to_state, guard_sql)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        self._run(app_label, schema_editor, from_state, unguard_sql)

    def _run(self, app_label: str, editor: BaseDatabaseSchemaEditor, state: Any, make: Any) -> None:
        table = state.apps.get_model(app_label, self.model)._meta.db_table
        for statement in make(editor.connection.vendor, table):
            # `params=None` keeps the driver from reading % in the statement.
            editor.execute(statement, params=None)

    def describe(self) -> str:
        return f"Refuse changes to rows of {self.model}"
