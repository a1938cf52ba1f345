"""Reading offices and posts."""

import json
from copy import copy
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F, Field, JSONField, OuterRef, Q, QuerySet, Subquery

from shonod.ledger.models import Head
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries.roster import Roster, roster_now
from shonod.offices.states import Role
from shonod.people.models import Officer


class Reading(NamedTuple):
    """An office's row as the database gave it, what it was found by, and where its chain ended."""

    host: str
    slug: str | None
    row: tuple[object, ...]
    end: int

    @property
    def office(self) -> Office:
        office = copy(_office(self.row))
        office.ledger_end = self.end
        return office

    def is_true(self) -> bool:
        """Would the database give the same row now?"""
        now = reading_at(host=self.host, slug=self.slug)
        return now is not None and now.row == self.row


def office_at(*, host: str, slug: str | None = None) -> Office | None:
    """By slug when given, else by host name, else the first office that has no host of its own."""
    found = reading_at(host=host, slug=slug)
    return found.office if found else None


def reading_at(*, host: str, slug: str | None = None) -> Reading | None:
    with connection.cursor() as cursor:
        cursor.execute(_office_sql(by_slug=slug is not None), [host if slug is None else slug])
        found = cursor.fetchone()
    return Reading(host, slug, found[:-1], found[-1] or 0) if found else None


@lru_cache(maxsize=1024)
def _office(row: tuple[object, ...]) -> Office:
    """A row as it came from the database: equal ones, and most are, are read once."""
    fields = Office._meta.concrete_fields  # noqa: SLF001 -- Django's own API
    values = [_value(field, value) for field, value in zip(fields, row, strict=True)]
    return Office.from_db(connection.alias, [field.attname for field in fields], values)


def _value(field: "Field[Any, Any]", value: Any) -> Any:
    """A column of JSON comes as its text, which `to_python` would leave as it is."""
    return json.loads(value) if isinstance(field, JSONField) else field.to_python(value)


@lru_cache(maxsize=2)
def _office_sql(*, by_slug: bool) -> str:
    """The statement with a place for its one value. Every request asks it, and having it built
    anew costs half of what a kept page costs in all."""
    end = Head.objects.filter(chain=OuterRef("pk")).values("sequence")
    offices = Office.objects.annotate(end=Subquery(end))
    if by_slug:
        found = offices.filter(slug="?").order_by("id")
    else:
        by_host = F("host").asc(nulls_last=True)
        found = offices.filter(Q(host="?") | Q(host=None)).order_by(by_host, "id")
    sql, _values = found[:1].query.sql_with_params()
    return str(sql)


def roles_of(officer: Officer, office: Office, on: date) -> set[Role]:
    """The roles of all posts that the officer holds in the office on a day, also while on leave.

    Who holds none has the role of a post that falls to him because nobody else answers for it, and
    watches over the office as a supervisor while he answers for a post above one of its posts.
    """
    held = Holding.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on),
        Q(post__closed_on=None) | Q(post__closed_on__gt=on),
        officer=officer,
        post__office=office,
        since_on__lte=on,
    )
    roles = {Role(role) for role in held.values_list("post__role", flat=True)}
    return roles or _roles_from_above(officer, roster_now(office.id, on), office)


def _roles_from_above(officer: Officer, roster: Roster, office: Office) -> set[Role]:
    mine, seats = roster.posts_of(officer.id), roster.of(office.id)
    roles = {Role(seat.role) for seat in seats if seat.id in mine}
    above = {up.id for seat in seats for up in roster.line(seat.id) if up.office != office.id}
    return roles | ({Role.SUPERVISOR} if mine & above else set())


def desk_post(office: Office) -> Post | None:
    """The post that new cases go to: the office's first open officer post."""
    return (
        Post.objects.filter(office=office, role=Role.OFFICER, closed_on=None).order_by("id").first()
    )


DESK_POST = Subquery(
    Post.objects.filter(office=OuterRef("pk"), role=Role.OFFICER, closed_on=None)
    .order_by("id")
    .values("id")[:1]
)


def held_offices() -> QuerySet[Office]:
    """Offices as they are now, held until the transaction ends.

    Who counts a date holds its office: a declaration writes that row, so it came before the count
    and is known to it, or it comes after and finds the case.
    """
    return Office.objects.select_for_update(of=("self",), no_key=True)
