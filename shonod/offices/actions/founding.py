"""Founding an office and filling its posts."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from shonod.ground.refusals import DaysDiffer, NotAbove
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import EventKind
from shonod.offices.actions.posts import renew_rosters
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries import Days, calendar_of, held_offices, offices_below, path_to
from shonod.offices.states import Role
from shonod.people.models import Officer


@transaction.atomic
def add_office(*, slug: str, name: str, at: datetime, by: Actor = SYSTEM, **fields: Any) -> Office:
    """A new office; `fields` are further columns of Office."""
    office = Office.objects.create(slug=slug, name=name, **fields)
    record(
        EventKind.OFFICE_ADDED,
        chain=office.id,
        subject=office.id,
        by=by,
        at=at,
        data={"slug": slug},
    )
    return office


@transaction.atomic
def place_office(
    office: Office, parent: Office | None, *, at: datetime, by: Actor = SYSTEM
) -> bool:
    """Set the office above: late requests go up there, and its supervisors watch. False when that
    is so already.

    Raises NotAbove for the office itself and those below it, and DaysDiffer where the days of the
    offices above would move dates that were promised.
    """
    office = held_offices().get(pk=office.pk)
    if office.parent == parent:
        return False
    if parent and parent in offices_below(office):
        raise NotAbove
    before = calendar_of(office)
    office.parent = parent
    office.calendar_version += 1
    office.save(update_fields=["parent", "calendar_version"])
    # Read past what is kept under the version: a refusal takes that number back.
    path = path_to(office.id)
    if Days.of(path).calendar(path) != before:
        raise DaysDiffer
    data = {"parent": str(parent.id) if parent else None}
    record(EventKind.OFFICE_PLACED, chain=office.id, subject=office.id, by=by, at=at, data=data)
    renew_rosters([office])
    return True


@transaction.atomic
def appoint(
    officer: Officer, *, office: Office, title: str, title_en: str, role: Role, since_on: date
) -> Post:
    """Make a post in the office and put the officer in it."""
    post = Post.objects.create(office=office, title=title, title_en=title_en, role=role)
    Holding.objects.create(post=post, officer=officer, since_on=since_on)
    renew_rosters([office])
    return post
