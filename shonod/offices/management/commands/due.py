"""`shonod due …`: the day by which a limit falls due, and how it was counted."""

import json
from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from shonod.ground.bangla import western_digits
from shonod.ground.charter.times import read_time_limit
from shonod.ground.clock import DHAKA, Calendar, Due, Rules, bangladesh, due, explain
from shonod.ground.refusals import Refusal
from shonod.offices.queries import calendar_of, office_at, rules_of

REFUSED = 2


class Command(BaseCommand):
    """Prints JSON; exit 0, or 2 with the reason on stderr."""

    help = "Work out the day by which a time limit falls due, with its receipt, as JSON."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--received", required=True, help="when: 2026-11-23T14:10; without a zone, Dhaka time"
        )
        parser.add_argument("--limit", required=True, help="as a charter writes it: ৩ কার্যদিবস")
        parser.add_argument("--agreed-on", help="the date agreed instead, where the limit allows")
        parser.add_argument("--office", metavar="SLUG", help="count by this office's calendar")
        parser.add_argument("--explain", action="store_true", help="add the count in words")

    def handle(self, *args: Any, **options: Any) -> None:
        received_at = _instant(options["received"])
        agreed_on = _date(options["agreed_on"])
        calendar, rules = _book_of(options["office"])
        try:
            limit = read_time_limit(options["limit"])
            found = due(received_at, limit, calendar, agreed_on=agreed_on, rules=rules)
        except Refusal as refusal:
            reason = f"{refusal.code}: {refusal}"
            raise CommandError(reason, returncode=REFUSED) from refusal
        shown = _shown(found, with_words=options["explain"])
        self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))


def _shown(found: Due, *, with_words: bool) -> dict[str, Any]:
    receipt = found.receipt
    shown = {name: receipt[name] for name in ("due_on", "due_at", "day_zero_on")}
    if with_words:
        shown["explanation"] = {"bn": explain(receipt, "bn"), "en": explain(receipt, "en")}
    return shown | {"receipt": receipt}


def _book_of(slug: str | None) -> tuple[Calendar, Rules]:
    if slug is None:
        return bangladesh(), Rules()
    try:
        office = office_at(host="", slug=slug)
    except DatabaseError as error:
        reason = f"the database of this installation can't be read: {error}"
        raise CommandError(reason, returncode=REFUSED) from error
    if office is None:
        raise CommandError(f"there is no office {slug!r}", returncode=REFUSED)
    return calendar_of(office), rules_of(office)


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(western_digits(text))
        at = at if at.tzinfo else at.replace(tzinfo=DHAKA)
        at.astimezone(DHAKA)
    except (ValueError, OverflowError) as error:
        reason = f"--received {text!r} is no time such as 2026-11-23T14:10"
        raise CommandError(reason, returncode=REFUSED) from error
    return at


def _date(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(western_digits(text))
    except ValueError as error:
        reason = f"--agreed-on {text!r} is no date such as 2026-11-29"
        raise CommandError(reason, returncode=REFUSED) from error
