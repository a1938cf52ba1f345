from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("cases", "0014_mails_seen")]

    # With the column of its condition in it, SQLite prefers it to the index of all cases.
    operations: ClassVar = [
        migrations.RemoveIndex("case", "case_piles"),
        migrations.AddIndex(
            "case",
            models.Index(
                fields=["office", "service", "due_on", "state", "closed_on"],
                condition=models.Q(closed_on=None),
                name="case_piles",
            ),
        ),
    ]
