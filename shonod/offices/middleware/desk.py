"""The door of the desk: signed in, with a password of one's own, and a post in this office."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.defaults import page_not_found

from shonod.ground.clock import DHAKA
from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge, sees_desk, watches_over, works_cases
from shonod.offices.queries import roles_of
from shonod.offices.states import Role
from shonod.people.models import Officer
from shonod.people.policy import for_desk, is_fresh, protects_by

Rule = Callable[[set[Role]], bool]
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who sits at which office's desk, and when."""

    office: Office
    officer: Officer
    may_work: bool
    watches: bool
    in_charge: bool
    at: datetime
    today: date
    protect_by: date | None = None
    """The day from which the officer can't work without a second step; None: nothing is asked."""


def desk_view(rule: Rule, *, fresh: bool = False) -> Callable[[View], View]:
    """`view(request, desk, …)` for officers to whom `rule` says yes; others learn the way on.

    `fresh`: who last proved himself more than minutes ago does it again first.
    """

    def at_door(view: View) -> View:
        @for_desk(rule.__name__)
        @wraps(view)
        def door(request: HttpRequest, **named: Any) -> HttpResponseBase:
            try:
                response = _let_in(request, view, rule, named, fresh=fresh)
            except Http404 as missing:
                response = page_not_found(request, missing)
            response.headers["Cache-Control"] = "private, no-store"
            return response

        return door

    return at_door


def _let_in(
    request: HttpRequest, view: View, rule: Rule, named: dict[str, Any], *, fresh: bool
) -> HttpResponseBase:
    office = getattr(request, "office", None)
    if office is None:
        raise Http404
    if not request.user.is_authenticated:
        return _to_door(request, "people:sign_in")
    officer = request.user
    if officer.must_change_password:
        return redirect("people:new_password")
    at = timezone.now()
    today = at.astimezone(DHAKA).date()
    roles = roles_of(officer, office, today)
    if not rule(roles):
        context = {"has_post": sees_desk(roles)}
        return render(request, "offices/refused.html", context, status=403)
    protect_by = protects_by(officer, request.session.get("second_step_due", {}), roles)
    if protect_by and protect_by <= today:
        return redirect("people:protect")
    if fresh and not is_fresh(request.session.get("proven_at"), at):
        return _to_door(request, "people:prove")
    desk = Desk(
        office,
        officer,
        may_work=works_cases(roles),
        watches=watches_over(roles),
        in_charge=is_in_charge(roles),
        at=at,
        today=today,
        protect_by=protect_by,
    )
    return view(request, desk, **named)


def _to_door(request: HttpRequest, door: str) -> HttpResponse:
    """A page is asked for again after the door; a form keeps its fields on the way (307)."""
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401)
    to = f"{reverse(door)}?{urlencode({'next': request.get_full_path()})}"
    return HttpResponseRedirect(to, preserve_request=request.method == "POST")
