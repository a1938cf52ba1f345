"""Of whom the installation asks a second step, and from when."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.people.actions import ask_of_role
from shonod.people.forms import DemandForm
from shonod.people.models import Officer
from shonod.people.queries import asked_of_roles
from shonod.people.states import ROLES
from shonod.people.views.door import administrators, freshly, office_of


@administrators
@freshly
@require_http_methods(["GET", "HEAD", "POST"])
def demands(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What is asked of each role now, and a form to ask something else."""
    form = DemandForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        ask_of_role(
            given["role"],
            from_on=given["from_on"],
            grace_days=given["grace_days"],
            by=officer,
            chain=office_of(request).id,
            at=timezone.now(),
        )
        messages.success(request, _("Saved. It holds from each officer’s next sign-in."))
        return redirect("people:demands")
    asked = asked_of_roles()
    rows = [(words, asked.get(role)) for role, words in ROLES.items()]
    context = {"form": form, "rows": rows, "beginning": date.min}
    return render(request, "people/demands.html", context, status=422 if form.errors else 200)
