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
    ]
