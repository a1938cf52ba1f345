"""Founding an office and filling its posts."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import EventKind
from shonod.offices.actions.posts import renew_rosters
from shonod.offices.models import Holding, Office, Post
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
def appoint(
    officer: Officer, *, office: Office, title: str, title_en: str, role: Role, since_on: date
) -> Post:
    """Make a post in the office and put the officer in it."""
    post = Post.objects.create(office=office, title=title, title_en=title_en, role=role)
    Holding.objects.create(post=post, officer=officer, since_on=since_on)
    renew_rosters([office])
    return post
