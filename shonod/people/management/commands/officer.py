"""`shonod officer VERB USERNAME`: a way back in for an officer who lost his."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from shonod.ledger.actions import SYSTEM
from shonod.people.actions import make_codes, reset_factors, reset_password
from shonod.people.models import Officer
from shonod.people.queries import chain_of


class Command(BaseCommand):
    help = (
        "password: a new one-time password; every open session of the account ends. "
        "codes: ten new recovery codes, for who lost phone and paper. "
        "second-step: take every second step away, until the officer adds a new one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["password", "codes", "second-step"])
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        officer = Officer.objects.filter(username=options["username"]).first()
        chain = chain_of(officer) if officer else None
        if officer is None or chain is None:
            raise CommandError(f"no officer is called {options['username']!r}", returncode=2)
        said: dict[str, Any] = {"chain": chain, "at": timezone.now()}
        self.stdout.write(f"user name: {officer.username}")
        if options["verb"] == "password":
            self.stdout.write(f"one-time password: {reset_password(officer, **said)}")
            self.stdout.write("It must be changed at the next sign-in.")
        elif officer.protected_at is None:
            raise CommandError("this account has no second step", returncode=2)
        elif options["verb"] == "codes":
            for code in make_codes(officer, by=SYSTEM, **said):
                self.stdout.write(f"recovery code: {code}")
            self.stdout.write("Each works once, in place of the app or the passkey.")
        else:
            reset_factors(officer, **said)
            self.stdout.write("The password alone opens the account now.")
