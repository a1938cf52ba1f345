"""`shonod charter …`: read a charter from a file. Reading touches no database."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from shonod.ground.charter import Charter, NoCharter, Unreadable, read_charter
from shonod.ground.charter.overview import table_of

UNREADABLE, NO_CHARTER = 2, 3


class Command(BaseCommand):
    """Exit codes: 0 read, 2 unreadable, 3 no charter in it; the reason is on stderr."""

    help = "Read a citizen's charter from a file."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
        _add_read(verbs)

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
        command.stdout.write(table_of(charter))
    else:
        command.stdout.write(json.dumps(charter.to_json(), ensure_ascii=False, indent=2))


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
