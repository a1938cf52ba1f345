"""Is this installation healthy? Each finding is a claim about it that holds or does not."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Max

from shonod.cases.gateways.scanner import check_scanner, has_scanner
from shonod.cases.queries import codes_open
from shonod.catalogue.models import Charter
from shonod.engine.models import Duty
from shonod.ground.clock import DHAKA
from shonod.ledger.actions import TOLERANCE
from shonod.ledger.models import Head
from shonod.lines.gateways import LineDown, email_line, sms_line
from shonod.lines.models import Probe
from shonod.mailbox.gateways.imap import has_mailbox
from shonod.mailbox.queries.server import mailbox_answers
from shonod.notices.queries.lines import line_of
from shonod.notices.queries.waiting import late_notices
from shonod.notices.states import By
from shonod.offices.models import ListedYear, Office
from shonod.offices.queries import GAZETTED_FROM_MONTH, whole_roster
from shonod.posts.queries import without_owner

FREE_DISK_AT_LEAST = 0.10
WORKER_SEEN_WITHIN = timedelta(minutes=3)


Facts = dict[str, Any]
Judgement = tuple[bool, Facts]
Checks = dict[str, Callable[[datetime], Judgement]]


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` names the claim; `facts` are what it was judged by, free of personal data."""

    code: str
    holds: bool
    facts: Facts = field(default_factory=dict)


def _database(_at: datetime) -> Judgement:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,), {"kind": connection.vendor}


def _migrations(_at: datetime) -> Judgement:
    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return missing == 0, {"missing": missing}


def _data_dir(_at: datetime) -> Judgement:
    directory = Path(settings.DATA_DIR)
    return directory.is_dir() and os.access(directory, os.W_OK), {}


def _disk(_at: datetime) -> Judgement:
    free = free_disk()
    return free >= FREE_DISK_AT_LEAST, {"free_percent": int(free * 100)}


def _clock(at: datetime) -> Judgement:
    newest = Head.objects.aggregate(newest=Max("at"))["newest"]
    return newest is None or at >= newest - TOLERANCE, {}


def _secret_key(_at: datetime) -> Judgement:
    if os.environ.get("SHONOD_SECRET_KEY"):
        return True, {"kept_in": "SHONOD_SECRET_KEY"}
    kept = Path(settings.DATA_DIR) / "secret.key"
    private = kept.exists() and not stat.S_IMODE(kept.stat().st_mode) & 0o077
    return private, {"kept_in": kept.name}


def _codes(_at: datetime) -> Judgement:
    return codes_open(), {}


def _charter(at: datetime) -> Judgement:
    today = at.astimezone(DHAKA).date()
    return Charter.objects.filter(effective_on__lte=today).exists(), {}


def _calendar(at: datetime) -> Judgement:
    return _lists(at.astimezone(DHAKA).year)


def _next_year(at: datetime) -> Judgement:
    # Next year's holidays are gazetted in the last months of this one; until then all is well.
    today = at.astimezone(DHAKA).date()
    return _lists(today.year + 1) if today.month >= GAZETTED_FROM_MONTH else (True, {})


def _lists(year: int) -> Judgement:
    return ListedYear.objects.filter(year=year, revoked_at=None).exists(), {"year": year}


def _worker(at: datetime) -> Judgement:
    seen = worker_seen_at()
    busy = Duty.objects.filter(held_until__gt=at).exists()
    return busy or (seen is not None and at - seen <= WORKER_SEEN_WITHIN), {}


def _duties(_at: datetime) -> Judgement:
    failing = sorted(Duty.objects.filter(failures__gte=3).values_list("name", flat=True))
    return not failing, {"failing": failing}


def _notices(at: datetime) -> Judgement:
    late = late_notices([by for by in By if line_of(by) is not None], at)
    return late == 0, {"late": late}


def _scanner(_at: datetime) -> Judgement:
    if has_scanner():
        check_scanner()
    return True, {"kind": "clamd" if has_scanner() else "none"}


def _owners(_at: datetime) -> Judgement:
    cases = sum(without_owner().values())
    return cases == 0, {"requests": cases}


def _answered(at: datetime) -> Judgement:
    roster = whole_roster(at.astimezone(DHAKA).date())
    silent = sum(roster.answer(post) is None for post in roster.seats)
    return silent == 0, {"posts": silent}


def _above(_at: datetime) -> Judgement:
    return Office.objects.filter(parent__isnull=False).exists(), {}


def _lines(_at: datetime) -> Judgement:
    """Those that are set are written right, and the worker found each of them alive."""
    email_line()
    sms_line()
    down = sorted({probe.channel for probe in Probe.objects.all() if probe.is_down})
    return not down, {"down": ", ".join(down)}


def _lines_set(_at: datetime) -> Judgement:
    settable = {"SHONOD_EMAIL_URL": settings.EMAIL_URL, "SHONOD_SMS_URL": settings.SMS_URL}
    missing = [name for name, value in settable.items() if not value]
    return not missing, {"missing": ", ".join(missing)}


def _mailbox(_at: datetime) -> Judgement:
    return mailbox_answers(), {"kind": "imap" if has_mailbox() else "none"}


def _mailbox_set(_at: datetime) -> Judgement:
    return has_mailbox(), {}


# Judged without asking the database.
OF_THE_MACHINE = {"data_dir_writable", "disk_has_room", "secret_key_private"}
# What must hold before a request may be taken, what the day's work needs, all of it, and what an
# administrator does well to see to: nothing is wrong yet.
TO_BE_READY: Checks = {
    "database_answers": _database,
    "migrations_applied": _migrations,
    "clock_not_behind": _clock,
    "codes_open": _codes,
}
TO_BE_WELL: Checks = {
    "database_answers": _database,
    "clock_not_behind": _clock,
    "disk_has_room": _disk,
    "worker_alive": _worker,
    "duties_done": _duties,
    "notices_go_out": _notices,
}
TO_BE_SOUND: Checks = {
    **TO_BE_READY,
    "data_dir_writable": _data_dir,
    "secret_key_private": _secret_key,
    "charter_published": _charter,
    "calendar_has_years": _calendar,
    "scanner_answers": _scanner,
    "cases_have_a_post": _owners,
    "posts_are_answered_for": _answered,
    "lines_answer": _lines,
    "mailbox_answers": _mailbox,
    **TO_BE_WELL,
}
TO_BE_SEEN_TO: Checks = {
    "next_year_listed": _next_year,
    "late_goes_up": _above,
    "lines_set": _lines_set,
    "mailbox_set": _mailbox_set,
}


def findings(checks: Checks, at: datetime) -> Iterator[Finding]:
    """Each check's finding. Without its database or tables a claim can't be made, so it fails;
    one that is away is asked once, because each asking waits for it."""
    is_away = False
    for code, judge in checks.items():
        if is_away and code not in OF_THE_MACHINE:
            yield Finding(code, holds=False, facts={"error": "no database"})
            continue
        try:
            yield Finding(code, *judge(at))
        except LineDown as refusal:
            yield Finding(code, holds=False, facts={"error": refusal.said or refusal.code})
        except (DatabaseError, OSError) as error:
            is_away = is_away or code == "database_answers"
            yield Finding(code, holds=False, facts={"error": type(error).__name__})


def free_disk() -> float:
    """Share of the data directory's disk that is free, 0 to 1."""
    disk = shutil.disk_usage(settings.DATA_DIR)
    return disk.free / disk.total


def worker_seen_at() -> datetime | None:
    """When a worker last did anything."""
    seen: datetime | None = Duty.objects.aggregate(seen=Max("ran_at"))["seen"]
    return seen
