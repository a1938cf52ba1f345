"""Lists of holidays as iCalendar (RFC 5545, RFC 7986)."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Component, Event, vDuration, vText

from shonod.ground.clock.calendar import DHAKA
from shonod.ground.clock.declarations import CLOSURE_KINDS
from shonod.ground.holidays.dates import FIRST_YEAR, LAST_YEAR, read_day, read_time
from shonod.ground.holidays.listed import (
    LONGEST_NAME,
    LONGEST_ORDER,
    LONGEST_SOURCE,
    Entry,
    ListedDay,
    ListRefused,
    Mark,
    NoDay,
    Problem,
    Proposal,
    Reading,
    checked,
)

MOST_EVENTS = 1_000
MOST_LINES = 8_000
LONGEST_LINE = 4_000
DEEPEST = 6
# An office's day, by which a timed event is its beginning or its end.
OPENS, CLOSES = time(9), time(17)
REFRESH = timedelta(hours=6)
PRODUCT = "-//Shonod//Holidays//BN"
_ONE_DAY = timedelta(days=1)
_HERE = {"Asia/Dhaka", "Asia/Dacca", "Bangladesh Standard Time"}
_OWN = ("NAME-EN", "KIND", "WORKS", "OPEN", "ORDER", "ORDER-ON", "SOURCE")
_RECURRING = ("RRULE", "RDATE", "RECURRENCE-ID")
_FOLD = re.compile(r"\r?\n[ \t]")


def read_feed(text: str) -> Reading:
    """The days of an iCalendar. Raises ListRefused."""
    proposals: list[Proposal] = []
    problems: list[Problem] = []
    for number, event in enumerate(_events(text), 1):
        try:
            day, marks = _day(event)
            proposals.append(Proposal(checked(day), number, marks))
        except NoDay as no_day:
            problems.append(Problem(no_day.code, number, _text(event, "SUMMARY", LONGEST_NAME)))
    return Reading(tuple(proposals), tuple(problems))


def _events(text: str) -> list[Component]:
    # Reading takes a fifth of a millisecond a line, so the lines are counted first.
    lines = _FOLD.sub("", text).splitlines()
    if len(lines) > MOST_LINES or max(map(len, lines), default=0) > LONGEST_LINE:
        raise ListRefused("too_many")
    if _depth(lines) > DEEPEST:
        raise ListRefused("broken_ical")
    try:
        events = Calendar.from_ical(text).walk("VEVENT")
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        raise ListRefused("broken_ical") from None
    if len(events) > MOST_EVENTS:
        raise ListRefused("too_many")
    return list(events)


def _depth(lines: Iterable[str]) -> int:
    deepest = depth = 0
    for line in lines:
        name = line[:6].upper()
        depth += 1 if name == "BEGIN:" else -1 if name.startswith("END:") else 0
        deepest = max(deepest, depth)
    return deepest


def _day(event: Component) -> tuple[ListedDay, tuple[Mark, ...]]:
    if any(name in event for name in _RECURRING):
        # A rule speaks of years whose list nobody has declared.
        raise NoDay("recurring")
    if _text(event, "STATUS").upper() == "CANCELLED":
        raise NoDay("cancelled")
    first, last, opens, closes = _span(event)
    own = {name: _text(event, f"X-SHONOD-{name}", LONGEST_SOURCE) for name in _OWN}
    kind = (own["KIND"] or _category(event)).lower()
    timed = opens is not None or closes is not None
    if own["OPEN"]:
        opens, closes = _open_hours(own["OPEN"])
    day = ListedDay(
        first,
        last,
        _text(event, "SUMMARY", LONGEST_NAME),
        name_en=own["NAME-EN"][:LONGEST_NAME],
        kind=kind if kind in CLOSURE_KINDS else "general",
        works=own["WORKS"].upper() == "TRUE",
        opens=opens,
        closes=closes,
        order_number=own["ORDER"][:LONGEST_ORDER],
        order_on=_order_day(own["ORDER-ON"]),
        source=own["SOURCE"],
        confirmed=_text(event, "STATUS").upper() != "TENTATIVE",
    )
    return day, (Mark.TIMED,) if timed else ()


def _text(event: Component, name: str, most: int = 40) -> str:
    value = event.get(name)
    value = value[0] if isinstance(value, list) else value
    return " ".join(str(value or "").split())[:most]


def _category(event: Component) -> str:
    found = event.get("CATEGORIES")
    found = found[0] if isinstance(found, list) else found
    names = getattr(found, "cats", ())
    return str(names[0]) if names else ""


def _span(event: Component) -> tuple[date, date, time | None, time | None]:
    """First and last day; for a timed event what it leaves open of its one day."""
    begins = _moment(event, "DTSTART")
    if begins is None:
        raise NoDay("no_date")
    ends = _moment(event, "DTEND") or _after(event, begins)
    if isinstance(begins, datetime) != isinstance(ends, datetime):
        raise NoDay("bad_date")
    if not isinstance(begins, datetime) or not isinstance(ends, datetime):
        last = max(begins, ends - _ONE_DAY) if ends >= begins else ends
        return begins, last, None, None
    if ends.time() == begins.time() == time.min and ends > begins:
        return begins.date(), ends.date() - _ONE_DAY, None, None
    midnight = datetime.combine(begins.date() + _ONE_DAY, time.min)
    if not begins < ends <= midnight:
        raise NoDay("spans_days")
    return begins.date(), begins.date(), *_left_open(begins.time(), ends, midnight)


def _left_open(begins: time, ends: datetime, midnight: datetime) -> tuple[time | None, time | None]:
    if begins <= OPENS and (ends == midnight or ends.time() >= CLOSES):
        return None, None
    if begins <= OPENS:
        return ends.time(), None
    if ends == midnight or ends.time() >= CLOSES:
        return None, begins
    raise NoDay("midday")


def _moment(event: Component, name: str) -> date | datetime | None:
    """A day, or an instant as Dhaka's clock shows it."""
    value: Any = event.get(name)
    if value is None:
        return None
    try:
        at = value.dt
    except (AttributeError, ValueError):
        raise NoDay("bad_date") from None
    if not isinstance(at, date) or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise NoDay("bad_date")
    if not isinstance(at, datetime):
        return at
    zone = value.params.get("TZID")
    if zone is None and at.tzinfo is not None:
        return at.astimezone(DHAKA).replace(tzinfo=None)
    if zone is not None and zone not in _HERE:
        # A file's own definition of a zone is a program to run; it is not run.
        raise NoDay("zone")
    return at.replace(tzinfo=None)


