from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("cases", "0008_moves_found_by_recount")]

    operations: ClassVar = [
        migrations.RemoveIndex("case", "case_by_service"),
        migrations.AddIndex(
            "case",
            models.Index(
                fields=[
                    *("office", "service", "due_on", "closed_on"),
                    *("state", "on_the_spot", "extended_on"),
                ],
                name="case_figures",
            ),
        ),
    ]
