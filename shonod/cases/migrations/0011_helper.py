from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("cases", "0010_doors_grow")]

    operations: ClassVar = [
        migrations.AddField("case", "helper", models.CharField(blank=True, max_length=200, null=True)),
        migrations.AddField(
            "case",
            "helper_phone",
            models.CharField(blank=True, help_text="E.164", max_length=16, null=True),
        ),
        migrations.AddField(
            "case",
            "tells_helper",
            models.BooleanField(help_text="notices go to the helper", null=True),
        ),
    ]
