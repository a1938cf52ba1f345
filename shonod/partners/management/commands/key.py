"""`shonod key …`: the keys of other programs, from the command line."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from shonod.offices.models import Office
from shonod.offices.queries import office_at
from shonod.partners.actions import issue_key, revoke_key
from shonod.partners.queries import key_of, keys_of

REFUSED = 2


class Command(BaseCommand):
    """A secret is printed once."""

    help = "Issue, list and revoke the keys of other programs."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
        issue = verbs.add_parser("issue", help="issue a key to PARTNER and print its secret")
        issue.add_argument("partner", metavar="PARTNER")
        issue.add_argument("--expires", metavar="DAY", required=True, type=_day)
        issue.add_argument("--may-open", action="store_true", help="it may open cases too")
        listing = verbs.add_parser("list", help="list the keys of an office")
        revoke = verbs.add_parser("revoke", help="revoke the key ID")
        revoke.add_argument("key", metavar="ID", type=UUID)
        for verb in (issue, listing, revoke):
            verb.add_argument("--office", metavar="SLUG", help="default: the first office")

    def handle(self, *args: Any, **options: Any) -> None:
        office = office_at(host="", slug=options["office"])
        if office is None:
            raise CommandError("there is no such office", returncode=REFUSED)
        getattr(self, f"_{options['verb']}")(office, options)

    def _issue(self, office: Office, options: dict[str, Any]) -> None:
        at = timezone.now()
        if options["expires"] < timezone.localdate(at):
            raise CommandError("--expires lies in the past", returncode=REFUSED)
        key, secret = issue_key(
            office,
            partner=options["partner"],
            may_open=options["may_open"],
            expires_on=options["expires"],
            at=at,
        )
        self.stdout.write(f"id: {key.id}\nkey: {secret}")

    def _list(self, office: Office, _options: dict[str, Any]) -> None:
        today = timezone.localdate()
        for key in keys_of(office):
            state = "good" if key.is_good(today) else "revoked" if key.revoked_at else "expired"
            rights = "open" if key.may_open else "read"
            used = key.used_on or "never"
            self.stdout.write(
                f"{key.id}  …{key.ending}  {state}  {rights}  until {key.expires_on}  "
                f"used {used}  {key.partner}"
            )

    def _revoke(self, office: Office, options: dict[str, Any]) -> None:
        key = key_of(office, options["key"])
        if key is None:
            raise CommandError("the office has no such key", returncode=REFUSED)
        revoke_key(key, at=timezone.now())
        self.stdout.write(f"revoked: {key.partner}")


def _day(text: str) -> date:
    return date.fromisoformat(text)
