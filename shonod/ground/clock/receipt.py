"""The receipt of a due date: every fact and step from which anyone can reach the date again.

docs/reference/receipt.md specifies the format; tools/verify_receipt.py checks it on its own.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from shonod.ground.clock.calendar import local
from shonod.ground.clock.declarations import clock_text
from shonod.ground.clock.measure import Kind
from shonod.ground.clock.pauses import Pause, Span, excluded_by, excluded_days
from shonod.ground.clock.receipt_day import day_zero_of, why_day_zero
from shonod.ground.clock.table import Day

if TYPE_CHECKING:
    from shonod.ground.clock.due import Due

FORMAT = "shonod.receipt/1"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Row = dict[str, Any]


def receipt_of(due: "Due") -> dict[str, Any]:
    """The receipt, `sha256` last: the digest of the canonical JSON of everything else."""
    here = local(due.received_at)
    received_on = here.date()
    before = due.calendar.days_between(received_on, due.day_zero_on)
    days = list(_days(due))
    body: dict[str, Any] = {
        "format": FORMAT,
        "received_at": {
            "utc": here.astimezone(UTC).isoformat().replace("+00:00", "Z"),
            "dhaka": here.isoformat(),
        },
        "limit": due.limit.to_json(),
        "rules": due.rules.to_json(),
        "rule": {"kind": due.measure.kind.value, "count": due.measure.amount},
        "day_zero_on": due.day_zero_on.isoformat(),
        "day_zero_why": why_day_zero(due.received_at, due.calendar),
        "before": [_row(day, "before", None) for day in before if day.on < due.day_zero_on],
        "days": days,
        "pauses": [_pause(pause, due) for pause in due.pauses],
        "agreed_on": due.agreed_on.isoformat() if due.agreed_on else None,
        "instant": due.instant,
        "due_on": due.due_on.isoformat(),
        "due_at": due.due_at.isoformat() if due.due_at else None,
        "warnings": _warnings(due, days),
        "calendar": _facts(due),
    }
    body["sha256"] = digest_of(body)
    return body


def digest_of(receipt: dict[str, Any]) -> str:
    """SHA-256 of the receipt without `sha256`: sorted keys, no spaces, UTF-8, Bangla unescaped."""
    body = {key: value for key, value in receipt.items() if key != "sha256"}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _days(due: "Due") -> Iterator[Row]:
    excluded = excluded_days(due.pauses, due.calendar, due.rules)
    n = 0
    for day in due.calendar.days_between(due.day_zero_on, due.due_on):
        state = _state(day, due, excluded, n)
        if state == "counted" and due.measure.kind in (Kind.WORKING_DAYS, Kind.CALENDAR_DAYS):
            n += 1
            yield _row(day, state, n)
        else:
            yield _row(day, state, None)


def _state(day: Day, due: "Due", excluded: Sequence[Span], n: int) -> str:
    if due.agreed_on is None and due.measure.kind in (Kind.OFFICE_TIME, Kind.CLOCK_TIME):
        is_running = day.is_open or due.measure.kind is Kind.CLOCK_TIME
        return "running" if is_running else "closed"
    counts_zero = due.rules.day_zero == "counted" and due.agreed_on is None
    if day.on == due.day_zero_on and not (counts_zero and due.measure.amount):
        return "zero"
    if any(after < day.on.toordinal() <= through for after, through in excluded):
        return "paused"
    if due.agreed_on is not None or due.measure.kind is Kind.ON_THE_SPOT:
        return "due" if day.on == due.due_on else "passed" if day.is_open else "closed"
    if due.measure.kind is Kind.CALENDAR_DAYS:
        if n < due.measure.amount:
            return "counted"
        return "due" if day.is_open else "closed"
    return "counted" if day.is_open else "closed"


def _row(day: Day, state: str, n: int | None) -> Row:
    return {
        "on": day.on.isoformat(),
        "weekday": WEEKDAYS[day.on.weekday()],
        "hours": [[clock_text(begins), clock_text(ends)] for begins, ends in day.hours],
        "state": state,
        "n": n,
        "because": [reason.to_json() for reason in day.reasons],
    }


def _pause(pause: Pause, due: "Due") -> Row:
    span = excluded_by(pause, due.calendar, due.rules)
    after, through = (date.fromordinal(day).isoformat() for day in span) if span else (None, None)
    return pause.to_json() | {"excludes": {"after": after, "through": through} if span else None}


def _warnings(due: "Due", days: Sequence[Row]) -> list[Row]:
    unlisted = [{"code": "year_without_data", "year": year} for year in due.unlisted_years]
    return unlisted + [
        {"code": "day_to_confirm", "on": row["on"]}
        for row in days
        if any(reason["status"] == "to_confirm" for reason in row["because"])
    ]


def _range(due: "Due") -> tuple[date, date]:
    """The days whose facts the receipt needs: the count's, and those the pauses depend on."""
    first, last = [local(due.received_at).date()], [due.due_on]
    for pause in due.pauses:
        first.append(local(pause.started_at).date())
        last.append(day_zero_of(pause.started_at, due.calendar, due.rules))
        if pause.ended_at is not None:
            last.append(day_zero_of(pause.ended_at, due.calendar, due.rules))
    return min(first), max(last)


def _facts(due: "Due") -> Row:
    calendar = due.calendar
    first, last = _range(due)
    days = list(calendar.days_between(first, last))
    weekends, hours = {day.by_weekend for day in days}, {day.by_hours for day in days}
    return {
        "edition": calendar.edition,
        "from_on": first.isoformat(),
        "until_on": last.isoformat(),
        "years": [year for year in range(first.year, last.year + 1) if calendar.covers(year)],
        "weekends": [row.to_json() for row in calendar.weekends if row in weekends],
        "hours": [row.to_json() for row in calendar.hours if row in hours],
        "closures": [
            row.to_json()
            for row in calendar.in_force
            if row.from_on <= last and row.until_on >= first
        ],
        "swaps": [row.to_json() for row in calendar.swaps if first <= row.on <= last],
    }
