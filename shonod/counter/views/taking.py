"""The counter's form: a walk-in or a call becomes a request."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from shonod.cases.queries import case_by_id
from shonod.cases.states import Channel
from shonod.cases.templatetags.refused_files import refusal_words
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promises_in_force
from shonod.counter.actions import Asked, take_request
from shonod.counter.forms import RequestForm
from shonod.counter.models import Contact
from shonod.counter.queries import callers_like, contact_of
from shonod.counter.views.door import channel_here, keep_channel, once_of
from shonod.ground.clock import AgreedDateOutside, Due
from shonod.ground.refusals import (
    ClockBehind,
    FileRefused,
    NotPermitted,
    Refusal,
    TimeLimitUnclear,
)
from shonod.intake.queries import promise_now
from shonod.intake.templatetags.refused_days import day_refused
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import works_cases

# Buttons that fill the form in and send nothing.
FILLING = {"look", "caller", "begin"}


@desk_view(works_cases)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def counter(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The form, empty, filled in by a button, or sent; sent twice, it makes one request."""
    promises = promises_in_force(desk.office, desk.today)
    if request.method != "POST":
        form = RequestForm(promises=promises, initial={"channel": channel_here(request)})
        return _page(request, desk, form)
    if FILLING & set(request.POST):
        given = _given(request, desk)
        form = RequestForm.begun(request.POST, given, promises=promises)
        return _page(request, desk, form)
    form = RequestForm(request.POST, request.FILES, promises=promises)
    contact = _taken(request, desk, form) if form.is_valid() else None
    if contact is None:
        return _page(request, desk, form, status=422)
    response = redirect("counter:taken", contact_id=contact.id)
    keep_channel(request, response, contact.channel)
    return response


def _given(request: HttpRequest, desk: Desk) -> dict[str, Any]:
    """What the pressed button knows: a caller of before, or the missed call that is called back."""
    caller, begun = _id_in(request, "caller"), _id_in(request, "begin")
    case = case_by_id(desk.office, caller) if caller else None
    if case:
        names = ("phone", "name", "organisation", "post_title")
        return {name: getattr(case, name) for name in names}
    call = contact_of(desk.office, begun) if begun else None
    if call:
        told = {"phone": call.phone, "name": call.name, "details": call.note}
        return {"channel": Channel.PHONE, "call": call.id, **told}
    return {}


def _id_in(request: HttpRequest, name: str) -> UUID | None:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return None


def _taken(request: HttpRequest, desk: Desk, form: RequestForm) -> Contact | None:
    """The contact that came of a valid form; None where the form now says why not."""
    try:
        return take_request(_asked(form), once=once_of(request), by=desk.officer, at=desk.at)
    except FileRefused as refusal:
        form.add_error("papers", f"{refusal.name}: {refusal_words(refusal.code)}")
    except AgreedDateOutside as refusal:
        day, promise = form.cleaned_data["agreed_on"], _promise(desk, form.terms)
        form.add_error("agreed_on", day_refused(refusal, day, promise, at=desk.at))
    except TimeLimitUnclear:
        words = _("The charter names no day for this. Enter the day that you agreed on")
        form.add_error("agreed_on", words)
    except NotPermitted:
        words = _("An officer answers this one. Leave the answer empty, and take the request")
        form.add_error("answer", words)
    except ClockBehind:
        words = _("The office’s computer has a wrong clock. Nothing was saved.")
        form.add_error(None, words)
    except Refusal:
        form.add_error(None, _("No date can be promised now. Nothing was saved."))
    return None


def _asked(form: RequestForm) -> Asked:
    given, terms = form.cleaned_data, form.promised()
    # What is kept of a person is in Bangla, whatever the officer reads.
    with override("bn"):
        unknown = _("Visitor, name not given")
    return Asked(
        terms=terms,
        requester=form.requester(unknown=unknown),
        details=given["details"],
        channel=Channel(given["channel"]),
        answer=given["answer"],
        agreed_on=given["agreed_on"] if terms.limit.negotiable else None,
        papers=[(file.name or "", file.read()) for file in given["papers"]],
        call=given["call"],
    )


def _promise(desk: Desk, terms: Terms | None) -> Due | None:
    """Today's promise; None where the charter names no day by itself."""
    try:
        return promise_now(terms, at=desk.at) if terms else None
    except Refusal:
        return None


def _page(
    request: HttpRequest, desk: Desk, form: RequestForm, *, status: int = 200
) -> HttpResponse:
    typed, chosen = str(form["phone"].value() or ""), form.meant()
    context = {
        "desk": desk,
        "form": form,
        "once": once_of(request),
        "services": [(terms, _promise(desk, terms)) for terms in form.promises],
        "chosen": chosen,
        "promise": _promise(desk, chosen),
        "callers": callers_like(desk.office, typed),
        "typed": typed,
    }
    return render(request, "counter/form.html", context, status=status)


@desk_view(works_cases)
@require_POST
def callers(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Who asked before from the number that is being typed; posted, so that no address holds it."""
    typed = request.POST.get("phone", "")[:40]
    context = {"desk": desk, "callers": callers_like(desk.office, typed), "typed": typed}
    return render(request, "counter/callers.html", context)
