"""`shonod office add SLUG`: one more office on this installation, with its first officer and, from
a file, its first edition. `shonod office under SLUG --parent SLUG`: the office above it."""

import re
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError, transaction
from django.utils import timezone

from shonod.editions.actions.founding import Founded, found_office
from shonod.editions.actions.publishing import publish_edition
from shonod.editions.management.commands.charter import REFUSED, read_file, why
from shonod.ground.charter.bilingual import NO_ENGLISH, Part, bilingual
from shonod.ground.clock import local
from shonod.ground.refusals import DaysDiffer, NotAbove, Refusal
from shonod.offices.actions import place_office
from shonod.offices.models import Office

COLUMNS = ("name", "name_en", "department", "department_en", "location", "location_en", "website")


class Command(BaseCommand):
    """Prints the first officer's one-time password, once. Exit codes: 2 a name that is taken or
    not known, or an unreadable file; 3 no charter in it; 4 not published. Then nothing is added."""

    help = "Add an office with its first officer and edition, or set the office above one."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
        add = verbs.add_parser("add", help="add the office SLUG")
        add.add_argument("slug", metavar="SLUG", help="its address is /o/SLUG/")
        for column in COLUMNS:
            add.add_argument(f"--{column.replace('_', '-')}", default="", required=column == "name")
        add.add_argument("--host", help="the host name that shows this office")
        add.add_argument("--parent", metavar="SLUG", help="the office above, whose days hold here")
        add.add_argument(
            "--region", action="append", default=[], metavar="NAME",
            help="a region whose own holidays hold here, such as bandarban; may be repeated",
        )  # fmt: skip
        add.add_argument(
            "--charter", metavar="FILE", type=Path, help="its first edition, in force from today"
        )
        add.add_argument("--officer", metavar="USERNAME", required=True)
        add.add_argument("--officer-name", metavar="NAME", required=True)
        add.add_argument("--post", default="সহকারী প্রোগ্রামার")
        add.add_argument("--post-en", default="Assistant Programmer")
        under = verbs.add_parser("under", help="set the office above SLUG")
        under.add_argument("slug", metavar="SLUG")
        under.add_argument("--parent", metavar="SLUG", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verb"] == "under":
            self._place(options["slug"], options["parent"])
        else:
            self._add(options)

    def _place(self, slug: str, parent: str) -> None:
        try:
            place_office(_office(slug), _office(parent), at=timezone.now())
        except NotAbove:
            raise CommandError(f"{parent} is not above {slug}.", returncode=REFUSED) from None
        except DaysDiffer:
            raise CommandError(
                f"{parent} declares days that {slug} does not keep: declare them there first.",
                returncode=REFUSED,
            ) from None
        self.stdout.write(f"{slug} stands under {parent}")

    def _add(self, options: dict[str, Any]) -> None:
        if not re.fullmatch("[a-z0-9-]{1,60}", options["slug"]):
            raise CommandError("A slug has small letters a-z, digits and hyphens.", returncode=2)
        path: Path | None = options["charter"]
        charter = bilingual(read_file(path).to_json(), NO_ENGLISH) if path else None
        try:
            founded = _added(options, charter)
        except IntegrityError:
            raise CommandError(
                "An office with this slug or host, or an officer of this name, exists already.",
                returncode=2,
            ) from None
        except Refusal as refusal:
            raise CommandError(why(refusal), returncode=REFUSED) from refusal
        self.stdout.write(f"office: /o/{founded.office.slug}/\naccount: {options['officer']}")
        self.stdout.write(f"one-time password: {founded.password}")


@transaction.atomic
def _added(options: dict[str, Any], charter: Part | None) -> Founded:
    now = timezone.now()
    founded = found_office(
        office={
            **{column: options[column] for column in ("slug", "host", *COLUMNS)},
            "parent": _office(options["parent"]) if options["parent"] else None,
            "regions": options["region"],
        },
        officer={"username": options["officer"], "name": options["officer_name"]},
        post={"title": options["post"], "title_en": options["post_en"]},
        at=now,
    )
    if charter:
        path: Path = options["charter"]
        today = local(now).date()
        publish_edition(
            founded.office, path.read_bytes(), charter, name=path.name, effective_on=today, at=now
        )
    return founded


def _office(slug: str) -> Office:
    found = Office.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(f"No office is named {slug}", returncode=2)
    return found
