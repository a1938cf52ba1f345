from typing import ClassVar

from django.db import migrations

from shonod.ledger.gateways import AppendOnly


class Migration(migrations.Migration):
    dependencies: ClassVar = [("ledger", "0001_initial")]
    operations: ClassVar = [AppendOnly("event")]
