"""What the requester does: prove, reply, dispute, withdraw, rate, leave; then a redirect."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from shonod.cases.actions import (
    dispute_case,
    rate_case,
    reply_to_office,
    stop_contact_change,
    withdraw_case,
)
from shonod.cases.actions.proving import prove_contact
from shonod.cases.forms.track import DisputeForm, ProofForm, ReplyForm
from shonod.cases.middleware import View, Visit, case_view, forget_proof, keep_proof
from shonod.cases.templatetags.refused_files import refusal_words
from shonod.cases.views.track.pages import case_page
from shonod.ground.refusals import ClockBehind, FileRefused, MoveNotAllowed, TooMany
from shonod.turnstile.actions import count_pass, turnstile_key

ONCE_LENGTH = 40
# Each is an event for ever: more than anybody means, less than a machine would send.
REPLIES_AN_HOUR, TAPS_A_DAY = 30, 10
Deed = Callable[[HttpRequest, Visit], HttpResponse]


def deed(view: Deed) -> View:
    """A POST on a case; a move that is not possible any more shows the case as it is now."""

    @case_view
    @sensitive_post_parameters()
    @require_POST
    @wraps(view)
    def door(request: HttpRequest, visit: Visit) -> HttpResponse:
        try:
            return view(request, visit)
        except MoveNotAllowed:
            messages.error(request, _("That is not possible any more. See below where it stands."))
            return _back(visit)
        except ClockBehind:
            said = _("The office’s computer has a wrong clock. Nothing was saved.")
            messages.error(request, said)
            typed = {name: request.POST.get(name, "") for name in ("text", "why")}
            forms = {"reply": ReplyForm(initial=typed), "dispute": DisputeForm(initial=typed)}
            return case_page(request, visit, status=503, **forms)

    return door


def proven_deed(view: Deed) -> View:
    """A deed in the requester's name. When the proof has run out, what was typed is kept."""

    @deed
    @wraps(view)
    def door(request: HttpRequest, visit: Visit) -> HttpResponse:
        if visit.is_proven:
            return view(request, visit)
        typed = request.POST.get("text") or request.POST.get("why") or ""
        messages.error(request, _("First show that the request is yours. What you wrote is kept."))
        proof = ProofForm(case=visit.case, initial={"kept": typed})
        return case_page(request, visit, proof=proof, status=403)

    return door


def _back(visit: Visit) -> HttpResponse:
    return redirect("track:case", code=visit.code)


@deed
def prove(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = ProofForm(request.POST, case=visit.case)
    if not form.is_valid():
        return case_page(request, visit, proof=form, status=422)
    typed, kept = form.cleaned_data["contact"], form.cleaned_data["kept"]
    if not prove_contact(visit.case, typed, address=visit.address, at=visit.at):
        form.add_error("contact", _("That is not what was given with this request. Check it."))
        return case_page(request, visit, proof=form, status=422)
    response = _back(visit)
    if kept:
        reply = ReplyForm(initial={"text": kept})
        response = case_page(request, replace(visit, is_proven=True), reply=reply)
    keep_proof(request, response, visit.case)
    return response


@deed
def leave(request: HttpRequest, _visit: Visit) -> HttpResponse:
    """For a shared computer: nothing of the case stays reachable here without proof."""
    response = redirect("track:find")
    forget_proof(response)
    messages.success(request, _("Finished. Nothing of your request is open in this browser now."))
    return response


def _once(request: HttpRequest) -> str:
    # A database takes no control characters; a token of ours has none.
    return "".join(c for c in request.POST.get("once", "") if c.isprintable())[:ONCE_LENGTH]


@proven_deed
def reply(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = ReplyForm(request.POST, request.FILES)
    if not form.is_valid():
        return case_page(request, visit, reply=form, status=422)
    try:
        key = turnstile_key("reply", str(visit.case.id))
        count_pass(key, limit=REPLIES_AN_HOUR, per=timedelta(hours=1), at=visit.at)
        reply_to_office(
            visit.case.id,
            at=visit.at,
            text=form.cleaned_data["text"],
            once=_once(request),
            files=[(file.name, file.read()) for file in form.cleaned_data["papers"]],
        )
    except FileRefused as refusal:
        form.add_error("papers", f"{refusal.name}: {refusal_words(refusal.code)}")
        return case_page(request, visit, reply=form, status=422)
    except TooMany:
        form.add_error(None, _("These are many messages in an hour. Wait a little, or call us."))
        return case_page(request, visit, reply=form, status=429)
    messages.success(request, _("The office has your message."))
    return _back(visit)


@proven_deed
def dispute(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = DisputeForm(request.POST)
    if not form.is_valid():
        return case_page(request, visit, dispute=form, status=422)
    dispute_case(visit.case.id, at=visit.at, why=form.cleaned_data["why"], once=_once(request))
    messages.success(request, _("The request is open again. The office has been told why."))
    return _back(visit)


@proven_deed
def withdraw(request: HttpRequest, visit: Visit) -> HttpResponse:
    withdraw_case(visit.case.id, at=visit.at)
    messages.success(request, _("The request is withdrawn. You can ask again at any time."))
    return _back(visit)


@proven_deed
def keep_contact(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Whoever has the old contact says that it was not he who gave a new one."""
    stop_contact_change(visit.case.id, by=None, at=visit.at)
    messages.success(request, _("The contact stays as it was. The office sees that you said so."))
    return _back(visit)


@deed
def rate(request: HttpRequest, visit: Visit) -> HttpResponse:
    key = turnstile_key("rate", str(visit.case.id))
    count_pass(key, limit=TAPS_A_DAY, per=timedelta(days=1), at=visit.at)
    typed = request.POST.get("rating", "")
    rate_case(visit.case.id, at=visit.at, rating=int(typed) if typed in tuple("12345") else 0)
    messages.success(request, _("Thank you. Your rating is counted."))
    return _back(visit)
