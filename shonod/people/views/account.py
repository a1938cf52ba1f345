"""The account's own page: what opens it, where it is open, and what happened to it."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.people.actions import (
    acknowledge,
    change_details,
    change_password,
    end_sessions,
    move_session,
)
from shonod.people.forms import DetailsForm, NewPasswordForm
from shonod.people.models import Happening, Officer
from shonod.people.queries import app_of, codes_left, happenings, passkeys_of, sessions_of
from shonod.people.queries.watch import PAGE
from shonod.people.views.door import (
    account_view,
    administrators,
    freshly,
    next_of,
    office_of,
    signed_in,
    whence_of,
)

LATEST = 5


@account_view
@require_safe
def account(request: HttpRequest, officer: Officer) -> HttpResponse:
    context = {
        "app": app_of(officer),
        "passkeys": passkeys_of(officer),
        "codes_left": codes_left(officer),
        "sessions": sessions_of(officer, timezone.now()),
        "here": request.session.session_key,
        "lines": happenings(officer)[:LATEST],
    }
    return render(request, "people/account.html", context)


@account_view
@require_POST
def end(request: HttpRequest, officer: Officer, sign_in_id: UUID | None = None) -> HttpResponse:
    """One session elsewhere, or all of them; this one ends by signing out."""
    at, here = timezone.now(), request.session.session_key
    one = None
    if sign_in_id is not None:
        one = sessions_of(officer, at).filter(pk=sign_in_id).first()
        if one is None:
            raise Http404
    ended = end_sessions(officer, at=at, whence=whence_of(request), only=one, but=here)
    messages.success(
        request,
        _("Ended. Whoever sits there must sign in again.")
        if ended
        else _("Nothing else was open."),
    )
    return redirect("people:account")


@account_view
@require_safe
def log(request: HttpRequest, officer: Officer) -> HttpResponse:
    return _log_page(request, officer)


@administrators
@require_safe
def everyones_log(request: HttpRequest, _officer: Officer) -> HttpResponse:
    """Of all accounts, and of names that no account has."""
    return _log_page(request, None)


def _log_page(request: HttpRequest, owner: Officer | None) -> HttpResponse:
    lines = happenings(owner, before=_instant(request.GET.get("before", "")))
    context = {"lines": lines, "owner": owner, "everyones": owner is None, "older": _older(lines)}
    return render(request, "people/log.html", context)


def _older(lines: list[Happening]) -> str:
    """Where the next page begins; '' when this is the last."""
    return lines[-1].at.isoformat() if len(lines) == PAGE else ""


def _instant(typed: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        return None
    return at if at.tzinfo else None


@account_view
@require_POST
def it_was_me(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What the desk warned of was the owner's own doing."""
    seen = request.POST.get("seen", "")
    acknowledge(officer, seen=int(seen) if seen.isascii() and seen.isdigit() else 0)
    messages.success(request, _("Good. The desk warns you again when something new happens."))
    return HttpResponseRedirect(next_of(request))


@account_view
@freshly
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Name, telephone and e-mail of oneself."""
    form = DetailsForm(request.POST or None, initial=DetailsForm.of(officer))
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "people/details.html", {"form": form}, status=status)
    chain, whence = office_of(request).id, whence_of(request)
    change_details(officer, form.cleaned_data, chain=chain, at=timezone.now(), whence=whence)
    messages.success(request, _("Saved."))
    return redirect("people:account")


@signed_in
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest) -> HttpResponse:
    """The officer's own password; every other session of his ends, this one goes on."""
    office, officer = office_of(request), request.user
    if not isinstance(officer, Officer):
        raise Http404
    form = NewPasswordForm(request.POST or None, officer=officer)
    if not form.is_valid():
        context = {"form": form, "must": officer.must_change_password}
        return render(
            request, "people/new_password.html", context, status=422 if form.errors else 200
        )
    at = timezone.now()
    change_password(officer, form.cleaned_data["password"], chain=office.id, at=at)
    before = str(request.session.session_key)
    update_session_auth_hash(request, officer)
    move_session(before, to=str(request.session.session_key))
    end_sessions(officer, at=at, whence=whence_of(request), but=request.session.session_key)
    messages.success(request, _("Your new password is set."))
    return HttpResponseRedirect(next_of(request))
