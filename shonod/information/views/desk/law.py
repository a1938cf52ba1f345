"""What the Right to Information Act says, at the desk."""

from dataclasses import asdict
from decimal import Decimal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.information.actions import set_law
from shonod.information.forms.law import LawForm
from shonod.information.policy import keeps_answers
from shonod.information.queries.law import law_of, limits_of
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def law(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The limits in force, and others from a day on."""
    limits = asdict(limits_of(desk.office, desk.today))
    known = {name: Decimal(count) for name, count in limits.items()} | {"from_on": desk.today}
    data = request.POST if request.method == "POST" else None
    form = LawForm(data, initial=known, today=desk.today)
    if form.is_valid():
        set_law(
            desk.office,
            form.limits(),
            from_on=form.cleaned_data["from_on"],
            source=form.cleaned_data["source"],
            by=desk.officer,
            at=desk.at,
        )
        messages.success(request, _("Kept. It holds from its day on."))
        return redirect("information:law")
    rule = law_of(desk.office, desk.today)
    context = {"desk": desk, "form": form, "rule": rule, "place": "law"}
    status = 422 if form.errors else 200
    return render(request, "information/desk/law.html", context, status=status)
