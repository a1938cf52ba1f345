"""The question after a repair: does it work? Asked of whoever has the tracking code."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import dispute_case
from shonod.cases.actions.proving import look_up_case, prove_contact
from shonod.cases.models import Case
from shonod.ground.clock import local
from shonod.ground.refusals import CodeMistyped, MoveNotAllowed
from shonod.helpdesk.actions.faults import say_it_works
from shonod.helpdesk.forms.site import StillForm
from shonod.helpdesk.queries.faults import fault_of, is_ours, standing_of
from shonod.helpdesk.views.site.door import address_of, by_code
from shonod.offices.middleware import office_of


def _case(request: HttpRequest, code: str) -> Case:
    """The case of this tracking code, where it is the help desk's."""
    office, at = office_of(request), timezone.now()
    try:
        case = look_up_case(office, code, address=address_of(request), at=at)
    except CodeMistyped:
        raise Http404 from None
    if case is None or not is_ours(case, local(at).date()):
        raise Http404
    return case


@by_code
@require_safe
def question(request: HttpRequest, code: str) -> HttpResponse:
    return _page(request, _case(request, code), code, StillForm())


def _page(
    request: HttpRequest, case: Case, code: str, form: StillForm, *, status: int = 200
) -> HttpResponse:
    fault, today = fault_of(case), local(timezone.now()).date()
    context = {
        "case": case,
        "code": code,
        "fault": fault,
        "standing": standing_of(fault, today) if fault else None,
        "form": form,
    }
    return render(request, "helpdesk/site/question.html", context, status=status)


@by_code
@require_POST
def works(request: HttpRequest, code: str) -> HttpResponse:
    """One tap, by the code alone, as a mark is given. Twice is once."""
    case = _case(request, code)
    if say_it_works(case, at=timezone.now()):
        messages.success(request, _("Thank you. The office knows that it works."))
    return redirect("track:case", code)


@by_code
@sensitive_post_parameters()
@require_POST
def still(request: HttpRequest, code: str) -> HttpResponse:
    """It does not: the request is open again with its first date, for whoever proves it his."""
    case, at = _case(request, code), timezone.now()
    form = StillForm(request.POST)
    if not form.is_valid():
        return _page(request, case, code, form, status=422)
    said = form.cleaned_data
    if not prove_contact(case, said["contact"], address=address_of(request), at=at):
        form.add_error("contact", _("This is not the number or address given with the request."))
        return _page(request, case, code, form, status=422)
    try:
        dispute_case(case.id, at=at, why=said["why"], once=said["once"])
        messages.success(request, _("The request is open again, with its first date."))
    except MoveNotAllowed:
        messages.info(request, _("This request cannot be opened again. Report the fault anew."))
    return redirect("track:case", code)
