"""`shonod index`: the index of an office made anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from shonod.finding.actions.index import rebuild
from shonod.offices.queries import office_at

REFUSED = 2


class Command(BaseCommand):
    """What was found before is found meanwhile."""

    help = "Make the index of what an office has to be found anew."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--office", metavar="SLUG", help="default: the first office")

    def handle(self, *args: Any, **options: Any) -> None:
        office = office_at(host="", slug=options["office"])
        if office is None:
            raise CommandError("there is no such office", returncode=REFUSED)
        for kind, n in rebuild(office, on=timezone.localdate()).items():
            self.stdout.write(f"{kind}: {n}")
