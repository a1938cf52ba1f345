"""`shonod ledger verify`: is every chain whole? Names each row that was tampered with."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from shonod.ledger.models import Head
from shonod.ledger.queries import breaks_in, chains

WORDS = {
    "changed": "its content was changed",
    "gap": "is missing",
    "unlinked": "does not follow the event before it",
    "tail_cut": "the chain ends here, but its head says otherwise",
}


class Command(BaseCommand):
    help = "Check the ledger's hash chains."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["verify"])

    def handle(self, *args: Any, **options: Any) -> None:
        broken = 0
        for chain in chains():
            for found in breaks_in(chain):
                broken += 1
                self.stderr.write(f"chain {chain} event {found.sequence}: {WORDS[found.code]}")
            head = Head.objects.filter(chain=chain).first()
            if head:
                self.stdout.write(f"chain {chain}: {head.sequence} events, head {head.hash}")
        if broken:
            raise CommandError(f"{broken} breaks found", returncode=1)
        self.stdout.write("The ledger is whole.")
