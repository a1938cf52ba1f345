"""`shonod officer password USERNAME`: a new one-time password for an officer who lost his."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from shonod.people.actions import reset_password
from shonod.people.models import Officer
from shonod.people.queries import chain_of


class Command(BaseCommand):
    help = "Give an officer a new one-time password; every open session of the account ends."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["password"])
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        officer = Officer.objects.filter(username=options["username"]).first()
        chain = chain_of(officer) if officer else None
        if officer is None or chain is None:
            raise CommandError(f"no officer is called {options['username']!r}", returncode=2)
        password = reset_password(officer, chain=chain, at=timezone.now())
        self.stdout.write(f"user name: {officer.username}")
        self.stdout.write(f"one-time password: {password}")
        self.stdout.write("It must be changed at the next sign-in.")
