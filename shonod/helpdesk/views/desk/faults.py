"""The fault behind a request: its device, how it is gone about, and what it has in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.cases.models import Case
from shonod.cases.queries import case_by_id
from shonod.ground.refusals import NotPermitted
from shonod.helpdesk.actions.faults import bind_device, go_about, share_cause, use_part
from shonod.helpdesk.actions.visits import answer_cause, plan_visit
from shonod.helpdesk.forms.faults import (
    AnswerForm,
    BindForm,
    CauseForm,
    PartForm,
    VisitForm,
    WayForm,
)
from shonod.helpdesk.models import Fault, SharedCause
from shonod.helpdesk.policy import keeps_devices
from shonod.helpdesk.queries import charges_of, known_faults_of
from shonod.helpdesk.queries.faults import (
    cause_at,
    causes_of,
    fault_of,
    faults_of_cause,
    is_ours,
    standing_of,
)
from shonod.helpdesk.states import Settled, Way
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.templatetags.days import digits


@dataclass(frozen=True, slots=True)
class Bench:
    """What the page of a fault works with; `fault` is None where nothing was said of it yet."""

    desk: Desk
    case: Case
    fault: Fault | None


def _bind_form(bench: Bench, data: Any) -> BindForm:
    return BindForm(data, office=bench.desk.office)


def _way_form(bench: Bench, data: Any) -> WayForm:
    fault = bench.fault
    kind = fault.device.kind_id if fault and fault.device else None
    known = known_faults_of(bench.desk.office, kind)
    initial = {"way": fault.way, "known": str(fault.known_id or "")} if fault else {}
    return WayForm(data, known=known, initial=initial)


def _visit_form(bench: Bench, data: Any) -> VisitForm:
    device = bench.fault.device if bench.fault else None
    place = f"{device.institution.name} {device.place}" if device else bench.case.organisation
    initial = {"on": bench.desk.today, "place": place.strip()}
    return VisitForm(data, today=bench.desk.today, initial=initial)


def _part_form(bench: Bench, data: Any) -> PartForm:
    return PartForm(data, charges=charges_of(bench.desk.office))


def _cause_form(bench: Bench, data: Any) -> CauseForm:
    return CauseForm(data, causes=causes_of(bench.desk.office))


def _bind(case: Case, given: dict[str, Any], **who: Any) -> object:
    return bind_device(case, given["device"], **who)


def _go_about(case: Case, given: dict[str, Any], **who: Any) -> object:
    return go_about(case, Way(given["way"]), given["known"], **who)


def _visit(case: Case, given: dict[str, Any], **who: Any) -> object:
    return plan_visit(case, **given, **who)


def _part(case: Case, given: dict[str, Any], **who: Any) -> object:
    once, quantity = given["once"], int(given["quantity"])
    return use_part(case, given["charge"], quantity, once=once, **who)


def _share(case: Case, given: dict[str, Any], **who: Any) -> object:
    return share_cause(case, **given, **who)


# Name -> the form, what is done with it.
DEEDS: Mapping[str, tuple[Callable[[Bench, Any], Any], Callable[..., object]]] = {
    "bind": (_bind_form, _bind),
    "way": (_way_form, _go_about),
    "visit": (_visit_form, _visit),
    "part": (_part_form, _part),
    "share": (_cause_form, _share),
}


def _bench(desk: Desk, case_id: UUID) -> Bench:
    case = case_by_id(desk.office, case_id)
    if case is None or not is_ours(case, desk.today):
        raise Http404
    return Bench(desk, case, fault_of(case))


@desk_view(sees_desk)
@require_safe
def fault(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    return _page(request, _bench(desk, case_id))


def _page(request: HttpRequest, bench: Bench, *, deed: str = "", wrong: Any = None) -> HttpResponse:
    forms = {name: make(bench, None) for name, (make, _do) in DEEDS.items()}
    if wrong:
        forms[deed] = wrong
    found = bench.fault
    context = {
        "desk": bench.desk,
        "case": bench.case,
        "fault": found,
        "forms": forms,
        "form": wrong,
        "wrong": deed,
        "visits": found.visits.order_by("on", "id") if found else (),
        "used": found.used.select_related("charge").order_by("at") if found else (),
        "standing": standing_of(found, bench.desk.today) if found else None,
    }
    return render(request, "helpdesk/desk/fault.html", context, status=422 if wrong else 200)


@desk_view(keeps_devices)
@require_POST
def act(request: HttpRequest, desk: Desk, case_id: UUID, deed: str) -> HttpResponse:
    """Do one deed of the table; what was typed stays where it could not be done."""
    bench = _bench(desk, case_id)
    if deed not in DEEDS:
        raise Http404
    make, do = DEEDS[deed]
    form = make(bench, request.POST)
    if form.is_valid():
        try:
            do(bench.case, form.cleaned_data, by=desk.officer, at=desk.at)
        except Settled:
            form.add_error(None, _("This cause was answered meanwhile. Choose another."))
        else:
            messages.success(request, _("Written down."))
            return redirect("helpdesk:fault", case_id)
    return _page(request, bench, deed=deed, wrong=form)


@desk_view(keeps_devices)
@require_http_methods(["GET", "HEAD", "POST"])
def cause(request: HttpRequest, desk: Desk, cause_id: UUID) -> HttpResponse:
    """All requests of one cause, and the one answer that closes those still open."""
    found = cause_at(desk.office, cause_id)
    if found is None:
        raise Http404
    form = AnswerForm(request.POST or None)
    if not form.is_valid():
        return _cause_page(request, desk, found, form, status=422 if form.errors else 200)
    try:
        answer = form.cleaned_data["answer"]
        count = answer_cause(found, answer=answer, by=desk.officer, at=desk.at)
    except Settled:
        messages.info(request, _("This was answered before."))
    except NotPermitted:
        form.add_error(None, _("An officer of this office answers; ask one."))
        return _cause_page(request, desk, found, form, status=403)
    else:
        words = ngettext("%(n)s request is answered.", "%(n)s requests are answered.", count)
        messages.success(request, words % {"n": digits(count)})
    return redirect("helpdesk:cause", found.id)


def _cause_page(
    request: HttpRequest, desk: Desk, found: SharedCause, form: AnswerForm, *, status: int
) -> HttpResponse:
    context = {"desk": desk, "cause": found, "faults": faults_of_cause(found), "form": form}
    return render(request, "helpdesk/desk/cause.html", context, status=status)
