"""What may answer somebody before he sends: while he types, and before the last button."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from shonod.finding.actions.answered import count_answered
from shonod.finding.queries.suggesting import Suggestion, suggested
from shonod.ground.clock import local
from shonod.ground.refusals import TooMany
from shonod.intake.actions import clear_draft
from shonod.intake.queries import is_answered_work
from shonod.intake.states import Step
from shonod.intake.views.door import DRAFT, Visit, form_door, redirect_to
from shonod.turnstile.actions import count_look, turnstile_key

# One for every pause in typing, of sixty people behind one address.
SUGGESTIONS_AN_ADDRESS = 6_000
_AN_HOUR = timedelta(hours=1)


def suggestions(visit: Visit, text: str) -> dict[str, object]:
    """What `finding/suggested.html` shows; nothing where the service is no question."""
    found: list[Suggestion] = []
    if is_answered_work(visit.terms, local(visit.at).date()):
        found = suggested(visit.office, text)
    return {"suggested": found, "answered_url": reverse("intake:answered", args=[visit.code])}


@require_POST
@sensitive_post_parameters()
@form_door
def suggest(visit: Visit) -> HttpResponse:
    """A piece of the page, for what is typed so far. By POST, so that it stands in no log."""
    key = turnstile_key("suggest", visit.address)
    try:
        count_look(key, limit=SUGGESTIONS_AN_ADDRESS, per=_AN_HOUR, at=visit.at)
    except TooMany:
        return HttpResponse(status=429)
    text = visit.request.POST.get(Step.DETAILS, "")
    return render(visit.request, "finding/suggested.html", suggestions(visit, text))


@require_POST
@sensitive_post_parameters()
@form_door
def answered(visit: Visit) -> HttpResponse:
    """Nothing is to be sent any more: counted, and what was typed is forgotten."""
    token = visit.request.POST.get("answered", "")
    count_answered(visit.office, token, address=visit.address, at=visit.at)
    if visit.draft_id:
        clear_draft(visit.office, visit.draft_id)
    response = redirect_to(reverse("finding:answered"))
    visit.forget(response, DRAFT)
    return response
