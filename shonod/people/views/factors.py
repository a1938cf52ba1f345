"""Setting up second steps, and taking them away."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.people.actions import (
    add_app,
    add_key,
    end_sessions,
    make_codes,
    new_secret,
    remove_app,
    remove_key,
)
from shonod.people.forms import AppForm, KeyForm
from shonod.people.gateways.app import address_for, offer, offered
from shonod.people.gateways.webauthn import KeyRefused, begin_adding, finish_adding
from shonod.people.models import Officer
from shonod.people.queries import app_of, passkeys_of
from shonod.people.states import WrongCode
from shonod.people.views.door import (
    DUE,
    KEY_ASKED,
    account_view,
    freshly,
    office_of,
    site_of,
    whence_of,
)


@account_view
@require_safe
def protect(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Why a second step, and which; the desk leads here when it is due."""
    due = [date.fromisoformat(day) for day in request.session.get(DUE, {}).values()]
    context = {"due_on": min(due, default=None), "app": app_of(officer)}
    return render(request, "people/protect.html", context)


@account_view
@freshly
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def app(request: HttpRequest, officer: Officer) -> HttpResponse:
    """A QR code to scan, then the code that the app shows: only what is seen to work counts."""
    form = AppForm(request.POST or None)
    secret = offered(officer.pk, request.POST.get("offer", "")) or new_secret()
    if form.is_valid():
        try:
            codes = add_app(
                officer, secret=secret, code=form.cleaned_data["code"], **_said(request)
            )
        except WrongCode:
            form.refuse()
        else:
            return _added(request, officer, codes, _("Your app is set up."))
    context = {
        "form": form,
        "secret": secret,
        "offer": offer(officer.pk, secret),
        "address": address_for(officer.username, secret, str(office_of(request))),
        "has_app": app_of(officer) is not None,
    }
    return render(request, "people/app.html", context, status=422 if form.errors else 200)


@account_view
@freshly
@require_POST
def ask_new_key(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What the browser is to ask a new key for."""
    site, keys = site_of(request), passkeys_of(officer)
    options, request.session[KEY_ASKED] = begin_adding(
        site,
        owner=officer.pk.bytes,
        name=officer.username,
        known=[bytes(key.credential) for key in keys],
        alone=request.POST.get("alone") == "yes",
    )
    return JsonResponse(options)


@account_view
@freshly
@require_http_methods(["GET", "HEAD", "POST"])
def key(request: HttpRequest, officer: Officer) -> HttpResponse:
    """A passkey with a name; the browser's script talks to it."""
    form = KeyForm(request.POST or None)
    state = request.session.pop(KEY_ASKED, None) if form.is_valid() else None
    if state is not None:
        try:
            codes = _add_key(request, officer, state, form.cleaned_data)
        except KeyRefused:
            form.refuse()
        else:
            return _added(request, officer, codes, _("Your passkey is set up."))
    elif form.is_bound and not form.errors:
        form.refuse()
    return render(request, "people/key.html", {"form": form}, status=422 if form.errors else 200)


def _add_key(
    request: HttpRequest, officer: Officer, state: dict[str, Any], given: dict[str, Any]
) -> list[str]:
    site = site_of(request)
    return add_key(
        officer,
        key=finish_adding(site, state, given["credential"]),
        name=given["name"],
        host=site.host,
        alone=given["alone"],
        **_said(request),
    )


def _said(request: HttpRequest) -> dict[str, Any]:
    """In whose ledger, when and from where."""
    office = office_of(request)
    return {"chain": office.id, "at": timezone.now(), "whence": whence_of(request)}


def _added(request: HttpRequest, officer: Officer, codes: list[str], words: str) -> HttpResponse:
    """Sessions that were opened by the password alone end; then the codes on paper, once."""
    here = request.session.session_key
    end_sessions(officer, at=timezone.now(), whence=whence_of(request), but=here)
    messages.success(request, words)
    return _codes_page(request, codes) if codes else redirect("people:account")


def _codes_page(request: HttpRequest, codes: list[str]) -> HttpResponse:
    return render(request, "people/codes.html", {"codes": codes, "at": timezone.now()})


@account_view
@freshly
@require_POST
def codes(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Ten new ones, on this answer alone."""
    if officer.protected_at is None:
        raise Http404
    return _codes_page(request, make_codes(officer, **_said(request)))


@account_view
@freshly
@require_POST
def drop_app(request: HttpRequest, officer: Officer) -> HttpResponse:
    remove_app(officer, **_said(request))
    messages.success(request, _("The app no longer opens your account."))
    return redirect("people:account")


@account_view
@freshly
@require_POST
def drop_key(request: HttpRequest, officer: Officer, passkey_id: UUID) -> HttpResponse:
    passkey = passkeys_of(officer).filter(pk=passkey_id).select_related("officer").first()
    if passkey is None:
        raise Http404
    remove_key(passkey, **_said(request))
    messages.success(request, _("This passkey no longer opens your account."))
    return redirect("people:account")
