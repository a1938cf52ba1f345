from typing import Any, ClassVar

from django.db import migrations, models
from django.db.models import Q


def forget_revoked(apps: Any, _editor: Any) -> None:
    """On the way back: what knew no end would take a revoked row as being in force."""
    for kind in ("holiday", "officehours", "weekend", "listedyear"):
        apps.get_model("offices", kind).objects.exclude(revoked_at=None).delete()


class Migration(migrations.Migration):
    dependencies: ClassVar = [("offices", "0003_declarations")]

    operations: ClassVar = [
        migrations.RemoveConstraint("listedyear", "year_listed_once"),
        migrations.RemoveConstraint("listedyear", "country_year_listed_once"),
        migrations.AddConstraint(
            "listedyear",
            models.UniqueConstraint(
                fields=["office", "year"], condition=Q(revoked_at=None), name="year_listed_once"
            ),
        ),
        migrations.AddConstraint(
            "listedyear",
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(office=None, revoked_at=None),
                name="country_year_listed_once",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, forget_revoked),
    ]
