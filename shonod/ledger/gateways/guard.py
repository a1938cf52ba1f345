"""The database's own guard: tables whose rows it refuses to change or delete."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

_REFUSAL = "{table} is append-only"
_VERBS = ("update", "delete")
_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{refusal}'); END
"""
_POSTGRESQL = (
    """
CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{refusal}'; END $$
""",
    """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse()
""",
)


def guard_sql(vendor: str, table: str) -> list[str]:
    """Statements that put the guard on `table`."""
    refusal = _REFUSAL.format(table=table)
    if vendor == "sqlite":
        return [_SQLITE.format(table=table, verb=verb, refusal=refusal) for verb in _VERBS]
    return [form.format(table=table, refusal=refusal) for form in _POSTGRESQL]


def unguard_sql(vendor: str, table: str) -> list[str]:
    """Statements that take the guard off again (a migration back, or a test's clean-up)."""
    if vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in _VERBS]
    return [f"DROP TRIGGER IF EXISTS {table}_no_change ON {table}"]


class AppendOnly(Operation):
    """Migration operation: the table of `model` refuses UPDATE and DELETE from here on."""

    reversible = True

    def __init__(self, model: str) -> None:
        self.model = model

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The guard changes no model."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: Any,
        to_state: Any,
    ) -> None:
        del from_state
        self._run(app_label, schema_editor, to_state, guard_sql)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: Any,
        to_state: Any,
    ) -> None:
        del to_state
        self._run(app_label, schema_editor, from_state, unguard_sql)

    def _run(self, app_label: str, editor: BaseDatabaseSchemaEditor, state: Any, make: Any) -> None:
        table = state.apps.get_model(app_label, self.model)._meta.db_table  # noqa: SLF001
        for statement in make(editor.connection.vendor, table):
            # `params=None` keeps the driver from reading % in the statement.
            editor.execute(statement, params=None)

    def describe(self) -> str:
        return f"Refuse changes to rows of {self.model}"
