"""What only the database itself can hold: put there by a migration, taken away on its way back."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation


class Statements(Operation):
    """Migration operation: statements of each database's own, by its vendor; no model changes."""

    reversible = True
    forwards: ClassVar[Mapping[str, Sequence[str]]]
    backwards: ClassVar[Mapping[str, Sequence[str]]]
    said: ClassVar[str]

    def state_forwards(self, app_label: str, state: Any) -> None:
        """What is put there is the database's own affair."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *_states: Any
    ) -> None:
        del app_label
        _run(schema_editor, self.forwards)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *_states: Any
    ) -> None:
        del app_label
        _run(schema_editor, self.backwards)

    def describe(self) -> str:
        return self.said


def _run(editor: BaseDatabaseSchemaEditor, statements: Mapping[str, Sequence[str]]) -> None:
    for statement in statements[editor.connection.vendor]:
        editor.execute(statement, params=None)
