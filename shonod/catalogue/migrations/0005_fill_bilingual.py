"""Editions that were published before get their English beside their texts, out of their Terms."""

from typing import Any, ClassVar

from django.db import migrations, models

from shonod.ground.charter.bilingual import bilingual, english_in, remembered
from shonod.ledger.gateways import AppendOnly, unguard_sql

CELLS = ["delivery", "documents", "documents_from", "fee", "time_limit", "officer", "supervisor"]
TITLES = ["section_title", "section_title_en", "name", "name_en"]


def fill(apps: Any, editor: Any) -> None:
    Charter = apps.get_model("catalogue", "Charter")
    table = Charter._meta.db_table
    for statement in unguard_sql(editor.connection.vendor, table):
        editor.execute(statement, params=None)
    for edition in Charter.objects.filter(bilingual__isnull=True):
        charter = bilingual(edition.document, {})
        charter["vision_en"], charter["mission_en"] = edition.vision_en, edition.mission_en
        remembered(charter, english_in(list(edition.terms.values(*CELLS, *TITLES))))
        Charter.objects.filter(pk=edition.pk).update(bilingual=charter)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("catalogue", "0004_wording")]
    operations: ClassVar = [
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField("charter", "bilingual", models.JSONField()),
        AppendOnly("charter"),
    ]
