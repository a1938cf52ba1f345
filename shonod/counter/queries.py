"""Reading the counter: services by two letters, callers by their number, the log of a day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractHour

from shonod.cases.gateways.words import words_of
from shonod.cases.models import Case
from shonod.cases.queries import found_by_words
from shonod.catalogue.models import Terms
from shonod.counter.models import Contact
from shonod.counter.states import Kind
from shonod.ground.bangla import western_digits
from shonod.ground.clock import DHAKA
from shonod.ground.ids import first_uuid7
from shonod.offices.models import Office

# Fewer digits would find half the country; more people than these nobody reads while one talks.
FEWEST_DIGITS = 6
MOST_CALLERS = 5
LOOKED_THROUGH = 60
ONE_DAY = timedelta(days=1)


def key_words(terms: Terms) -> list[str]:
    """What a service is found by: its number without dots, then the words of its names, folded."""
    number = terms.service.code.replace(".", "")
    return [number, *words_of(f"{terms.name} {terms.name_en}")]


def services_like(promises: Iterable[Terms], typed: str) -> list[Terms]:
    """Those that are meant by a number, however parted, or by beginnings of words.

    A number that is one service's own means that one, whatever stands behind it.
    """
    words = words_of(typed)
    digits = "".join(word for word in words if word.isdecimal())
    letters = [word for word in words if not word.isdecimal()]
    found = []
    for terms in promises if words else ():
        number, *names = key_words(terms)
        if digits == number:
            return [terms]
        if number.startswith(digits) and all(
            any(name.startswith(word) for name in names) for word in letters
        ):
            found.append(terms)
    return found


class Caller(NamedTuple):
    """Somebody who asked from this number before: the newest request, and which are open."""

    newest: Case
    open: list[Case]


def callers_like(office: Office, typed: str) -> list[Caller]:
    """Who asked lately from a number that begins so, newest first; none for too few digits."""
    digits = "".join(c for c in western_digits(typed) if c.isdecimal()).removeprefix("88")
    if len(digits) < FEWEST_DIGITS:
        return []
    beginning = f"+88{digits}" if digits.startswith("0") else f"+880{digits}"
    found = found_by_words(office, f"0{beginning.removeprefix('+880')}", most=LOOKED_THROUGH)
    people: dict[tuple[str, str], list[Case]] = {}
    for case in found.select_related("service", "terms")[:LOOKED_THROUGH]:
        if case.phone.startswith(beginning):
            people.setdefault((case.phone, case.name), []).append(case)
    return [
        Caller(cases[0], [case for case in cases if not case.is_closed])
        for cases in list(people.values())[:MOST_CALLERS]
    ]


def contact_of(office: Office, contact_id: UUID) -> Contact | None:
    contacts = Contact.objects.select_related("case__service", "case__terms")
    return contacts.filter(office=office, pk=contact_id).first()


def slip_of(case: Case) -> Contact | None:
    """The contact that the case was taken by; None for one that came by another door."""
    return case.contacts.filter(kind=Kind.REQUEST).first()


def open_calls(office: Office) -> QuerySet[Contact]:
    """Missed calls that wait, the longest waiting first."""
    calls = Contact.objects.filter(office=office, kind=Kind.MISSED, settled_at=None)
    return calls.order_by("at", "id")


def log_of(office: Office, day: date, *, after: Contact | None = None) -> QuerySet[Contact]:
    """Everybody who came or called on a day, newest first; or those behind one of them."""
    contacts = _of_day(office, day)
    if after:
        contacts = contacts.filter(Q(at__lt=after.at) | Q(at=after.at, id__lt=after.id))
    return contacts.select_related("case__service", "case__terms", "by").order_by("-at", "-id")


def _of_day(office: Office, day: date) -> QuerySet[Contact]:
    begin = datetime.combine(day, time(), DHAKA)
    return Contact.objects.filter(office=office, at__gte=begin, at__lt=begin + ONE_DAY)


class Hour(NamedTuple):
    """How many came to the counter, called, and called in vain in an hour of the day."""

    hour: int
    counter: int
    phone: int
    missed: int

    @property
    def counts(self) -> tuple[int, ...]:
        return self[1:]


def hours_of(office: Office, day: date) -> list[Hour]:
    """The hours of a day in which anybody came or called; one query."""
    counts: Counter[tuple[int, str]] = Counter()
    hours = _of_day(office, day).annotate(hour=ExtractHour("at", tzinfo=DHAKA))
    for hour, kind, channel, number in hours.values_list("hour", "kind", "channel").annotate(
        number=Count("id")
    ):
        counts[hour, Kind.MISSED if kind == Kind.MISSED else channel] += number
    return [
        Hour(hour, *(counts[hour, name] for name in Hour._fields[1:]))
        for hour in sorted({hour for hour, _name in counts})
    ]


def doors_of(office: Office, day: date) -> list[tuple[str, int]]:
    """How many requests came in by each channel on a day, most first."""
    begin = datetime.combine(day, time(), DHAKA)
    # By id, which is made when the request is entered: no other index holds the days of all.
    made = {"id__gte": first_uuid7(begin), "id__lt": first_uuid7(begin + ONE_DAY)}
    cases = Case.objects.of(office).filter(**made).order_by()
    counts = cases.values_list("channel").annotate(number=Count("id"))
    return sorted(counts, key=lambda row: (-row[1], row[0]))
