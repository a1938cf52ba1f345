"""Terms of a law, which no edition of a charter holds."""

from typing import Any, ClassVar

from django.db import migrations, models
from django.db.models.deletion import PROTECT

from shonod.ledger.gateways import AppendOnly, unguard_sql


class GuardAnew(AppendOnly):
    """SQLite changes a column by making the table anew, and loses its guard on the way."""

    def _run(self, app_label: str, editor: Any, state: Any, make: Any) -> None:
        super()._run(app_label, editor, state, unguard_sql)
        super()._run(app_label, editor, state, make)

    def database_backwards(self, *args: Any) -> None:
        self.database_forwards(*args)


def forget_unasked(apps: Any, editor: Any) -> None:
    """The tables of before hold editions alone. Whoever asked under a law is kept: then the
    requests of `information` refuse the way back before this."""
    del apps  # whose models would look into the tables of rooms above, gone by now
    for statement in unguard_sql(editor.connection.vendor, "catalogue_terms"):
        editor.execute(statement, params=None)
    editor.execute("DELETE FROM catalogue_terms WHERE charter_id IS NULL")
    editor.execute("DELETE FROM catalogue_service WHERE by_law")
    if editor.connection.vendor == "postgresql":
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("catalogue", "0006_bound_to_a_room")]
    operations: ClassVar = [
        migrations.AddField("service", "by_law", models.BooleanField(default=False)),
        GuardAnew("terms"),
        migrations.AlterField(
            "terms",
            "charter",
            models.ForeignKey("catalogue.charter", PROTECT, related_name="terms", null=True),
        ),
        GuardAnew("terms"),
        migrations.RunPython(migrations.RunPython.noop, forget_unasked),
    ]
