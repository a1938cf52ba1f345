"""Whom the office's day is told to, and what it brings each of them."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Q

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.ground.clock import local
from shonod.notices.models import Cursor
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, roster_now
from shonod.offices.states import Role
from shonod.people.models import Officer


class Brought(NamedTuple):
    """Open requests of an officer's posts; `due_next`: on the next open day or before it."""

    overdue: int
    due_today: int
    due_next: int
    new: int
    waiting: int


def offices_opened(at: datetime) -> Iterator[Office]:
    """Offices that are open now and whose officers were not told of this day yet."""
    today = local(at).date()
    told = Cursor.objects.filter(digest_on=today).values("chain")
    for office in Office.objects.exclude(pk__in=told):
        if calendar_of(office).is_open(at):
            yield office


def posts_held(office: Office, on: date) -> dict[Officer, list[UUID]]:
    """Who answers on a day for which of the posts that requests belong to: its holder, or whoever
    covers for him, up to the offices above."""
    roster = roster_now(office.id, on)
    seats = [seat for seat in roster.of(office.id) if seat.role == Role.OFFICER]
    answers = [answer for seat in seats if (answer := roster.answer(seat.id))]
    officers = Officer.objects.in_bulk({answer.sitter.officer for answer in answers})
    found: dict[Officer, list[UUID]] = {}
    for answer in answers:
        found.setdefault(officers[answer.sitter.officer], []).append(answer.asked.id)
    return found


def brought_to(office: Office, posts: list[UUID], today: date) -> Brought:
    """What these posts have to do; a request of no post belongs to all."""
    next_on = calendar_of(office).open_day_after(today)
    mine = Case.objects.of(office).open().filter(Q(owner__in=posts) | Q(owner=None))
    counts = mine.aggregate(
        overdue=Count("id", filter=Q(due_on__lt=today)),
        due_today=Count("id", filter=Q(due_on=today)),
        due_next=Count("id", filter=Q(due_on__gt=today, due_on__lte=next_on)),
        new=Count("id", filter=Q(state=State.RECEIVED)),
        waiting=Count("id", filter=Q(state=State.WAITING)),
    )
    return Brought(**counts)
