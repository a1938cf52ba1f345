"""The receipt of a due date: every fact and step from which anyone can reach the date again.

docs/reference/receipt.md specifies the format; tools/verify_receipt.py checks it on its own.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from shonod.ground.clock.calendar import local
from shonod.ground.clock.declarations import Break, clock_text
from shonod.ground.clock.measure import Kind
from shonod.ground.clock.pauses import Span, excluded_days
from shonod.ground.clock.receipt_day import day_zero_of, why_day_zero
from shonod.ground.clock.table import NO_HOURS, Day, swap_reason, weekend_reason

if TYPE_CHECKING:
    from shonod.ground.clock.due import Due

FORMAT = "shonod.receipt/1"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Row = dict[str, Any]


def receipt_of(due: "Due") -> dict[str, Any]:
    """The receipt, `sha256` last: the digest of the canonical JSON of everything else."""
    here = local(due.received_at)
    received_on = here.date()
    before = [
        _row(day, _usual(day), None)
        for day in due.calendar.days_between(received_on, due.day_zero_on)
        if day.on < due.day_zero_on
    ]
    days = list(_days(due))
    body: dict[str, Any] = {
        "format": FORMAT,
        "limit": due.limit.to_json(),
        "rules": due.rules.to_json(),
        "rule": {"kind": due.measure.kind.value, "count": due.measure.amount},
        "day_zero_on": due.day_zero_on.isoformat(),
        "day_zero_why": why_day_zero(due.received_at, due.calendar),
        "before": before,
        "days": days,
        "pauses": [pause.to_json() for pause in due.pauses],
        "limit_on": due.limit_on.isoformat(),
        "agreed_on": due.agreed_on.isoformat() if due.agreed_on else None,
        "instant": due.instant,
        "due_on": due.due_on.isoformat(),
        "due_at": due.due_at.isoformat() if due.due_at else None,
        "warnings": _warnings(due, before + days),
        "calendar": _facts(due),
    }
    # Last, because receipts of one day and promise differ here alone.
    body |= _moved(due) | {"received_at": _received(here)}
    body["sha256"] = digest_of(body)
    return body


def _received(here: datetime) -> dict[str, str]:
    utc = here.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return {"utc": utc, "dhaka": here.isoformat()}


class Alike:
    """Receipts of promises that differ only in the instant of receipt within one day: all but that
    instant and the digest is written once.

    `head` is the beginning that they share, as JSON without its end; `rest` gives the others' end.
    """

    def __init__(self, due: "Due") -> None:
        body = receipt_of(due)
        del body["sha256"], body["received_at"]
        self.head = _json(body)[:-1]
        before = {key: value for key, value in body.items() if key < "received_at"}
        after = {key: value for key, value in body.items() if key > "received_at"}
        self._before = sha256(f'{_json(before, sort=True)[:-1]},"received_at":'.encode())
        self._after = f",{_json(after, sort=True)[1:]}".encode()

    def rest(self, received_at: datetime) -> tuple[str, str]:
        """What follows the head for one instant, and the digest of the whole."""
        # Instants need no escaping, so that their JSON can be put together by hand.
        utc, dhaka = _received(local(received_at)).values()
        digest = self._before.copy()
        digest.update(f'{{"dhaka":"{dhaka}","utc":"{utc}"}}'.encode())
        digest.update(self._after)
        found = digest.hexdigest()
        rest = f',"received_at":{{"utc":"{utc}","dhaka":"{dhaka}"}},"sha256":"{found}"}}'
        return rest, found


def _json(value: Any, *, sort: bool = False) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=sort, separators=(",", ":"))


def _moved(due: "Due") -> dict[str, Any]:
    """What moved the date off the bare count; each key only where it did."""
    moved: dict[str, Any] = {}
    if due.floor:
        moved["not_before"] = due.floor.to_json()
    if due.outside:
        moved["agreed_outside"] = due.outside
    if due.instead_of:
        other = due.instead_of
        moved["instead_of"] = {
            "limit": other.limit.to_json(),
            "due_on": other.due_on.isoformat(),
            "due_at": other.due_at.isoformat() if other.due_at else None,
        }
    return moved


def digest_of(receipt: dict[str, Any]) -> str:
    """SHA-256 of the receipt without `sha256`: sorted keys, no spaces, UTF-8, Bangla unescaped."""
    body = {key: value for key, value in receipt.items() if key != "sha256"}
    return sha256(_json(body, sort=True).encode()).hexdigest()


def _days(due: "Due") -> Iterator[Row]:
    excluded = excluded_days(due.pauses, due.calendar, due.rules)
    n = 0
    for day in due.calendar.days_between(due.day_zero_on, due.due_on):
        row = _row_of(day, due, excluded, n)
        n = row["n"] or n
        yield row


def _row_of(day: Day, due: "Due", excluded: Sequence[Span], n: int) -> Row:
    """The row of a day from day zero on, `n` days having been counted before it."""
    if due.due_at is not None:
        # A clock runs on through closed days; office time does not.
        if day.is_open or due.measure.kind is Kind.CLOCK_TIME:
            return _row(day, "counted", None)
        return _row(day, "zero" if day.on == due.day_zero_on else "closed", None)
    is_excluded = any(after < day.on.toordinal() <= through for after, through in excluded)
    if _is_counted(day, due, n) and not is_excluded:
        return _row(day, "counted", n + 1)
    if day.on == due.day_zero_on:
        return _row(day, "zero", None)
    return _row(day, "paused" if is_excluded else _usual(day), None)


def _is_counted(day: Day, due: "Due", n: int) -> bool:
    kind, amount = due.measure
    if due.agreed_on is not None or n >= amount or kind in (Kind.OFFICE_TIME, Kind.CLOCK_TIME):
        return False
    if day.on == due.day_zero_on and due.rules.day_zero == "excluded":
        return False
    return day.is_open or kind is Kind.CALENDAR_DAYS


def _usual(day: Day) -> str:
    return "open" if day.is_open else "closed"


def _row(day: Day, state: str, n: int | None) -> Row:
    return {
        "on": day.on.isoformat(),
        "weekday": WEEKDAYS[day.on.weekday()],
        "hours": _spans(day.hours),
        "state": state,
        "n": n,
        "because": [reason.to_json() for reason in day.reasons],
    }


def _spans(spans: Sequence[Break]) -> list[list[str | None]]:
    return [[clock_text(begins), clock_text(ends)] for begins, ends in spans]


def _warnings(due: "Due", days: Sequence[Row]) -> list[Row]:
    unlisted = [{"code": "year_without_data", "year": year} for year in due.unlisted_years]
    return unlisted + [
        {"code": "day_to_confirm", "on": row["on"]}
        for row in days
        if any(reason["status"] == "to_confirm" for reason in row["because"])
    ]


def span_of(due: "Due") -> tuple[date, date]:
    """The days whose facts the receipt needs: the count's, and those the pauses depend on."""
    first, last = [local(due.received_at).date()], [due.due_on, due.limit_on]
    for pause in due.pauses:
        first.append(local(pause.started_at).date())
        last.append(day_zero_of(pause.started_at, due.calendar, due.rules))
        if pause.ended_at is not None:
            last.append(day_zero_of(pause.ended_at, due.calendar, due.rules))
    return min(first), max(last)


def _facts(due: "Due") -> Row:
    calendar = due.calendar
    first, last = span_of(due)
    days = list(calendar.days_between(first, last))
    weekends, hours = {day.by_weekend for day in days}, {day.by_hours for day in days}
    return {
        "edition": calendar.edition,
        "from_on": first.isoformat(),
        "until_on": last.isoformat(),
        "years": [year for year in range(first.year, last.year + 1) if calendar.covers(year)],
        # In the order of precedence: of the rows that apply to a day, the last one rules.
        "weekends": [
            row.to_json() | weekend_reason(row).to_json()
            for row in sorted(calendar.weekends, key=lambda row: row.from_on)
            if row in weekends
        ],
        "hours": [
            row.to_json() | {"spans": _spans(row.spans())}
            for row in sorted(calendar.hours, key=lambda row: row.rank)
            if row in hours
        ],
        "closures": [
            row.to_json()
            for row in calendar.in_force
            if row.from_on <= last and row.until_on >= first
        ],
        "swaps": [
            row.to_json() | swap_reason(row).to_json()
            for row in calendar.swaps
            if first <= row.on <= last
        ],
        "no_hours": NO_HOURS.to_json(),
    }
