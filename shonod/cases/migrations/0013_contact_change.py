from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

import shonod.ground.ids

WAITS = Q(("held_at", None), ("stopped_at", None))


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("cases", "0012_look"),
        ("offices", "0009_measure"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            "ContactChange",
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
                ("old_phone", models.CharField(blank=True, help_text="E.164", max_length=16)),
                ("old_email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, help_text="E.164", max_length=16)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("asked_at", models.DateTimeField()),
                ("holds_at", models.DateTimeField()),
                ("held_at", models.DateTimeField(null=True)),
                ("stopped_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact_changes",
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
            ],
            options={
                "indexes": [
                    models.Index(condition=WAITS, fields=["holds_at"], name="contact_change_due")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=WAITS, fields=["case"], name="one_contact_change"
                    )
                ],
            },
        ),
    ]
