"""Pages that show: the form for the code, the case, its receipt, its slip, its files."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from shonod.cases.actions.proving import look_up_case
from shonod.cases.forms.desk import appeal_words
from shonod.cases.forms.track import DisputeForm, FindForm, ProofForm, ReplyForm
from shonod.cases.middleware import (
    Visit,
    address_of,
    case_view,
    find_page,
    not_found,
    private,
)
from shonod.cases.models import Attachment
from shonod.cases.policy import may_be_disputed, may_be_rated, may_be_withdrawn
from shonod.cases.queries import code_of, new_contact_on, posts_of, recounts_of, talk_of
from shonod.cases.states import State
from shonod.cases.views.files import send_attachment
from shonod.ground.clock import explain
from shonod.ground.code import grouped
from shonod.ground.refusals import CodeMistyped
from shonod.ledger.models import Event
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.states import LATE

RATINGS = range(1, 6)
HIDDEN = (EventKind.NOTE_ADDED, EventKind.CASE_ANNOTATED, EventKind.CASE_HANDED_OVER)
MOVED = (
    *(EventKind.CASE_DATE_MOVED, EventKind.CASE_EXTENDED, EventKind.CASE_DATE_AGREED),
    EventKind.CASE_REBOUND,
)
TALK = (EventKind.MESSAGE_ADDED, EventKind.FILE_ADDED)


@private
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return find_page(request, FindForm())
    form = FindForm(request.POST)
    if not form.is_valid():
        return find_page(request, form, status=422)
    typed, office = form.cleaned_data["code"], request.office  # type: ignore[attr-defined]
    try:
        case = look_up_case(office, typed, address=address_of(request), at=timezone.now())
    except CodeMistyped:
        return not_found(request, typed, mistyped=True)
    if case is None:
        return not_found(request, typed, mistyped=False)
    return redirect("track:case", code=grouped(code_of(case)))


@case_view
@require_safe
def show(request: HttpRequest, visit: Visit) -> HttpResponse:
    return case_page(request, visit)


@dataclass
class Sheet:
    """The forms of the case's page, one of them perhaps with errors."""

    proof: ProofForm
    reply: ReplyForm = field(default_factory=ReplyForm)
    dispute: DisputeForm = field(default_factory=DisputeForm)

    @property
    def wrong(self) -> ProofForm | ReplyForm | DisputeForm | None:
        return next((form for form in (self.proof, self.reply, self.dispute) if form.errors), None)


def case_page(
    request: HttpRequest, visit: Visit, *, status: int = 200, **forms: Any
) -> HttpResponse:
    """What the code shows; messages, files and words only to whoever gave the second proof."""
    case, events = visit.case, _timeline(visit)
    is_waiting = case.state == State.WAITING
    sheet = Sheet(**{"proof": ProofForm(case=case), **forms})
    context = {
        "case": case,
        "code": visit.code,
        "today": visit.today,
        "sheet": sheet,
        "is_proven": visit.is_proven,
        "can_prove": bool(case.phone or case.email),
        "events": events,
        "recounts": recounts_of(events),
        "posts": posts_of(events),
        "moved": next((event for event in events[::-1] if event.kind in MOVED), None),
        "pause": case.pauses.filter(ended_at=None).first() if is_waiting else None,
        "sentences": explain(case.receipt, "en" if get_language() == "en" else "bn"),
        "may_dispute": may_be_disputed(case, visit.at),
        "may_rate": may_be_rated(case),
        "may_withdraw": may_be_withdrawn(case),
        "is_late": case.is_late(visit.today),
        # What the officer wrote may name somebody; what the charter says is on the wall.
        "appeal_to": case.appeal_to if visit.is_proven else appeal_words(case.terms.supervisor),
        "is_waiting": is_waiting,
        "ratings": RATINGS,
        "new_contact_on": new_contact_on(events),
    }
    if visit.is_proven:
        context |= {
            "talk": talk_of(case, internal=False),
            "papers": case.attachments.filter(message=None),
        }
    return render(request, "cases/track/case.html", context, status=status)


def _timeline(visit: Visit) -> list[Event]:
    """What happened, without the desk's own affairs and the words that came with a move."""
    events = [event for event in events_of(visit.case.id) if not _is_inner(event)]
    moves = {event.at for event in events if event.kind not in TALK}
    return [event for event in events if event.kind not in TALK or event.at not in moves]


def _is_inner(event: Event) -> bool:
    """The desk's own affair: also a reminder to the post that has the case anyway."""
    is_reminder = event.kind == EventKind.CASE_ESCALATED and event.data["level"] < LATE
    return is_reminder or event.kind in HIDDEN


@case_view
@require_safe
def receipt(_request: HttpRequest, visit: Visit) -> HttpResponse:
    """How the date was reached, for a program to check: docs/reference/receipt.md."""
    return JsonResponse(
        visit.case.receipt,
        json_dumps_params={"ensure_ascii": False, "indent": 2},
        headers={"Content-Disposition": 'attachment; filename="receipt.json"'},
    )


@case_view
@require_safe
def slip(request: HttpRequest, visit: Visit) -> HttpResponse:
    """One sheet to print or photograph; it names no person."""
    address = request.build_absolute_uri(reverse("track:case", kwargs={"code": visit.code}))
    context = {"case": visit.case, "code": visit.code, "address": address}
    return render(request, "cases/track/slip.html", context)


@case_view
@require_safe
def file(_request: HttpRequest, visit: Visit, attachment_id: UUID) -> HttpResponseBase:
    if not visit.is_proven:
        raise Http404
    found = Attachment.objects.filter(pk=attachment_id, case=visit.case).first()
    if found is None or (found.message and found.message.is_internal):
        raise Http404
    return send_attachment(found)
