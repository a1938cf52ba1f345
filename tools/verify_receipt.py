"""Check a receipt (FILE or standard input) by docs/reference/receipt.md; exit 1: it disagrees."""
# mypy: ignore-errors

import fileinput
import json
from calendar import monthrange
from datetime import date, datetime, time, timedelta, timezone
from hashlib import sha256
from itertools import pairwise
from math import ceil

DHAKA, ONE = timezone(timedelta(hours=6)), timedelta(days=1)  # no summer time since 2010
FACTOR = {"minute": 60, "hour": 3600, "week": 7, "year": 12}
SHOWN = ("kind", "name_bn", "name_en", "source", "part", "status")


def at(day, clock):
    return datetime.combine(day, time.fromisoformat(clock))


def instant(text):
    return datetime.fromisoformat(text).astimezone(DHAKA).replace(tzinfo=None)


def measure(limit, base):  # what to count from `base` on: kind, how many days or seconds
    if limit["max"] is None:
        return ("on_the_spot" if limit["instant"] else "agreed"), 0
    unit = limit["max"]["unit"]
    amount = limit["max"]["value"] * FACTOR.get(unit, 1)
    if unit in ("minute", "hour"):
        return ("office_time" if ceil(amount) < 86400 else "clock_time"), ceil(amount)
    if unit not in ("month", "year"):
        return ("working_days" if unit == "working_day" else "calendar_days"), ceil(amount)
    year, month = divmod(base.year * 12 + base.month - 1 + int(amount), 12)
    end = date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))
    return "calendar_days", (end - base).days + ceil((amount - int(amount)) * 30)


class Facts(dict):  # the receipt's calendar and rules
    def look(self, day):  # open stretches, reasons
        iso = str(day)
        if not self["from_on"] <= iso <= self["until_on"]:
            raise ValueError(f"the receipt carries no facts for {day}")
        closures = [row for row in self["closures"] if row["from_on"] <= iso <= row["until_on"]]
        reasons, shut = closures[:], any(row["part"] == "full" for row in closures)
        for week in [row for row in self["weekends"] if row["from_on"] <= iso][-1:]:
            if day.weekday() in week["weekdays"]:
                swaps = [row for row in self["swaps"] if row["on"] == iso][-1:]
                reasons, shut = reasons + (swaps or [week]), shut or not swaps
        rows = [r for r in self["hours"] if r["from_on"] <= iso <= (r["until_on"] or "9999")]
        rows = [r for r in rows if r["weekdays"] is None or day.weekday() in r["weekdays"]]
        spans = rows[-1]["spans"] if rows and not shut else []
        for half in closures:
            spans = [[max(a, half["opens"] or ""), min(b, half["closes"] or "~")] for a, b in spans]
        spans = [[a, b] for a, b in spans if a < b]
        reasons += [] if spans or shut else [self["no_hours"]]
        return spans, [{key: row[key] for key in SHOWN} for row in reasons]

    def next_free(self, day, lost=()):
        while day in lost or not self.look(day)[0]:
            day += ONE
        return day

    def zero_of(self, received):  # day zero, what the day of receipt was like
        day, spans = received.date(), self.look(received.date())[0]
        late = spans and received.replace(microsecond=0) > at(day, spans[-1][1])
        why = "after_hours" if late else "open_day" if spans else "closed_day"
        return (self.next_free(day + ONE) if self.get(why) == "next_working_day" else day), why

    def agreed(self, receipt, zero, limit_on, amount, lost):  # the first free day from that date
        day, outside = date.fromisoformat(receipt["agreed_on"]), None
        if day < zero or not self.look(day)[0]:
            outside = "before_day_zero" if day < zero else "closed_day"
        elif amount and day > limit_on:
            outside = "after_limit"
        if outside != receipt.get("agreed_outside") or not receipt["limit"]["negotiable"]:
            raise ValueError("the agreed date is outside what may be agreed")
        return self.next_free(day, lost)

    def paused(self, pauses, zero):  # days lost, stretches of time lost
        lost, stretches = set(), []
        for pause in pauses:
            start, until = instant(pause["started_at"]), date.fromisoformat(pause["until_on"])
            back, ends = pause["ended_at"] and instant(pause["ended_at"]), at(until + ONE, "00:00")
            if back:
                again, ends = self.zero_of(back)[0], min(back, ends)
                until = min(until, again) if again > self.zero_of(start)[0] else date.min
            lost |= {start.date() + n * ONE for n in range(1, (until - start.date()).days + 1)}
            stretches.append([start, ends])
        return {day for day in lost if day >= zero}, stretches

    def run_out(self, start, left, pauses, office):  # when that much time has passed
        spans = [[start, datetime.max]]
        if office:
            days = range((date.fromisoformat(self["until_on"]) - start.date()).days + 1)
            days = [start.date() + n * ONE for n in days]
            spans = [[at(day, a), at(day, b)] for day in days for a, b in self.look(day)[0]]
        edges = sorted({start, *(t for pair in spans + pauses for t in pair if t > start)})
        for x, y in pairwise(edges):
            if any(a <= x < b for a, b in spans) and not any(a <= x < b for a, b in pauses):
                if y - x >= left:
                    return x + left
                left -= y - x
        raise ValueError("the facts end before the time does")


