"""A device by its label: what everybody may know of it, and the form that reports a fault."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from shonod.catalogue.queries import services_for
from shonod.ground.clock import local
from shonod.ground.code import grouped
from shonod.ground.refusals import Refusal, TooMany
from shonod.helpdesk.actions.faults import report_fault
from shonod.helpdesk.forms.site import CodeForm, ReportForm
from shonod.helpdesk.models import Device
from shonod.helpdesk.queries import device_typed, known_fault_at, known_faults_of
from shonod.helpdesk.queries.faults import open_fault_of
from shonod.helpdesk.queries.words import code_words
from shonod.helpdesk.states import WORK
from shonod.helpdesk.views.site.door import address_of, by_code
from shonod.offices.middleware import office_of
from shonod.people.policy import open_to_all

_WAY = require_http_methods(["GET", "HEAD", "POST"])


@by_code
@_WAY
def landing(request: HttpRequest) -> HttpResponse:
    """The code typed by hand, and what any office can try by itself."""
    office = office_of(request)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        found = device_typed(office, form.cleaned_data["code"])
        if found:
            return redirect("devices:device", code_words(found.code))
        form.add_error("code", _("No device here has this code. Compare it with the label."))
    context = {"form": form, "faults": known_faults_of(office)}
    return render(request, "helpdesk/site/landing.html", context, status=_status(form))


def _status(form: CodeForm | ReportForm) -> int:
    return 422 if form.errors else 200


@open_to_all
@require_safe
def known(request: HttpRequest, known_id: UUID) -> HttpResponse:
    """A known fault and the steps that mend it."""
    found = known_fault_at(office_of(request), known_id)
    if found is None:
        raise Http404
    return render(request, "helpdesk/site/known.html", {"known": found})


@by_code
@sensitive_post_parameters()
@_WAY
def device(request: HttpRequest, code: str) -> HttpResponse:
    """Kind, office and state are all that the label tells; sending the form makes a request."""
    office, at = office_of(request), timezone.now()
    found = device_typed(office, code)
    if found is None:
        raise Http404
    form = ReportForm(request.POST or None, known=known_faults_of(office, found.kind_id))
    terms = next(iter(services_for(office, WORK, local(at).date())), None)
    if terms is None or not form.is_valid():
        return _device_page(request, found, form if terms else None, status=_status(form))
    said = form.cleaned_data
    language = "en" if get_language() == "en" else "bn"
    terms.office = office
    try:
        _case, its_code = report_fault(
            found, terms, **said, address=address_of(request), language=language, at=at
        )
    except TooMany:
        form.add_error(None, _("There were too many reports. Wait a while, or call the office."))
        return _device_page(request, found, form, status=429)
    except Refusal:
        form.add_error(None, _("No date can be promised for this service here. Call the office."))
        return _device_page(request, found, form, status=409)
    words = _("The office has your report. Keep this code: %(code)s.")
    messages.success(request, words % {"code": grouped(its_code)})
    return redirect("track:case", grouped(its_code))


def _device_page(
    request: HttpRequest, found: Device, form: ReportForm | None, *, status: int
) -> HttpResponse:
    context = {"device": found, "form": form, "open_fault": open_fault_of(found)}
    return render(request, "helpdesk/site/device.html", context, status=status)
