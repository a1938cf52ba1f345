"""What the doors of accounts share: who may, from where, where to, and how fresh the proof is."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode, urlsplit

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.defaults import page_not_found

from shonod.people.actions import Whence
from shonod.people.gateways import KNOWN, known_browser
from shonod.people.gateways.device import device_of, place_of
from shonod.people.gateways.webauthn import Site
from shonod.people.models import Officer
from shonod.people.policy import RUNS_INSTALLATION, SIGNED_IN, for_desk, is_fresh, runs_installation

Page = Callable[..., HttpResponse]
# Names of what a session keeps.
PROVEN_AT, DUE, HALF, KEY_ASKED = "proven_at", "second_step_due", "half", "key_asked"


def signed_in(view: Page) -> Page:
    """The door of pages for whoever has an account, whatever post he holds."""

    @for_desk(SIGNED_IN)
    @never_cache
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect("people:sign_in")
        try:
            return view(request, **named)
        except Http404 as missing:
            # Drawn here, so that it is not kept either.
            return cast(HttpResponse, page_not_found(request, missing))

    return door


def account_view(view: Page) -> Page:
    """`view(request, officer, …)` for whoever chose a password of his own."""

    @signed_in
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponse:
        office_of(request)
        officer = cast(Officer, request.user)
        if officer.must_change_password:
            return redirect("people:new_password")
        return view(request, officer, **named)

    return door


def administrators(view: Page) -> Page:
    """`view(request, officer, …)` for who runs the installation."""

    @account_view
    @wraps(view)
    def door(request: HttpRequest, officer: Officer, **named: Any) -> HttpResponse:
        if not runs_installation(officer):
            return render(request, "people/not_yours.html", status=403)
        return view(request, officer, **named)

    return for_desk(RUNS_INSTALLATION)(door)


def freshly(view: Page) -> Page:
    """Under another door: asks for a proof first when the last is minutes old. A form keeps its
    fields on the way (307)."""

    @wraps(view)
    def door(request: HttpRequest, *given: Any, **named: Any) -> HttpResponse:
        if not is_fresh(request.session.get(PROVEN_AT), timezone.now()):
            return to_prove(request)
        return view(request, *given, **named)

    return door


def to_prove(request: HttpRequest) -> HttpResponse:
    to = f"{reverse('people:prove')}?{urlencode({'next': request.get_full_path()})}"
    return HttpResponseRedirect(to, preserve_request=request.method == "POST")


def office_of(request: HttpRequest) -> Any:
    office = getattr(request, "office", None)
    if office is None:
        raise Http404
    return office


def next_of(request: HttpRequest) -> str:
    """Where to after signing in: a page of this desk, never another site."""
    desk = reverse("people:sign_in").removesuffix("sign-in/")
    asked = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, None) and asked.startswith(desk)
    return asked if is_ours else desk


def address_of(request: HttpRequest) -> str:
    return str(request.address)  # type: ignore[attr-defined]


def whence_of(request: HttpRequest) -> Whence:
    return Whence(device_of(request.headers.get("User-Agent", "")), place_of(address_of(request)))


def site_of(request: HttpRequest) -> Site:
    """What passkeys are made for here: this host, with the office's name for people to read."""
    host = request.get_host()
    name = str(office_of(request))
    return Site(urlsplit(f"//{host}").hostname or host, f"{request.scheme}://{host}", name)


def tries_of(request: HttpRequest, owner: object, at: datetime) -> dict[str, Any]:
    """How tries to be this account's owner are counted from this browser."""
    browser = known_browser(request.COOKIES.get(KNOWN, ""), str(owner))
    return {"address": address_of(request), "browser": browser, "at": at}


def kept_of(request: HttpRequest) -> dict[str, str]:
    """The fields of a form of the desk that came to this door instead of its own."""
    return {name: str(it) for name, it in request.POST.items() if name != "csrfmiddlewaretoken"}


def texts(kept: dict[str, str]) -> list[str]:
    """What a person would miss: the written texts among the kept fields."""
    return [value for value in kept.values() if " " in value.strip()]