def _after(event: Component, begins: date | datetime) -> date | datetime:
    lasts = getattr(event.get("DURATION"), "dt", None)
    if isinstance(lasts, timedelta) and timedelta(0) < lasts < timedelta(days=400):
        return begins + lasts
    return begins if isinstance(begins, datetime) else begins + _ONE_DAY


def _open_hours(text: str) -> tuple[time | None, time | None]:
    opens, _, closes = text.partition("-")
    try:
        return read_time(opens), read_time(closes)
    except ValueError:
        raise NoDay("bad_time", text) from None


def _order_day(text: str) -> date | None:
    try:
        return read_day(text) if text else None
    except ValueError:
        raise NoDay("bad_date", text) from None


def feed_of(entries: Iterable[Entry], *, name: str, address: str) -> bytes:
    """The list as a calendar to subscribe to; `address` is where it lies."""
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("NAME", name)
    calendar.add("X-WR-CALNAME", name)
    calendar.add("X-WR-TIMEZONE", str(DHAKA))
    calendar.add("SOURCE", address, parameters={"VALUE": "URI"})
    calendar.add("REFRESH-INTERVAL", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    for entry in entries:
        calendar.add_component(_event(entry))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry) -> Event:
    day, event = entry.day, Event()
    changed = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    event.add("UID", entry.uid)
    event.add("SEQUENCE", entry.sequence)
    event.add("DTSTAMP", changed)
    event.add("LAST-MODIFIED", changed)
    event.add("DTSTART", day.from_on)
    event.add("DTEND", day.until_on + _ONE_DAY)
    event.add("SUMMARY", day.name, parameters={"LANGUAGE": "bn"})
    event.add("CATEGORIES", [day.kind])
    event.add("TRANSP", "TRANSPARENT" if day.works or day.is_half else "OPAQUE")
    event.add("STATUS", _status(entry))
    for own, value in _own(day).items():
        if value:
            event.add(f"X-SHONOD-{own}", vText(value), parameters={"VALUE": "TEXT"})
    return event


def _status(entry: Entry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    return "CONFIRMED" if entry.day.confirmed else "TENTATIVE"


def _own(day: ListedDay) -> dict[str, str]:
    """What a list says that iCalendar has no word for."""
    opens = f"{day.opens:%H:%M}" if day.opens else ""
    closes = f"{day.closes:%H:%M}" if day.closes else ""
    return {
        "NAME-EN": day.name_en,
        "KIND": day.kind,
        "WORKS": "TRUE" if day.works else "",
        "OPEN": f"{opens}-{closes}" if day.is_half else "",
        "ORDER": day.order_number,
        "ORDER-ON": day.order_on.isoformat() if day.order_on else "",
        "SOURCE": day.source,
    }
