"""After a request was taken: what to tell, the slip to print, and the next one."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix
from django.views.decorators.http import require_safe

from shonod.cases.queries import code_of
from shonod.counter.queries import contact_of
from shonod.counter.states import Kind
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import works_cases


@desk_view(works_cases)
@require_safe
def taken(request: HttpRequest, desk: Desk, contact_id: UUID) -> HttpResponse:
    contact = contact_of(desk.office, contact_id)
    if contact is None or contact.case is None or contact.kind != Kind.REQUEST:
        raise Http404
    code, track = code_of(contact.case), f"{get_script_prefix()}track/"
    context = {
        "desk": desk,
        "contact": contact,
        "case": contact.case,
        "code": code,
        "address": request.build_absolute_uri(f"{track}{code}/"),
        "short_address": request.get_host() + track,
    }
    return render(request, "counter/taken.html", context)
