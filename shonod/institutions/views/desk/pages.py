"""The register at the desk: who waits, who is verified, and whose a case is."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.models import Case
from shonod.cases.queries import case_by_id
from shonod.institutions.actions import (
    decline_institution,
    link_case,
    merge_institution,
    unlink_case,
    verify_institution,
)
from shonod.institutions.forms import DeclineForm, PersonForm
from shonod.institutions.models import Institution
from shonod.institutions.policy import keeps_institutions
from shonod.institutions.queries import (
    cases_of,
    institution_at,
    institutions_of,
    people_of,
    suggested_cases,
)
from shonod.institutions.states import AlreadyDecided, LinkedAlready, State
from shonod.offices.middleware import Desk, desk_view

SHOWN = 50


@desk_view(keeps_institutions)
@require_safe
def register(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Those who wait first; the verified below, by name where one is searched for."""
    words = " ".join(request.GET.get("name", "").replace("\0", "").split())[:100]
    context = {
        "desk": desk,
        "waiting": _page(request, desk, State.WAITING),
        "verified": _page(request, desk, State.VERIFIED, words),
        "declined": _page(request, desk, State.DECLINED),
        "words": words,
    }
    return render(request, "institutions/desk/register.html", context)


def _page(request: HttpRequest, desk: Desk, state: State, words: str = "") -> dict[str, Any]:
    """A page of those who stand so, and the address of the next; each list turns by itself."""
    mark = f"{state}_after"
    found = institutions_of(desk.office, state=state, words=words, after=_mark(request, mark))
    rows = list(found[: SHOWN + 1])
    more = {"name": words, mark: str(rows[SHOWN - 1].id)} if len(rows) > SHOWN else {}
    return {"rows": rows[:SHOWN], "older_url": f"?{urlencode(more)}" if more else ""}


def _mark(request: HttpRequest, name: str) -> UUID | None:
    """The institution that the page before ended with. Raises Http404 for what is none."""
    try:
        return UUID(request.GET[name]) if name in request.GET else None
    except ValueError:
        raise Http404 from None


def at_desk(desk: Desk, institution_id: UUID) -> Institution:
    found = institution_at(desk.office, institution_id)
    if found is None:
        raise Http404
    return found


@desk_view(keeps_institutions)
@require_safe
def institution(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    return page_of(request, desk, at_desk(desk, institution_id))


def page_of(
    request: HttpRequest,
    desk: Desk,
    found: Institution,
    *,
    form: PersonForm | None = None,
    declining: DeclineForm | None = None,
) -> HttpResponse:
    is_verified = found.state == State.VERIFIED
    cases = cases_of(found).select_related("service", "terms").defer("receipt")
    others = institutions_of(desk.office, state=State.VERIFIED)
    context: dict[str, Any] = {
        "desk": desk,
        "institution": found,
        "form": form or PersonForm(),
        "declining": declining or DeclineForm(auto_id="decline_%s"),
        "people": people_of(found),
        "cases": cases[:SHOWN],
        "suggested": suggested_cases(found) if is_verified else [],
        "others": others[:SHOWN] if found.state == State.WAITING else [],
    }
    refused = (form and form.errors) or (declining and declining.errors)
    return render(
        request, "institutions/desk/institution.html", context, status=422 if refused else 200
    )


@desk_view(keeps_institutions)
@require_POST
def verify(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    found = at_desk(desk, institution_id)
    try:
        verify_institution(found, by=desk.officer, at=desk.at)
        messages.success(request, _("Verified. It can sign in and ask from now on."))
    except AlreadyDecided:
        messages.info(request, _("This was decided before."))
    return redirect("registry:institution", found.id)


@desk_view(keeps_institutions)
@require_POST
def decline(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    found = at_desk(desk, institution_id)
    form = DeclineForm(request.POST, auto_id="decline_%s")
    if not form.is_valid():
        return page_of(request, desk, found, declining=form)
    try:
        decline_institution(found, **form.cleaned_data, by=desk.officer, at=desk.at)
    except AlreadyDecided:
        messages.info(request, _("This was decided before."))
    return redirect("registry:all")


@desk_view(keeps_institutions)
@require_POST
def merge(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    """It is one that the register has already."""
    found, into = at_desk(desk, institution_id), at_desk(desk, _id(request, "into"))
    if into.state != State.VERIFIED:
        raise Http404
    try:
        merge_institution(found, into, by=desk.officer, at=desk.at)
    except AlreadyDecided:
        messages.info(request, _("This was decided before."))
    return redirect("registry:institution", into.id)


def _id(request: HttpRequest, name: str) -> UUID:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        raise Http404 from None


def _case(request: HttpRequest, desk: Desk) -> Case:
    found = case_by_id(desk.office, _id(request, "case"))
    if found is None:
        raise Http404
    return found


@desk_view(keeps_institutions)
@require_POST
def link(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    found = at_desk(desk, institution_id)
    case = _case(request, desk)
    try:
        link_case(found, case, by=desk.officer, at=desk.at)
        messages.success(request, _("Linked. Its people see the request from now on."))
    except LinkedAlready:
        messages.info(request, _("The request belongs to another institution already."))
    return redirect("registry:institution", found.id)


@desk_view(keeps_institutions)
@require_POST
def unlink(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    found = at_desk(desk, institution_id)
    unlink_case(found, _case(request, desk), by=desk.officer, at=desk.at)
    messages.success(request, _("Taken off. Its people see the request no more."))
    return redirect("registry:institution", found.id)
