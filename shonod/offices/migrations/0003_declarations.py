from datetime import datetime, time
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

KINDS = ("holiday", "officehours", "weekend", "listedyear")


def _officer() -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        django.db.models.deletion.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
    )


def when_known(apps: Any, _editor: Any) -> None:
    """What was there is taken as known on the day of its order, else since the first event."""
    first = apps.get_model("ledger", "Event").objects.order_by("at").first()
    since = first.at if first else timezone.now()
    for kind in KINDS:
        apps.get_model("offices", kind).objects.filter(declared_at=None).update(declared_at=since)
    for row in apps.get_model("offices", "holiday").objects.exclude(ordered_on=None):
        row.declared_at = datetime.combine(row.ordered_on, time(), ZoneInfo("Asia/Dhaka"))
        row.save(update_fields=["declared_at"])


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("ledger", "0001_initial"),
        ("offices", "0002_charter_version"),
    ]

    operations: ClassVar = [
        migrations.AddField("office", "regions", models.JSONField(blank=True, default=list)),
        migrations.AddField(
            "office", "extension_days_at_most", models.PositiveSmallIntegerField(default=15)
        ),
        migrations.RenameField("holiday", "declared_on", "ordered_on"),
        migrations.AddField("holiday", "regions", models.JSONField(blank=True, default=list)),
        migrations.AlterField(
            "officehours",
            "weekdays",
            models.JSONField(blank=True, help_text="Monday 0 … Sunday 6; null: all", null=True),
        ),
        migrations.AlterField("officehours", "breaks", models.JSONField(blank=True, default=list)),
        *(
            operation
            for kind in KINDS
            for operation in (
                migrations.AlterField(
                    kind, "source", models.CharField(blank=True, max_length=300)
                ),
                migrations.AddField(kind, "declared_at", models.DateTimeField(null=True)),
                migrations.AddField(kind, "declared_by", _officer()),
                migrations.AddField(
                    kind, "revoked_at", models.DateTimeField(null=True, blank=True)
                ),
                migrations.AddField(kind, "revoked_by", _officer()),
                migrations.AddField(
                    kind, "revoked_why", models.TextField(blank=True, default=""),
                    preserve_default=False,
                ),
            )
        ),
        migrations.RunPython(when_known, migrations.RunPython.noop),
        *(
            migrations.AlterField(kind, "declared_at", models.DateTimeField()) for kind in KINDS
        ),
    ]
