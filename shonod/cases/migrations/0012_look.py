from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import shonod.ground.ids


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("cases", "0011_helper"),
        ("offices", "0008_channels"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            "Look",
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
                (
                    "seen",
                    models.CharField(
                        choices=[("contact", "contact"), ("register", "register")], max_length=12
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="cases.case",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="offices.office",
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["office", "-at", "-id"], name="look_newest")],
            },
        ),
    ]
