"""`shonod office add SLUG`: one more office on this installation, with its first officer."""

import re
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError, transaction
from django.utils import timezone

from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer

COLUMNS = ("name", "name_en", "department", "department_en", "location", "location_en", "website")


class Command(BaseCommand):
    """Prints the first officer's one-time password, once."""

    help = "Add an office and its first officer."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
        add = verbs.add_parser("add", help="add the office SLUG")
        add.add_argument("slug", metavar="SLUG", help="its address is /o/SLUG/")
        for column in COLUMNS:
            add.add_argument(f"--{column.replace('_', '-')}", default="", required=column == "name")
        add.add_argument("--host", help="the host name that shows this office")
        add.add_argument("--officer", metavar="USERNAME", required=True)
        add.add_argument("--officer-name", metavar="NAME", required=True)
        add.add_argument("--post", default="সহকারী প্রোগ্রামার")
        add.add_argument("--post-en", default="Assistant Programmer")

    def handle(self, *args: Any, **options: Any) -> None:
        if not re.fullmatch("[a-z0-9-]{1,60}", options["slug"]):
            raise CommandError("A slug has small letters a-z, digits and hyphens.", returncode=2)
        try:
            office, password = _added(options)
        except IntegrityError:
            raise CommandError(
                "An office with this slug or host, or an officer of this name, exists already.",
                returncode=2,
            ) from None
        self.stdout.write(f"office: /o/{office.slug}/\naccount: {options['officer']}")
        self.stdout.write(f"one-time password: {password}")


@transaction.atomic
def _added(options: dict[str, Any]) -> tuple[Office, str]:
    now = timezone.now()
    enter_country_days(at=now)
    office = add_office(
        slug=options["slug"],
        at=now,
        host=options["host"],
        **{column: options[column] for column in COLUMNS},
    )
    officer, password = add_officer(
        username=options["officer"], name=options["officer_name"], chain=office.id, at=now
    )
    appoint(
        officer,
        office=office,
        title=options["post"],
        title_en=options["post_en"],
        role=Role.OFFICER,
        since_on=timezone.localdate(now),
    )
    return office, password
