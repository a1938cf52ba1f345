from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import shonod.ground.ids


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("offices", "0008_channels"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            "Measure",
            [
                (
                    "id",
                    models.UUIDField(
                        default=shonod.ground.ids.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("name", models.CharField(max_length=20)),
                ("value", models.PositiveSmallIntegerField()),
                ("from_on", models.DateField()),
                ("set_at", models.DateTimeField()),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="offices.office",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    ]
