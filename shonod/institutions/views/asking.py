"""What whoever signed in sees: all requests of the institution, its people, and asking anew."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.cases.queries import code_of
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.ground.code import grouped
from shonod.ground.refusals import Refusal, TooMany
from shonod.institutions.actions import ask_for, remove_person
from shonod.institutions.forms import AskForm
from shonod.institutions.queries import cases_of, people_of, person_at
from shonod.institutions.views.door import Guest, represents
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language

A_PAGE = 50


@represents
@require_safe
def home(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The newest fifty, and those before a mark."""
    cases = cases_of(guest.institution).select_related("terms", "service").defer("receipt")
    if before := _mark(request.GET.get("before", "")):
        cases = cases.filter(pk__lt=before)
    rows = list(cases[: A_PAGE + 1])
    more, rows = len(rows) > A_PAGE, rows[:A_PAGE]
    context = {
        "guest": guest,
        "rows": [(case, grouped(code_of(case))) for case in rows],
        "older_url": f"?before={rows[-1].id}" if more else "",
        "people": people_of(guest.institution),
    }
    return render(request, "institutions/home.html", context)


def _mark(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        raise Http404 from None


@represents
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, guest: Guest) -> HttpResponse:
    """One page: who asks is known already."""
    charter = charter_in_force(guest.office, guest.today)
    terms = [one for one in promises_of(charter) if one.is_institutional] if charter else []
    services = [(one.service.code, _service(one)) for one in terms]
    chosen = request.GET.get("service", "")
    form = AskForm(request.POST or None, services=services, initial={"service": chosen})
    if not form.is_valid():
        return _ask_page(request, guest, form, status=422 if form.errors else 200)
    said = form.cleaned_data
    asked = next(one for one in terms if one.service.code == said["service"])
    asked.office = guest.office
    try:
        case = ask_for(
            asked,
            guest.person,
            once=said["once"],
            details=said["details"],
            memo_number=said["memo_number"],
            address=guest.address,
            language="en" if get_language() == "en" else "bn",
            at=guest.at,
        )
    except TooMany:
        words = _("There were too many tries. Wait a while and try again, or call the office.")
        form.add_error(None, words)
        return _ask_page(request, guest, form, status=429)
    except Refusal:
        form.add_error(None, _("No date can be promised for this service here. Call the office."))
        return _ask_page(request, guest, form, status=409)
    code = grouped(code_of(case))
    words = _("The office has your request. Its code is %(code)s.")
    messages.success(request, words % {"code": code})
    return redirect("institutions:home")


def _service(terms: Terms) -> str:
    return f"{digits(terms.service.code)} {in_language(terms, 'name')}"


def _ask_page(request: HttpRequest, guest: Guest, form: AskForm, *, status: int) -> HttpResponse:
    context = {
        "guest": guest,
        "form": form,
        "heading": _("Ask for a service"),
        "button": _("Send the request"),
        "back_url": reverse("institutions:home"),
    }
    return render(request, "institutions/ask.html", context, status=status)


@represents
@require_POST
def remove(request: HttpRequest, guest: Guest, person_id: UUID) -> HttpResponse:
    """A colleague who left signs in no more. Nobody removes himself: somebody must stay."""
    person = person_at(guest.institution, person_id)
    if person is None or person.id == guest.person.id:
        raise Http404
    remove_person(person, by=None, at=guest.at)
    messages.success(request, _("Removed. Nobody signs in with that contact any more."))
    return redirect("institutions:home")
