"""Signing in and out. All of it is private: never stored by a browser."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import TooMany
from shonod.people.actions import check_tries, count_wrong_try, end_session, note_wrong_password
from shonod.people.forms import SignInForm
from shonod.people.models import Officer
from shonod.people.policy import SIGNED_IN, for_desk, open_to_all
from shonod.people.views.door import (
    kept_of,
    next_of,
    office_of,
    texts,
    tries_of,
    whence_of,
)
from shonod.people.views.keys import key_that_signed
from shonod.people.views.letting import be_half_in, let_in
from shonod.people.views.second import second_page


@open_to_all
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """A form of the desk that came too late arrives here with its fields, which are kept."""
    office_of(request)
    if request.method != "POST":
        if request.user.is_authenticated:
            return HttpResponseRedirect(next_of(request))
        return _page(request, SignInForm())
    if not {"username", "password", "credential"} & set(request.POST):
        kept = kept_of(request)
        return _page(request, SignInForm(initial={"kept": kept}), kept=kept, status=401)
    form, at = SignInForm(request.POST), timezone.now()
    officer = _proven(request, form, at) if form.is_valid() else None
    kept = form.cleaned_data.get("kept") or {}
    if officer is None:
        return _page(request, form, kept=kept, status=422)
    if officer.protected_at is None or form.cleaned_data["credential"]:
        return let_in(request, officer, kept)
    be_half_in(request, officer, at)
    return second_page(request, officer, kept=kept)


def _proven(request: HttpRequest, form: SignInForm, at: datetime) -> Officer | None:
    """Whose passkey answered, or whose password was given; else the form says why not."""
    if form.cleaned_data["credential"]:
        passkey = key_that_signed(request, form.cleaned_data["credential"], at, owner=None)
        if passkey is None:
            form.add_error(None, _("This passkey does not open an account here by itself"))
        return passkey.officer if passkey else None
    username = form.cleaned_data["username"].strip()
    # Asked by name alone, so that unknown names take the same way.
    owner = Officer.objects.filter(username=username).first()
    tries = tries_of(request, owner.pk if owner else None, at)
    try:
        check_tries(username, **tries)
    except TooMany:
        form.add_error(None, _("There were too many wrong tries. Wait 15 minutes and try again."))
        return None
    found = authenticate(request, username=username, password=form.cleaned_data["password"])
    if found is None:
        count_wrong_try(username, **tries)
        note_wrong_password(username, owner, at=at, whence=whence_of(request))
        form.add_error(None, _("The user name or the password is not right"))
    return found


def _page(
    request: HttpRequest, form: SignInForm, *, kept: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "texts": texts(kept or {})}
    return render(request, "people/sign_in.html", context, status=status)


@for_desk(SIGNED_IN)
@never_cache
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Doing it twice is fine. The session is gone from the server."""
    if request.user.is_authenticated:
        session_key = str(request.session.session_key)
        end_session(request.user, session_key, at=timezone.now(), whence=whence_of(request))
    logout(request)
    messages.success(request, _("You are signed out. Close the browser on a shared computer."))
    return redirect("people:sign_in")
