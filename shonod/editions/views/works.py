"""Which room does each service's work."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.catalogue.queries import promises_in_force, works_of
from shonod.editions.actions.binding import bind_services
from shonod.editions.forms.works import WorksForm
from shonod.editions.policy import keeps_charter
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def works(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A list of rooms beside each service; what is kept holds for requests from then on."""
    promises = promises_in_force(desk.office, desk.today)
    works = works_of(desk.office, desk.today)
    form = WorksForm(request.POST or None, promises=promises, works=works)
    if form.is_valid():
        bind_services(desk.office, form.chosen(), by=desk.officer, at=desk.at)
        messages.success(request, _("New requests are worked on this way."))
        return redirect("editions:charter")
    context = {"desk": desk, "form": form}
    return render(request, "editions/works.html", context, status=422 if form.errors else 200)
