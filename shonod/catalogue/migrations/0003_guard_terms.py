from typing import ClassVar

from django.db import migrations

from shonod.ledger.gateways import AppendOnly


class Migration(migrations.Migration):
    dependencies: ClassVar = [("catalogue", "0002_guard_charter")]
    operations: ClassVar = [AppendOnly("terms")]
