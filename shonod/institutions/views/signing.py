"""Registering, signing in by a code, signing out."""

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.ground.refusals import TooMany
from shonod.institutions.actions import end_visit, make_codes, register_institution, use_code
from shonod.institutions.forms import CodeForm, RegisterForm, SignInForm
from shonod.institutions.queries import kinds_of
from shonod.institutions.states import CodeWrong
from shonod.institutions.views.door import (
    address_of,
    forget_visit,
    guest_of,
    keep_visit,
    private,
)
from shonod.offices.middleware import office_of

_WAY = require_http_methods(["GET", "HEAD", "POST"])
# The contact travels from the page that asks for it to the one that asks for the code.
ASKED, ASKED_SECONDS = "institution_asked", 15 * 60


@private
@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    if guest_of(request):
        return redirect("institutions:home")
    return render(request, "institutions/landing.html", {})


@private
@sensitive_post_parameters()
@_WAY
def register(request: HttpRequest) -> HttpResponse:
    office = office_of(request)
    form = RegisterForm(request.POST or None, kinds=kinds_of(office))
    if not form.is_valid():
        return _page(request, form, _("Register your institution"), _("Register"))
    once = str(form.cleaned_data["once"])
    where: dict[str, Any] = {"address": address_of(request), "at": timezone.now(), **form.answers()}
    try:
        register_institution(office, once=once, **where)
    except TooMany:
        form.add_error(None, _too_many())
        return _page(request, form, _("Register your institution"), _("Register"), status=429)
    return render(request, "institutions/registered.html", {})


def _too_many() -> str:
    return _("There were too many tries. Wait a while and try again, or call the office.")


def _page(
    request: HttpRequest, form: Any, heading: str, button: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    back = reverse("institutions:landing")
    context = {"form": form, "heading": heading, "button": button, "back_url": back, **more}
    status = 422 if form.errors and status == 200 else status
    return render(request, "institutions/form.html", context, status=status)


@private
@sensitive_post_parameters()
@_WAY
def sign_in(request: HttpRequest) -> HttpResponse:
    """Whether the contact is known is not said here: the next page asks for the code anyhow."""
    form = SignInForm(request.POST or None)
    heading, button = _("Sign in for an institution"), _("Send me a code")
    if not form.is_valid():
        return _page(request, form, heading, button, paper=True)
    contact = form.cleaned_data["contact"]
    try:
        make_codes(office_of(request), contact, address=address_of(request), at=timezone.now())
    except TooMany:
        form.add_error(None, _too_many())
        return _page(request, form, heading, button, status=429, paper=True)
    response = redirect("institutions:code")
    response.set_cookie(
        ASKED,
        signing.dumps(contact, salt=ASKED),
        max_age=ASKED_SECONDS,
        path=reverse("institutions:sign_in"),
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )
    return response


@private
@sensitive_post_parameters()
@_WAY
def code(request: HttpRequest) -> HttpResponse:
    try:
        kept = request.COOKIES.get(ASKED, "")
        contact = str(signing.loads(kept, salt=ASKED, max_age=ASKED_SECONDS))
    except signing.BadSignature:
        return redirect("institutions:sign_in")
    why = _("If the office has this contact, a code is on its way. It is good for 10 minutes.")
    return _with_code(request, contact, _("Enter the code that came"), why)


@private
@sensitive_post_parameters()
@_WAY
def paper(request: HttpRequest) -> HttpResponse:
    why = _("Each code of the slip is good once. When they are used up the office prints more.")
    return _with_code(request, "", _("Enter a code from the paper slip"), why)


def _with_code(request: HttpRequest, contact: str, heading: str, why: str) -> HttpResponse:
    form = CodeForm(request.POST or None)
    shown: dict[str, Any] = {"why": why, "again": bool(contact)}
    if not form.is_valid():
        return _page(request, form, heading, _("Sign in"), **shown)
    where: dict[str, Any] = {"address": address_of(request), "at": timezone.now()}
    try:
        visit = use_code(office_of(request), contact, form.cleaned_data["code"], **where)
    except CodeWrong:
        form.add_error("code", _("This code is not right, or no longer good. Ask for another."))
        return _page(request, form, heading, _("Sign in"), **shown)
    except TooMany:
        form.add_error(None, _too_many())
        return _page(request, form, heading, _("Sign in"), status=429, **shown)
    response = redirect("institutions:home")
    response.delete_cookie(ASKED, path=reverse("institutions:sign_in"), samesite="Lax")
    keep_visit(request, response, visit)
    return response


@private
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The visit ends on the server too. Doing it twice is fine."""
    guest = guest_of(request)
    if guest:
        end_visit(guest.visit, at=guest.at)
    messages.success(request, _("You are signed out. Close the browser on a shared computer."))
    response = redirect("institutions:landing")
    forget_visit(response)
    return response
