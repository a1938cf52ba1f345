"""Letting somebody in who has proven who he is, and sending him on his way."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone

from shonod.ground.clock import DHAKA
from shonod.people.actions import begin_session
from shonod.people.gateways import KNOWN, KNOWN_SECONDS, known_browser, known_cookie
from shonod.people.models import Officer
from shonod.people.queries import due_days
from shonod.people.views.door import DUE, HALF, KEY_ASKED, PROVEN_AT, next_of, texts, whence_of

HALF_FOR = timedelta(minutes=5)
BACKEND = "django.contrib.auth.backends.ModelBackend"


def let_in(request: HttpRequest, officer: Officer, kept: dict[str, str]) -> HttpResponse:
    at = timezone.now()
    is_known = known_browser(request.COOKIES.get(KNOWN, ""), str(officer.pk)) is not None
    forget_half(request)
    login(request, officer, backend=BACKEND)
    # An instant, not a length: nothing that happens later makes the session longer.
    request.session.set_expiry(at + timedelta(seconds=settings.SESSION_COOKIE_AGE))
    request.session[DUE] = due_days(officer, at.astimezone(DHAKA).date())
    mark_proven(request, at)
    begin_session(
        officer,
        str(request.session.session_key),
        at=at,
        whence=whence_of(request),
        is_new_browser=not is_known,
    )
    response = (
        redirect("people:new_password") if officer.must_change_password else onward(request, kept)
    )
    response.set_cookie(
        KNOWN,
        known_cookie(str(officer.pk)),
        max_age=KNOWN_SECONDS,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )
    return response


def be_half_in(request: HttpRequest, officer: Officer, at: datetime) -> None:
    """The password was right; the second step is asked for, in a session that opens nothing."""
    request.session.cycle_key()
    request.session[HALF] = {
        "officer": str(officer.pk),
        "password": officer.get_session_auth_hash(),
        "until": (at + HALF_FOR).isoformat(),
    }
    request.session.set_expiry(HALF_FOR)


def half_in(request: HttpRequest, at: datetime) -> Officer | None:
    """Who gave the right password here minutes ago, and has not changed it since."""
    half = request.session.get(HALF)
    if half is None or datetime.fromisoformat(half["until"]) < at:
        return None
    officer = Officer.objects.filter(pk=half["officer"], is_active=True).first()
    return officer if officer and officer.get_session_auth_hash() == half["password"] else None


def onward(request: HttpRequest, kept: dict[str, str]) -> HttpResponse:
    """To the page that was asked for; what was typed into its form comes back first."""
    if not kept:
        return HttpResponseRedirect(next_of(request))
    context = {"kept": kept, "action": next_of(request), "texts": texts(kept)}
    return render(request, "people/kept.html", context)


def mark_proven(request: HttpRequest, at: datetime) -> None:
    request.session[PROVEN_AT] = at.isoformat()


def forget_half(request: HttpRequest) -> None:
    for name in (HALF, KEY_ASKED):
        request.session.pop(name, None)
