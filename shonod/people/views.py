"""Signing in and out, and choosing a password. All of it is private: never stored by a browser."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import TooMany
from shonod.people.actions import change_password, check_tries, count_wrong_try
from shonod.people.forms import NewPasswordForm, SignInForm
from shonod.people.gateways import NAME as KNOWN
from shonod.people.gateways import SECONDS as KNOWN_SECONDS
from shonod.people.gateways import known_browser, known_cookie
from shonod.people.models import Officer
from shonod.people.policy import SIGNED_IN, for_desk, open_to_all

Page = Callable[..., HttpResponse]


def signed_in(view: Page) -> Page:
    """The door of pages for whoever has an account, whatever post he holds."""

    @for_desk(SIGNED_IN)
    @never_cache
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect("people:sign_in")
        return view(request, **named)

    return door


@open_to_all
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """A form of the desk that came too late arrives here with its fields, which are kept."""
    _office_of(request)
    if request.method != "POST":
        if request.user.is_authenticated:
            return HttpResponseRedirect(_next(request))
        return _sign_in_page(request, SignInForm())
    if not {"username", "password"} & set(request.POST):
        kept = {name: str(it) for name, it in request.POST.items() if name != "csrfmiddlewaretoken"}
        return _sign_in_page(request, SignInForm(initial={"kept": kept}), kept=kept, status=401)
    form = SignInForm(request.POST)
    officer = _proven(request, form, timezone.now()) if form.is_valid() else None
    if officer is None:
        kept = form.cleaned_data.get("kept") or {}
        return _sign_in_page(request, form, kept=kept, status=422)
    return _let_in(request, officer, form.cleaned_data["kept"])


def _proven(request: HttpRequest, form: SignInForm, at: datetime) -> Officer | None:
    """The officer whose password was given; else the form says why not."""
    username = form.cleaned_data["username"].strip()
    # Asked by name alone, so that unknown names take the same way.
    owner = Officer.objects.filter(username=username).values_list("id", flat=True).first()
    browser = known_browser(request.COOKIES.get(KNOWN, ""), str(owner))
    tries: dict[str, Any] = {"address": _address_of(request), "browser": browser, "at": at}
    try:
        check_tries(username, **tries)
    except TooMany:
        form.add_error(None, _("There were too many wrong tries. Wait 15 minutes and try again."))
        return None
    found = authenticate(request, username=username, password=form.cleaned_data["password"])
    if found is None:
        count_wrong_try(username, **tries)
        form.add_error(None, _("The user name or the password is not right"))
    return found


def _address_of(request: HttpRequest) -> str:
    return str(request.address)  # type: ignore[attr-defined]


def _let_in(request: HttpRequest, officer: Officer, kept: dict[str, str]) -> HttpResponse:
    login(request, officer)
    # An instant, not a length: nothing that happens later makes the session longer.
    request.session.set_expiry(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))
    if officer.must_change_password:
        response: HttpResponse = redirect("people:new_password")
    elif kept:
        response = render(
            request,
            "people/kept.html",
            {"kept": kept, "action": _next(request), "texts": _texts(kept)},
        )
    else:
        response = HttpResponseRedirect(_next(request))
    response.set_cookie(
        KNOWN,
        known_cookie(str(officer.pk)),
        max_age=KNOWN_SECONDS,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )
    return response


def _sign_in_page(
    request: HttpRequest, form: SignInForm, *, kept: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "texts": _texts(kept or {})}
    return render(request, "people/sign_in.html", context, status=status)


def _texts(kept: dict[str, str]) -> list[str]:
    """What a person would miss: the written texts among the kept fields."""
    return [value for value in kept.values() if " " in value.strip()]


def _next(request: HttpRequest) -> str:
    """Where to after signing in: a page of this desk, never another site."""
    desk = reverse("people:sign_in").removesuffix("sign-in/")
    asked = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, None) and asked.startswith(desk)
    return asked if is_ours else desk


def _office_of(request: HttpRequest) -> Any:
    office = getattr(request, "office", None)
    if office is None:
        raise Http404
    return office


@for_desk(SIGNED_IN)
@never_cache
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Doing it twice is fine. The session is gone from the server."""
    logout(request)
    messages.success(request, _("You are signed out. Close the browser on a shared computer."))
    return redirect("people:sign_in")


@signed_in
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest) -> HttpResponse:
    """The officer's own password; every other session of his ends, this one goes on."""
    office, officer = _office_of(request), cast(Officer, request.user)
    form = NewPasswordForm(request.POST or None, officer=officer)
    if not form.is_valid():
        context = {"form": form, "must": officer.must_change_password}
        return render(
            request, "people/new_password.html", context, status=422 if form.errors else 200
        )
    change_password(officer, form.cleaned_data["password"], chain=office.id, at=timezone.now())
    update_session_auth_hash(request, officer)
    messages.success(request, _("Your new password is set."))
    return HttpResponseRedirect(_next(request))