def verify(receipt):  # noqa: PLR0915 - one page, read from top to bottom
    facts, limit = Facts(receipt["calendar"] | receipt["rules"]), receipt["limit"]
    received, agreed = instant(receipt["received_at"]["utc"]), receipt["agreed_on"]
    zero, why = facts.zero_of(received)
    day = base = zero - ONE * (facts["day_zero"] == "counted")
    (kind, amount), (lost, pauses) = measure(limit, base), facts.paused(receipt["pauses"], zero)
    counts, due_at, rows = {}, None, []
    while kind.endswith("days") and len(counts) < amount:
        day += ONE
        if day not in lost and (kind == "calendar_days" or facts.look(day)[0]):
            counts[day] = len(counts) + 1
    if kind.endswith("time"):
        start = max([received, *(at(zero, a) for a, _ in facts.look(zero)[0][:1])])
        due_at = facts.run_out(start, timedelta(seconds=amount), pauses, kind == "office_time")
        day = due_at.date()
    due = limit_on = facts.next_free(max(day, zero), () if due_at else lost)
    due_at = at(due, facts.look(due)[0][-1][1]) if due_at and due > day else due_at
    if agreed:
        counts, due_at, due = {}, None, facts.agreed(receipt, zero, limit_on, amount, lost)
    floor = date.fromisoformat(receipt.get("not_before", {}).get("on", "0001-01-01"))
    due, due_at = (facts.next_free(floor, lost), None) if floor > due else (due, due_at)
    if receipt.get("instead_of", {}).get("due_on", "~") < str(due):
        raise ValueError("the promise that was bettered ends sooner")
    while (day := received.date() + len(rows) * ONE) <= due:
        spans, because = facts.look(day)
        counts |= {day: None} if due_at and day >= zero and (spans or kind == "clock_time") else {}
        state = "paused" if day in lost and not due_at else "open" if spans else "closed"
        state = "counted" if day in counts else "zero" if day == zero else state
        row = {"on": str(day), "weekday": f"{day:%A}".lower(), "hours": spans, "state": state}
        rows.append(row | {"n": counts.get(day), "because": because})
    years = {*range(received.year, due.year + 1)} - {*facts["years"]}
    doubts = [r["on"] for r in rows if "to_confirm" in [b["status"] for b in r["because"]]]
    derived = receipt | {"rule": {"kind": kind, "count": amount}, "instant": limit["instant"]}
    derived |= {"day_zero_on": str(zero), "day_zero_why": why, "limit_on": str(limit_on)}
    derived |= {"due_on": str(due), "due_at": due_at and f"{due_at.isoformat()}+06:00"}
    split = (zero - received.date()).days
    derived |= {"format": "shonod.receipt/1", "before": rows[:split], "days": rows[split:]}
    derived["received_at"] = receipt["received_at"] | {"dhaka": f"{received.isoformat()}+06:00"}
    derived["warnings"] = [{"code": "year_without_data", "year": y} for y in sorted(years)]
    derived["warnings"] += [{"code": "day_to_confirm", "on": on} for on in doubts]
    body = {key: value for key, value in receipt.items() if key != "sha256"}
    body = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    derived["sha256"] = sha256(body.encode()).hexdigest()
    if wrong := [key for key, value in derived.items() if value != receipt.get(key)]:
        raise ValueError(f"the facts give something else for {', '.join(wrong)}; due {due}")
    return due


if __name__ == "__main__":
    try:
        with fileinput.input(encoding="utf-8") as lines:
            print("The receipt agrees: due on", verify(json.loads("".join(lines))))
    except Exception as wrong:  # noqa: BLE001 - what can't be followed is no receipt
        raise SystemExit(f"The receipt does not agree: {wrong!r}") from None
