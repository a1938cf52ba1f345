"""`python -m tools.bench.recount N`: a day declared late while N cases are open, and undone.

Run in a migrated directory of its own; prints JSON on the last line.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
django.setup()

from django.db import connection  # noqa: E402 -- models load after Django

from shonod.cases.actions import declare_days, preview_days, undo_recount  # noqa: E402
from shonod.cases.actions.promise import Promise, date_of  # noqa: E402
from shonod.cases.models import Case  # noqa: E402
from shonod.cases.models.packed import Packer  # noqa: E402
from shonod.cases.states import State  # noqa: E402
from shonod.catalogue.actions import found_first_office  # noqa: E402
from shonod.catalogue.models import Charter  # noqa: E402
from shonod.catalogue.queries import promises_of  # noqa: E402
from shonod.ground.clock import DHAKA, Alike  # noqa: E402
from shonod.ground.ids import uuid7  # noqa: E402
from shonod.ledger.gateways import write_rows  # noqa: E402
from shonod.offices.models import Holiday, Office  # noqa: E402
from shonod.offices.queries import calendar_of, rules_of  # noqa: E402

# Tuesday, 24 November 2026, 18:00 in Dhaka; the day declared is the one after.
AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAYS = 14
COLUMNS = (
    *("id", "office", "terms", "service", "code_hash", "sealed_code", "once", "state", "version"),
    *("channel", "language", "name", "phone", "email", "organisation", "post_title"),
    *("memo_number", "details", "received_at", "day_zero_on", "due_on", "due_at", "receipt"),
    *("on_the_spot", "reason", "appeal_to", "changed_at", "via"),
)


def main(n: int) -> None:
    found = found_first_office(at=AT - timedelta(days=60))
    assert found is not None
    office = Office.objects.get(pk=found[0].pk)
    write_rows(Case, COLUMNS, _cases(office, n))
    took: dict[str, Any] = {"n": n}
    eid = {"name": "ঈদ", "kind": "general"}
    day = AT.astimezone(DHAKA).date() + timedelta(days=1)
    with _timed(took, "preview"):
        preview_days([Holiday(from_on=day, until_on=day, **eid)], at=AT)
    with _timed(took, "declare"), _locked(took, "declare_writing"):
        rows = [Holiday(from_on=day, until_on=day, **eid)]
        recount = declare_days(rows, by=None, at=AT)
    with _timed(took, "undo"), _locked(took, "undo_writing"):
        undo_recount(recount.id, why="ভুল", by=None, at=AT)
    took["moved"] = recount.later
    print(json.dumps(took))


@contextmanager
def _timed(took: dict[str, Any], name: str) -> Iterator[None]:
    began, began_cpu = time.perf_counter(), time.process_time()
    yield
    took[name] = time.perf_counter() - began
    took[f"{name}_cpu"] = time.process_time() - began_cpu


@contextmanager
def _locked(took: dict[str, Any], name: str) -> Iterator[None]:
    """How long others could not write: from the first writing statement to the end."""
    began: list[float] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not began and sql.split(None, 1)[0] in ("INSERT", "UPDATE", "DELETE"):
            began.append(time.perf_counter())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield
    took[name] = time.perf_counter() - began[0]


def _cases(office: Office, n: int) -> Iterator[tuple[Any, ...]]:
    """Open cases of the last days, spread over services and seconds, all due after `AT`."""
    calendar, rules = calendar_of(office), rules_of(office)
    terms = promises_of(Charter.objects.get(office=office))
    dues: dict[Any, Any] = {}
    made = 0
    for number in count():
        term = terms[number % len(terms)]
        at = AT - timedelta(seconds=(number * 7919) % (DAYS * 86_400))
        found = date_of(Promise(at, term.limit, rules), calendar)
        if found.due_on <= AT.astimezone(DHAKA).date():
            continue
        key = (term.id, at.astimezone(DHAKA).date(), found.receipt["day_zero_why"])
        if key not in dues:
            alike = Alike(found)
            dues[key] = (alike, Packer(alike.head))
        alike, packer = dues[key]
        yield (
            *(uuid7(), office.id, term.id, term.service_id, f"{number:064}", b"", str(number)),
            *(State.RECEIVED, 1, "web", "bn", "সালমা বেগম", "+8801712345678", "", "", "", ""),
            *("আমাদের অফিসের ইন্টারনেট সংযোগ কাজ করছে না", at, found.day_zero_on),
            *(found.due_on, found.due_at, packer.pack(alike.rest(at)[0])),
            *(False, "", "", at, ""),
        )
        made += 1
        if made == n:
            return


if __name__ == "__main__":
    main(int(sys.argv[1]))
