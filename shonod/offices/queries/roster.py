"""Who sits in which post on a day, and who answers where nobody does.

The rule: who holds the post; else who has charge of it; else who covers for him; else whoever
answers for the post above it, and so on up the tree of offices.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL

from shonod.offices.models import Leave, Office
from shonod.offices.states import HoldingKind, Role

_RANKS = {kind: rank for rank, kind in enumerate(HoldingKind)}
# Who is at the head of an office, when nothing else is said: the first of these roles.
_HEADS = {Role.SUPERVISOR: 0, Role.OFFICER: 1, Role.ADMINISTRATOR: 2}

_PATH = """
WITH RECURSIVE path(id, parent_id) AS (
  SELECT id, parent_id FROM offices_office WHERE id = %s
  UNION
  SELECT o.id, o.parent_id FROM offices_office o JOIN path ON o.id = path.parent_id
)
SELECT id FROM path
"""


@dataclass(frozen=True, slots=True)
class Sitter:
    """An officer who holds a post on the day; `away_until` when he is on leave."""

    holding: UUID
    officer: UUID
    name: str
    name_en: str
    kind: str
    since_on: date
    until_on: date | None
    phone: str
    email: str
    away_until: date | None

    @property
    def rank(self) -> tuple[int, int]:
        """Who comes first answers; of two of a kind the newer one."""
        return _RANKS[HoldingKind(self.kind)], -self.since_on.toordinal()


@dataclass(frozen=True, slots=True)
class Seat:
    """A post as it is on the day."""

    id: UUID
    office: UUID
    office_name: str
    office_name_en: str
    title: str
    title_en: str
    role: str
    superior: UUID | None
    sitters: tuple[Sitter, ...] = ()

    @property
    def present(self) -> Sitter | None:
        return next((one for one in self.sitters if one.away_until is None), None)

    @property
    def away(self) -> Sitter | None:
        """The one who would answer, were he not on leave."""
        first = self.sitters[0] if self.sitters else None
        return first if first and first.away_until else None


class Answer(NamedTuple):
    """Who answers for the post `asked`, and the post he sits in."""

    asked: Seat
    seat: Seat
    sitter: Sitter

    @property
    def is_from_above(self) -> bool:
        return self.seat.id != self.asked.id


@dataclass(frozen=True, slots=True, eq=False)
class Roster:
    """The posts of an office and of those above it, or of all offices, on a day."""

    seats: dict[UUID, Seat]
    parents: dict[UUID, UUID | None]
    offices: dict[UUID, list[Seat]]

    def of(self, office: UUID) -> list[Seat]:
        """The posts of one office, the oldest first."""
        return self.offices.get(office, [])

    def head_of(self, office: UUID) -> Seat | None:
        """The post that answers for the office as a whole."""
        heads = [seat for seat in self.of(office) if seat.role in _HEADS]
        return min(heads, key=lambda seat: (_HEADS[Role(seat.role)], seat.id), default=None)

    def above(self, seat: Seat) -> Seat | None:
        """Its superior; else the head of its office; else that of the nearest office above."""
        if seat.superior in self.seats:
            return self.seats[seat.superior]
        office: UUID | None = seat.office
        seen: set[UUID] = set()
        while office and office not in seen:
            seen.add(office)
            head = self.head_of(office)
            if head and seat.id not in (head.id, head.superior):
                return head
            office = self.parents.get(office)
        return None

    def line(self, post: UUID) -> Iterator[Seat]:
        """The post and those above it, upwards; a circle ends where it closes."""
        seat, seen = self.seats.get(post), set[UUID]()
        while seat and seat.id not in seen:
            seen.add(seat.id)
            yield seat
            seat = self.above(seat)

    def answer(self, post: UUID) -> Answer | None:
        """Who answers for the post; None when nobody does, all the way up."""
        line = list(self.line(post))
        return next(
            (Answer(line[0], seat, seat.present) for seat in line if seat.present is not None), None
        )

    def posts_of(self, officer: UUID) -> set[UUID]:
        """The posts that he answers for."""
        found = ((post, self.answer(post)) for post in self.seats)
        return {post for post, answer in found if answer and answer.sitter.officer == officer}


def roster_of(office: Office, on: date) -> Roster:
    """The office's roster of the day; one statement for each change of it, then kept."""
    return _roster(office.id, office.posts_version, on)


@lru_cache(maxsize=1024)
def _roster(office_id: UUID, _version: int, on: date) -> Roster:
    return roster_now(office_id, on)


def roster_now(office_id: UUID, on: date) -> Roster:
    """The same, read anew: for who is let in."""
    key = office_id if connection.features.has_native_uuid_field else office_id.hex
    return _read(Q(id__in=RawSQL(_PATH, [key])), on)  # noqa: S611 -- the id is an argument


def whole_roster(on: date) -> Roster:
    """That of all offices; one statement."""
    return _read(Q(), on)


def _read(offices: Q, on: date) -> Roster:
    away = Leave.objects.filter(
        Q(back_on=None) | Q(back_on__gt=on),
        officer=OuterRef("held__officer"),
        from_on__lte=on,
        until_on__gte=on,
    )
    rows = (
        Office.objects.filter(offices)
        .annotate(
            seat=FilteredRelation(
                "posts",
                condition=Q(posts__closed_on=None) | Q(posts__closed_on__gt=on),
            ),
            held=FilteredRelation(
                "seat__holdings",
                condition=Q(seat__holdings__since_on__lte=on)
                & (Q(seat__holdings__until_on=None) | Q(seat__holdings__until_on__gte=on)),
            ),
            away_until=Subquery(away.order_by("-until_on").values("until_on")[:1]),
            is_active=F("held__officer__is_active"),
        )
        .order_by("seat__id", "held__id")
        .values_list(
            *("id", "name", "name_en", "parent_id", "seat__id", "seat__title", "seat__title_en"),
            *("seat__role", "seat__superior_id", "is_active", "held__id", "held__officer_id"),
            *("held__officer__name", "held__officer__name_en", "held__kind", "held__since_on"),
            *("held__until_on", "held__phone", "held__email", "away_until"),
        )
    )
    return _roster_out_of(rows)


def _roster_out_of(rows: Iterable[tuple[Any, ...]]) -> Roster:
    parents: dict[UUID, UUID | None] = {}
    seats: dict[UUID, Seat] = {}
    sitters: dict[UUID, list[Sitter]] = defaultdict(list)
    for office, name, name_en, parent, post, title, title_en, role, superior, *held in rows:
        is_active, *told = held
        parents[office] = parent
        if post is not None:
            seats[post] = Seat(post, office, name, name_en, title, title_en, role, superior)
        if is_active:
            sitters[post].append(Sitter(*told))
    roster = Roster({}, parents, defaultdict(list))
    for post, bare in seats.items():
        seat = replace(bare, sitters=tuple(sorted(sitters[post], key=lambda one: one.rank)))
        roster.seats[post] = seat
        roster.offices[seat.office].append(seat)
    return roster
