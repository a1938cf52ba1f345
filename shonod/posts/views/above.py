"""What a superior sees: what went up to him, how the offices below stand, and handing over."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import hand_over_case
from shonod.cases.queries import DUE_SOON, beyond, case_by_id, mark_of
from shonod.ground.refusals import Refusal
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import acts_on_cases, sees_desk
from shonod.offices.queries import offices_below, roster_of
from shonod.posts.forms import HandOverForm, seat_choices
from shonod.posts.queries import escalated_to, standings, targets_of
from shonod.posts.views.refused import refused

AT_ONCE = 50
ORDER = ["due_on", "id"]


@desk_view(sees_desk)
@require_safe
def escalated(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Late cases, of whatever office, that went up to a post he answers for."""
    mine = roster_of(desk.office, desk.today).posts_of(desk.officer.id)
    cases, after = escalated_to(mine), request.GET.get("after", "")
    try:
        rows = list((beyond(cases, ORDER, after) if after else cases)[: AT_ONCE + 1])
    except ValueError:
        raise Http404 from None
    shown = rows[:AT_ONCE]
    context = {
        "desk": desk,
        "cases": shown,
        "older_url": f"?after={mark_of(shown[-1], ORDER)}" if len(rows) > AT_ONCE else "",
        "is_first": not after,
    }
    return render(request, "posts/escalated.html", context)


@desk_view(sees_desk)
@require_safe
def below(request: HttpRequest, desk: Desk) -> HttpResponse:
    offices = [one for one in offices_below(desk.office) if one.id != desk.office.id]
    rows = standings(offices, desk.today, desk.today + DUE_SOON)
    context = {
        "desk": desk,
        "rows": rows,
        "late": sum(row.late for row in rows),
        "due_soon": sum(row.due_soon for row in rows),
        "open": sum(row.open for row in rows),
    }
    return render(request, "posts/below.html", context)


@desk_view(acts_on_cases)
@require_POST
def hand_over(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """To another post, or to one's own; the page of the case says how it went."""
    case = case_by_id(desk.office, case_id)
    if case is None:
        raise Http404
    targets = targets_of(case, desk.officer, desk.today)
    form = HandOverForm(request.POST, targets=seat_choices(targets, desk.office.id))
    if not form.is_valid():
        messages.error(request, _("Choose a post, then press the button again."))
        return redirect("desk:case", case_id)
    to_post, version = UUID(form.cleaned_data["to_post"]), form.cleaned_data["version"]
    try:
        if case.owner_id != to_post:
            hand_over_case(case.id, to_post=to_post, by=desk.officer, at=desk.at, version=version)
    except Refusal as refusal:
        messages.error(request, str(refused(refusal)[0]))
    else:
        messages.success(request, _("The request is handed over."))
    return redirect("desk:case", case_id)
