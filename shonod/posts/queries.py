"""Reading posts over time, what went up to whom, and how the offices below stand."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from shonod.cases.models import Case
from shonod.cases.models.case import CaseQuerySet
from shonod.offices.models import Holding, Leave, Office, Post
from shonod.offices.queries import Seat, offices_below, path_to, roster_of
from shonod.offices.states import LATE, HoldingKind
from shonod.people.models import Officer
from shonod.posts.models import Escalation


def post_at(office: Office, post_id: UUID) -> Post | None:
    """The office's open post."""
    posts = Post.objects.select_related("office", "superior").filter(office=office)
    return posts.filter(pk=post_id, closed_on=None).first()


def holding_at(office: Office, holding_id: UUID) -> Holding | None:
    """A holding of one of the office's open posts; cover ends with the leave."""
    found = Holding.objects.select_related("post__office", "officer")
    found = found.filter(post__office=office, post__closed_on=None, for_leave=None)
    return found.filter(pk=holding_id).first()


def leave_at(office: Office, leave_id: UUID) -> Leave | None:
    """Leave that was entered at the office, or of somebody who holds a post of it."""
    found = Leave.objects.select_related("officer", "office").filter(pk=leave_id)
    return (
        found.filter(Q(office=office) | Q(officer__holdings__post__office=office))
        .distinct()
        .first()
    )


def officer_at(office: Office, officer_id: UUID) -> Officer | None:
    """Whoever holds or held a post of the office."""
    here = Officer.objects.filter(holdings__post__office=office, pk=officer_id)
    return here.distinct().first()


def staff_of(office: Office, on: date) -> list[Officer]:
    """Who holds a post of the office, or will."""
    held = Holding.objects.filter(Q(until_on=None) | Q(until_on__gte=on), post__office=office)
    return _officers(held.exclude(kind=HoldingKind.COVER))


def known_to(office: Office, on: date) -> list[Officer]:
    """Who can be chosen for its posts: the staff of the office, of those above it, of its
    neighbours under the same office, and of those below."""
    near = {one.id for one in [*path_to(office.id), *offices_below(office)]}
    held = Holding.objects.filter(
        Q(post__office__in=near)
        | Q(post__office__parent=office.parent_id, post__office__parent__isnull=False),
        Q(until_on=None) | Q(until_on__gte=on),
    )
    return _officers(held)


def _officers(held: QuerySet[Holding]) -> list[Officer]:
    ids = held.order_by().values("officer")
    return list(Officer.objects.filter(pk__in=ids, is_active=True).order_by("name", "id"))


def holdings_of(office: Office) -> list[Holding]:
    """Every holding of the office's posts, the newest first."""
    rows = Holding.objects.filter(post__office=office).select_related("officer", "for_leave")
    return list(rows.order_by("-since_on", "-id"))


def closed_posts(office: Office) -> list[Post]:
    """The newest first."""
    closed = Post.objects.filter(office=office, closed_on__isnull=False)
    return list(closed.order_by("-closed_on", "-id"))


def leaves_of(office: Office, on: date) -> list[Leave]:
    """Leave that runs or is to come, of whoever holds a post of the office."""
    rows = Leave.objects.filter(
        Q(back_on=None) | Q(back_on__gt=on),
        until_on__gte=on,
        officer__holdings__post__office=office,
    )
    return list(rows.select_related("officer").distinct().order_by("from_on", "id"))


def went_up() -> dict[UUID, int]:
    """Open cases that went up to a post of an office, by that office."""
    late = Escalation.objects.filter(level__gte=LATE, case__closed_on=None)
    rows = late.order_by().values_list("to_post__office")
    return dict(rows.annotate(n=Count("case", distinct=True)))


def escalated_to(posts: Iterable[UUID]) -> CaseQuerySet:
    """Late cases that went up to one of these posts, or that it took over, the longest late first.

    `went_up_at` says when it came there.
    """
    steps = Escalation.objects.filter(level__gte=LATE, to_post__in=list(posts))
    mine = steps.filter(case=OuterRef("pk")).order_by("-level")
    return (
        Case.objects.open()
        .filter(pk__in=steps.values("case_id"))
        .annotate(
            went_up_at=Subquery(mine.values("at")[:1]), level=Subquery(mine.values("level")[:1])
        )
        .select_related("office", "service", "terms", "owner")
        .order_by("due_on", "id")
    )


def targets_of(case: Case, officer: Officer, on: date) -> list[Seat]:
    """The posts that the officer can hand a case to: those of its office, and his own above it,
    where somebody answers."""
    roster = roster_of(case.office, on)
    mine = roster.posts_of(officer.id)
    return [
        seat
        for seat in roster.seats.values()
        if (seat.office == case.office_id or seat.id in mine) and roster.answer(seat.id)
    ]


class Below(NamedTuple):
    """How an office below stands."""

    office: Office
    open: int
    late: int
    due_soon: int


def standings(offices: Sequence[Office], today: date, soon_on: date) -> list[Below]:
    """Late and due soon by office, those with the most late ones first; one query."""
    counts = (
        Case.objects.open()
        .filter(office__in=[office.id for office in offices])
        .order_by()
        .values("office_id")
        .annotate(
            open=Count("id"),
            late=Count("id", filter=Q(due_on__lt=today)),
            due_soon=Count("id", filter=Q(due_on__gte=today, due_on__lte=soon_on)),
        )
        .values_list("office_id", "open", "late", "due_soon")
    )
    by_office = {office: tuple(numbers) for office, *numbers in counts}
    rows = [Below(office, *by_office.get(office.id, (0, 0, 0))) for office in offices]
    return sorted(rows, key=lambda row: (-row.late, -row.due_soon, row.office.name))


def without_owner() -> dict[UUID, int]:
    """Open cases that belong to no post, or to a closed one, by office: there must be none."""
    rows = (
        Case.objects.open()
        .filter(Q(owner=None) | Q(owner__closed_on__isnull=False))
        .order_by()
        .values_list("office_id")
        .annotate(n=Count("id"))
    )
    return dict(rows)
