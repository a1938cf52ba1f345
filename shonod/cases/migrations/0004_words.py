from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from shonod.cases.gateways.words import Searchable

PROTECT, CASCADE = django.db.models.deletion.PROTECT, django.db.models.deletion.CASCADE


class Migration(migrations.Migration):
    dependencies: ClassVar = [("cases", "0003_piles")]

    # The indexes that Django puts on every foreign key go where another index begins with the
    # same column, or nothing ever asks by it.
    operations: ClassVar = [
        migrations.RemoveField("case", "search_key"),
        migrations.AlterField(
            "case",
            "office",
            models.ForeignKey(
                "offices.office", PROTECT, related_name="cases", db_index=False
            ),
        ),
        migrations.AlterField(
            "case", "terms", models.ForeignKey("catalogue.terms", PROTECT, db_index=False)
        ),
        migrations.AlterField(
            "case", "service", models.ForeignKey("catalogue.service", PROTECT, db_index=False)
        ),
        migrations.AlterField(
            "case",
            "owner",
            models.ForeignKey(
                "offices.post", PROTECT, null=True, related_name="cases", db_index=False
            ),
        ),
        migrations.AlterField(
            "message", "office", models.ForeignKey("offices.office", PROTECT, db_index=False)
        ),
        migrations.AlterField(
            "message",
            "case",
            models.ForeignKey("cases.case", CASCADE, related_name="messages", db_index=False),
        ),
        migrations.AlterField(
            "message",
            "author",
            models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, db_index=False),
        ),
        Searchable(),
    ]
