"""`shonod charter …`: read a charter from a file, say what to mend in it, or publish it.

Reading and linting touch no database."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from shonod.editions.actions.publishing import publish_edition
from shonod.ground.charter import Charter, NoCharter, Unreadable, overview, read_charter
from shonod.ground.charter.bilingual import NO_ENGLISH, bilingual
from shonod.ground.charter.lint import lint, report
from shonod.ground.refusals import (
    NothingToPublish,
    NoticeTooShort,
    NumberTwice,
    OutOfOrder,
    ReasonMissing,
    Refusal,
)
from shonod.offices.models import Office

UNREADABLE, NO_CHARTER, REFUSED = 2, 3, 4


class Command(BaseCommand):
    """Exit codes: 0 read, whatever lint found; 2 unreadable; 3 no charter in it; 4 not published.
    The reason is on stderr."""

    help = "Read a citizen's charter from a file, lint it, or publish it."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
        _add_read(verbs)
        _add_lint(verbs)
        _add_publish(verbs)

    def handle(self, *args: Any, **options: Any) -> None:
        say: Callable[..., None] = options["perform"]
        say(self, options)


def _add_read(verbs: Any) -> None:
    read = verbs.add_parser("read", help="print the charter that FILE holds")
    read.add_argument("file", metavar="FILE", type=Path)
    read.add_argument("--format", choices=["json", "table"], default="json")
    read.set_defaults(perform=_read)


def _read(command: Command, options: dict[str, Any]) -> None:
    charter = read_file(options["file"])
    if options["format"] == "table":
        command.stdout.write(overview.table_of(charter))
    else:
        command.stdout.write(json.dumps(charter.to_json(), ensure_ascii=False, indent=2))


def _add_lint(verbs: Any) -> None:
    parser = verbs.add_parser("lint", help="say what to mend in the charter that FILE holds")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--format", choices=["json", "table"], default="table")
    parser.add_argument("--language", choices=["bn", "en"], default="en", help="of the table")
    parser.set_defaults(perform=_lint)


def _lint(command: Command, options: dict[str, Any]) -> None:
    findings = lint(read_file(options["file"]).to_json())
    if options["format"] == "table":
        command.stdout.write(report.table_of(findings, options["language"]))
    else:
        found = [finding.to_json() for finding in findings]
        whole = {"counts": report.counts_of(findings), "findings": found}
        command.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2))


def _add_publish(verbs: Any) -> None:
    publish = verbs.add_parser("publish", help="publish FILE as the office's next edition")
    publish.add_argument("file", metavar="FILE", type=Path)
    publish.add_argument("--office", metavar="SLUG", help="default: the only office")
    publish.add_argument(
        "--effective", metavar="DATE", type=date.fromisoformat, help="YYYY-MM-DD; default: today"
    )
    publish.add_argument(
        "--english",
        metavar="JSON",
        type=Path,
        help="the English reading, docs/reference/charter.md",
    )
    publish.add_argument(
        "--reason", default="", help="why something gets worse, in Bangla; published with it"
    )
    publish.add_argument("--reason-en", default="", help="the same in English")
    publish.set_defaults(perform=_publish)


def _publish(command: Command, options: dict[str, Any]) -> None:
    path: Path = options["file"]
    # Read first: what holds no charter is refused before the database is asked anything.
    document = read_file(path).to_json()
    office = _office(options["office"])
    now = timezone.now()
    try:
        charter = publish_edition(
            office,
            path.read_bytes(),
            bilingual(document, _english(options["english"])),
            name=path.name,
            effective_on=options["effective"] or timezone.localdate(now),
            at=now,
            reason=options["reason"],
            reason_en=options["reason_en"],
        )
    except Refusal as refusal:
        raise CommandError(why(refusal), returncode=REFUSED) from refusal
    command.stdout.write(
        f"{office.slug}: edition {charter.number}, {charter.terms.count()} services, "
        f"in force from {charter.effective_on}"
    )


_WHY = {
    ReasonMissing: "Something gets worse for those who ask. Say why with --reason",
    OutOfOrder: "A later edition is announced already: choose its day or a later one (--effective)",
    NothingToPublish: "The charter has no service",
}


def why(refusal: Refusal) -> str:
    """Why an edition was not published, in words."""
    if isinstance(refusal, NoticeTooShort):
        return f"Something gets worse, so --effective {refusal.earliest_on} at the earliest"
    if isinstance(refusal, NumberTwice):
        return f"Two services have the number {refusal.number}"
    return _WHY.get(type(refusal), refusal.code)


def _office(slug: str | None) -> Office:
    offices = Office.objects.filter(slug=slug) if slug else Office.objects.all()
    found = list(offices[:2])
    if len(found) == 1:
        return found[0]
    known = ", ".join(Office.objects.order_by("slug").values_list("slug", flat=True)[:20])
    raise CommandError(f"Say which office with --office SLUG: {known or 'none exists yet'}")


def _english(path: Path | None) -> dict[str, Any]:
    if path is None:
        return NO_ENGLISH
    try:
        given: dict[str, Any] = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise CommandError(f"{path}: {error}", returncode=UNREADABLE) from error
    return {**NO_ENGLISH, **given}


def read_file(path: Path) -> Charter:
    """The charter in the file at `path`. Raises CommandError with the exit code of the reason."""
    try:
        return read_charter(path.read_bytes(), name=path.name)
    except OSError as error:
        reason = f"{path}: {error.strerror or error}"
        raise CommandError(reason, returncode=UNREADABLE) from error
    except Unreadable as refusal:
        raise CommandError(str(refusal), returncode=UNREADABLE) from refusal
    except NoCharter as refusal:
        raise CommandError(str(refusal), returncode=NO_CHARTER) from refusal
