"""The second step of signing in, and proving again who one is before something weighty."""

from datetime import datetime
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from shonod.ground.refusals import TooMany
from shonod.people.actions import check_tries, count_wrong_try, note, take_code
from shonod.people.forms import CodeForm, PasswordForm
from shonod.people.models import Officer
from shonod.people.policy import open_to_all
from shonod.people.queries import passkeys_of
from shonod.people.states import Kind
from shonod.people.views.door import (
    kept_of,
    signed_in,
    site_of,
    texts,
    tries_of,
    whence_of,
)
from shonod.people.views.keys import key_that_signed
from shonod.people.views.letting import half_in, let_in, mark_proven, onward


@open_to_all
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def second(request: HttpRequest) -> HttpResponse:
    """A code or a passkey, after the password."""
    officer, at = half_in(request, timezone.now()), timezone.now()
    if officer is None:
        return redirect("people:sign_in")
    if request.method != "POST":
        return second_page(request, officer, kept={})
    form = CodeForm(request.POST)
    if form.is_valid() and _is_his(request, officer, form, at):
        return let_in(request, officer, form.cleaned_data["kept"])
    kept = form.cleaned_data.get("kept") or {}
    return second_page(request, officer, kept=kept, form=form, status=422)


def second_page(
    request: HttpRequest,
    officer: Officer,
    *,
    kept: dict[str, str],
    form: CodeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    query = request.META["QUERY_STRING"]
    context = {
        "form": form or CodeForm(initial={"kept": kept}),
        "action": f"{reverse('people:second')}{'?' if query else ''}{query}",
        "has_key": passkeys_of(officer, site_of(request).host).exists(),
    }
    return render(request, "people/second.html", context, status=status)


def _is_his(request: HttpRequest, officer: Officer, form: CodeForm, at: datetime) -> bool:
    """Whether the second step was this officer's; else the form says why not. Wrong ones are
    counted, and its owner is told of them: somebody knows the password."""
    tries = {**tries_of(request, officer.pk, at), "step": "second"}
    try:
        check_tries(str(officer.pk), **tries)
    except TooMany:
        form.add_error(None, _("There were too many wrong tries. Wait 15 minutes and try again."))
        return False
    credential, whence = form.cleaned_data["credential"], whence_of(request)
    if credential:
        is_his = key_that_signed(request, credential, at, owner=officer) is not None
    else:
        is_his = take_code(officer, form.cleaned_data["code"], at=at, whence=whence)
    if not is_his:
        count_wrong_try(str(officer.pk), **tries)
        note(officer, Kind.WRONG_CODE, at=at, whence=whence)
        form.refuse()
    return is_his


@signed_in
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def prove(request: HttpRequest) -> HttpResponse:
    """Once more, by whoever is signed in; a form on its way elsewhere is kept meanwhile."""
    officer, at = cast(Officer, request.user), timezone.now()
    kind = CodeForm if officer.protected_at else PasswordForm
    if request.method != "POST" or not {"code", "password", "credential"} & set(request.POST):
        kept = kept_of(request)
        form = kind(initial={"kept": kept})
        return _prove_page(request, officer, form, kept, status=401 if kept else 200)
    form = kind(request.POST)
    if form.is_valid() and _is_still_his(request, officer, form, at):
        mark_proven(request, at)
        return onward(request, form.cleaned_data["kept"])
    kept = form.cleaned_data.get("kept") or {}
    return _prove_page(request, officer, form, kept, status=422)


def _is_still_his(
    request: HttpRequest, officer: Officer, form: CodeForm | PasswordForm, at: datetime
) -> bool:
    if isinstance(form, CodeForm):
        return _is_his(request, officer, form, at)
    tries = tries_of(request, officer.pk, at)
    try:
        check_tries(officer.username, **tries)
    except TooMany:
        form.add_error(None, _("There were too many wrong tries. Wait 15 minutes and try again."))
        return False
    if officer.check_password(form.cleaned_data["password"]):
        return True
    count_wrong_try(officer.username, **tries)
    form.add_error("password", _("The present password is not right"))
    return False


def _prove_page(
    request: HttpRequest,
    officer: Officer,
    form: CodeForm | PasswordForm,
    kept: dict[str, str],
    *,
    status: int,
) -> HttpResponse:
    context = {
        "form": form,
        "texts": texts(kept),
        "has_key": bool(officer.protected_at)
        and passkeys_of(officer, site_of(request).host).exists(),
    }
    return render(request, "people/prove.html", context, status=status)
