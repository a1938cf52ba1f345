"""The posts of an office: who holds each today, what was, what comes."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shonod.offices.middleware import Desk, desk_view
from shonod.offices.models import Holding
from shonod.offices.policy import may_keep_posts, sees_desk
from shonod.offices.queries import Answer, Roster, Seat, roster_of, steps_of
from shonod.posts.queries import closed_posts, holdings_of, leaves_of


@dataclass(frozen=True, slots=True)
class Place:
    """A post on the page: who answers, the post above, and its holdings by when they are."""

    seat: Seat
    answer: Answer | None
    above: Seat | None
    running: list[Holding]
    coming: list[Holding]
    past: list[Holding]


@desk_view(sees_desk)
@require_safe
def posts(request: HttpRequest, desk: Desk) -> HttpResponse:
    roster = roster_of(desk.office, desk.today)
    places, head = _places(desk, roster), roster.head_of(desk.office.id)
    context: dict[str, Any] = {
        "desk": desk,
        "places": places,
        "closed": closed_posts(desk.office),
        "leaves": leaves_of(desk.office, desk.today),
        "may_keep": may_keep_posts(desk.officer, desk.office, desk.today),
        "has_above": head is not None and roster.above(head) is not None,
        "steps": steps_of(desk.office, desk.today),
    }
    return render(request, "posts/posts.html", context)


def _places(desk: Desk, roster: Roster) -> list[Place]:
    held: dict[UUID, list[Holding]] = {}
    for holding in holdings_of(desk.office):
        held.setdefault(holding.post_id, []).append(holding)
    return [
        Place(
            seat,
            roster.answer(seat.id),
            roster.above(seat),
            *_by_time(held.get(seat.id, []), desk),
        )
        for seat in roster.of(desk.office.id)
    ]


def _by_time(
    holdings: list[Holding], desk: Desk
) -> tuple[list[Holding], list[Holding], list[Holding]]:
    """Running, coming, past."""
    today = desk.today
    past = [one for one in holdings if one.until_on and one.until_on < today]
    coming = [one for one in reversed(holdings) if one.since_on > today]
    return [one for one in holdings if one not in past and one not in coming], coming, past
