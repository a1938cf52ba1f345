"""The institution's door: a visit that a code began, idle for 15 minutes at most, 12 hours in all.

Its cookie is its own, apart from the staff's session, and goes to these pages alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import get_script_prefix
from django.utils import timezone

from shonod.ground.clock import local
from shonod.institutions.models import Institution, Representative, Visit
from shonod.institutions.policy import REPRESENTS
from shonod.institutions.queries import good_visit
from shonod.offices.middleware import office_of
from shonod.offices.models import Office
from shonod.people.policy import for_desk, open_to_all

COOKIE = "institution"
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Guest:
    """Who signed in for which institution, and when this is."""

    office: Office
    visit: Visit
    at: datetime
    address: str

    @property
    def person(self) -> Representative:
        return self.visit.representative

    @property
    def institution(self) -> Institution:
        return self.person.institution

    @property
    def today(self) -> date:
        return local(self.at).date()


def private(view: View) -> View:
    """Open to all, kept by nobody."""

    @open_to_all
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponseBase:
        office_of(request)
        return _unkept(view(request, **named))

    return door


def represents(view: View) -> View:
    """`view(request, guest, …)` for whoever signed in; others are led to the sign-in."""

    @for_desk(REPRESENTS)
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponseBase:
        guest = guest_of(request)
        if guest is None:
            return _unkept(redirect("institutions:sign_in"))
        response = view(request, guest, **named)
        if COOKIE not in response.cookies:
            keep_visit(request, response, guest.visit)
        return _unkept(response)

    return door


def _unkept(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def guest_of(request: HttpRequest) -> Guest | None:
    office, at = office_of(request), timezone.now()
    signer = signing.TimestampSigner(salt=COOKIE)
    try:
        idle = settings.SESSION_IDLE_SECONDS
        visit_id = UUID(signer.unsign(request.COOKIES.get(COOKIE, ""), max_age=idle))
    except (signing.BadSignature, ValueError):
        return None
    visit = good_visit(office, visit_id, at)
    return Guest(office, visit, at, address_of(request)) if visit else None


def address_of(request: HttpRequest) -> str:
    return str(request.address)  # type: ignore[attr-defined]


def keep_visit(request: HttpRequest, response: HttpResponseBase, visit: Visit) -> None:
    """A session cookie with the instant of this request in it: reading writes nothing."""
    response.set_cookie(
        COOKIE,
        signing.TimestampSigner(salt=COOKIE).sign(visit.id.hex),
        path=_path(),
        httponly=True,
        secure=request.is_secure() or settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def forget_visit(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, path=_path(), samesite="Lax")


def _path() -> str:
    return f"{get_script_prefix()}institutions/"
