"""Who signs in for an institution, and the paper slip for those without mail."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shonod.institutions.actions import add_person, print_codes, remove_person
from shonod.institutions.forms import PersonForm
from shonod.institutions.models import Representative
from shonod.institutions.policy import keeps_institutions
from shonod.institutions.queries import person_at
from shonod.institutions.states import State
from shonod.institutions.views.desk.pages import at_desk, page_of
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_institutions)
@require_POST
def add(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    found = at_desk(desk, institution_id)
    form = PersonForm(request.POST)
    if not form.is_valid() or found.state != State.VERIFIED:
        return page_of(request, desk, found, form=form)
    add_person(found, **form.cleaned_data, by=desk.officer, at=desk.at)
    messages.success(request, _("Added. This person can sign in now."))
    return redirect("registry:institution", found.id)


def _person(desk: Desk, institution_id: UUID, person_id: UUID) -> Representative:
    person = person_at(at_desk(desk, institution_id), person_id)
    if person is None:
        raise Http404
    return person


@desk_view(keeps_institutions)
@require_POST
def remove(request: HttpRequest, desk: Desk, institution_id: UUID, person_id: UUID) -> HttpResponse:
    remove_person(_person(desk, institution_id, person_id), by=desk.officer, at=desk.at)
    messages.success(request, _("Removed. Nobody signs in with that contact any more."))
    return redirect("registry:institution", institution_id)


@desk_view(keeps_institutions)
@require_POST
def slip(request: HttpRequest, desk: Desk, institution_id: UUID, person_id: UUID) -> HttpResponse:
    """Codes to print, shown on this answer alone; those of the slip before are void."""
    person = _person(desk, institution_id, person_id)
    codes = print_codes(person, by=desk.officer, at=desk.at)
    context = {"desk": desk, "person": person, "codes": codes}
    return render(request, "institutions/desk/slip.html", context)
