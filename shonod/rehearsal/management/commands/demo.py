"""`shonod demo --cases N`: a believable past for an office, the same for the same seed."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from shonod.advice.actions import keep_first_advice
from shonod.cases.actions import keep_first_replies
from shonod.catalogue.actions import found_first_office
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import NothingToPublish
from shonod.information.actions import keep_first_information
from shonod.offices.models import Office
from shonod.projects.actions import keep_first_projects
from shonod.rehearsal.actions import found_above, rehearse


class Command(BaseCommand):
    help = "Fill an office with invented cases, for demos and measuring. Never on a real office."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cases", type=int, default=1000, metavar="N")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--days", type=int, default=365, help="how far back the cases reach")
        parser.add_argument("--office", metavar="SLUG", help="default: the first office")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        found_first_office(at=now)
        slug = options["office"]
        office = (
            Office.objects.filter(slug=slug) if slug else Office.objects.order_by("id")
        ).first()
        if office is None:
            raise CommandError(f"There is no office '{slug}'.", returncode=2)
        keep_first_replies(office, on=now.astimezone(DHAKA).date())
        keep_first_information(office, at=now)
        keep_first_advice(office, at=now)
        keep_first_projects(office, at=now)
        if office.cases.exclude(once__regex="^[2-9A-Z]{13}$").exists():
            raise CommandError(
                "The office has real cases; a demo would mix with them.", returncode=2
            )
        try:
            done = rehearse(
                office,
                n=options["cases"],
                seed=options["seed"],
                days=options["days"],
                now=now,
                say=lambda made: self.stderr.write(f"{made} cases", ending="\r"),
            )
        except NothingToPublish:
            raise CommandError("The office has no charter in force.", returncode=2) from None
        self.stdout.write(f"{done} cases written for {office.slug}.")
        above = found_above(office, at=timezone.now())
        if above:
            where = f"the office above is at /o/{above.office.slug}/desk/"
            who = f"account {above.officer.username}, one-time password {above.password}"
            self.stdout.write(f"{where}: {who}")
