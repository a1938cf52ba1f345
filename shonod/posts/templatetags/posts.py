"""`{% load posts %}`: posts, roles and who answers, in words."""

from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from shonod.cases.models import Case
from shonod.offices.middleware import Desk
from shonod.offices.models import Holding
from shonod.offices.queries import Answer, Seat, roster_of
from shonod.offices.states import HoldingKind, Role
from shonod.posts.queries import targets_of
from shonod.ui.templatetags.days import short_day
from shonod.ui.templatetags.ui import in_language

register = template.Library()

_ROLES = {
    Role.OFFICER: pgettext_lazy("role of a post", "officer"),
    Role.FRONT_DESK: pgettext_lazy("role of a post", "front desk"),
    Role.SUPERVISOR: pgettext_lazy("role of a post", "supervisor"),
    Role.VIEWER: pgettext_lazy("role of a post", "viewer"),
    Role.ADMINISTRATOR: pgettext_lazy("role of a post", "administrator"),
}
_KINDS = {
    HoldingKind.REGULAR: gettext_lazy("regular holder"),
    HoldingKind.ADDITIONAL: gettext_lazy("additional charge"),
    HoldingKind.CURRENT: gettext_lazy("current charge"),
    HoldingKind.COVER: gettext_lazy("covers during leave"),
}


@register.filter
def role_words(role: str) -> str:
    return str(_ROLES[Role(role)])


@register.filter
def kind_words(kind: str) -> str:
    """How a post is held: 'additional charge'."""
    return str(_KINDS[HoldingKind(kind)])


@register.filter
def span_words(holding: Holding) -> str:
    """'since 3 May 2026', or from when to when."""
    days = {"first": short_day(holding.since_on), "last": short_day(holding.until_on)}
    if holding.until_on is None:
        return gettext("since %(first)s") % days
    return gettext("%(first)s – %(last)s") % days


@register.simple_tag
def office_answer(desk: Desk) -> Answer | None:
    """Who answers today for the post that new requests go to, where that is not as usual."""
    roster = roster_of(desk.office, desk.today)
    seats = [seat for seat in roster.of(desk.office.id) if seat.role == Role.OFFICER]
    answer = roster.answer(seats[0].id) if seats else None
    is_usual = answer and answer.sitter.kind == HoldingKind.REGULAR and not answer.is_from_above
    return None if is_usual else answer


class Charge(NamedTuple):
    """Which post has a case, who answers for it, to whom it can go, and what of it is one's own."""

    seat: Seat | None
    answer: Answer | None
    targets: list[Seat]
    mine: Seat | None


@register.simple_tag
def charge_of(case: Case, desk: Desk) -> Charge:
    roster = roster_of(desk.office, desk.today)
    may = not case.is_closed and (desk.may_work or desk.watches)
    targets = targets_of(case, desk.officer, desk.today) if may else []
    others = [seat for seat in targets if seat.id != case.owner_id]
    own = roster.posts_of(desk.officer.id)
    mine = next((seat for seat in others if seat.id in own), None)
    owner: Any = case.owner_id
    return Charge(
        roster.seats.get(owner),
        roster.answer(owner),
        others,
        mine if owner not in own else None,
    )


@register.filter
def seat_words(seat: Seat, office: Any) -> str:
    """The post's title; one of another office with that office's name."""
    title = in_language(seat, "title")
    return title if seat.office == office.id else f"{title}, {in_language(seat, 'office_name')}"
