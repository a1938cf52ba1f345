"""From a draft to an edition: what it changes, from which day, and why."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.editions.actions.publishing import earliest_worsening, publish_manuscript
from shonod.editions.forms.publishing import PublishForm
from shonod.editions.policy import keeps_charter
from shonod.editions.queries import changes_to, points_of
from shonod.editions.views.door import manuscript_at
from shonod.editions.views.refused import refused
from shonod.ground.refusals import NoticeTooShort, OutOfOrder, Refusal
from shonod.offices.middleware import Desk, desk_view
from shonod.ui.templatetags.days import digits


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    """The changes by meaning, then the day; what gets worse asks its reason and its notice."""
    manuscript = manuscript_at(desk, manuscript_id)
    if manuscript.edition:
        return redirect("editions:charter")
    changes = changes_to(desk.office, manuscript.charter)
    earliest_on = earliest_worsening(desk.office, desk.at) if changes.worse else desk.today
    form = PublishForm(
        request.POST or None,
        today=desk.today,
        worsens=bool(changes.worse),
        initial={"effective_on": earliest_on},
    )
    if form.is_valid():
        given = form.cleaned_data
        try:
            edition = publish_manuscript(
                manuscript.id,
                effective_on=given["effective_on"],
                by=desk.officer,
                at=desk.at,
                reason=given.get("reason", ""),
                reason_en=given.get("reason_en", ""),
            )
        except Refusal as refusal:
            of_the_day = isinstance(refusal, NoticeTooShort | OutOfOrder)
            form.add_error("effective_on" if of_the_day else None, str(refused(refusal)[0]))
        else:
            words = _("Edition %(number)s is published.") % {"number": digits(edition.number)}
            messages.success(request, words)
            return redirect("editions:charter")
    context = {
        "desk": desk,
        "manuscript": manuscript,
        "form": form,
        "changes": changes,
        "is_first": not desk.office.charters.exists(),
        "earliest_on": earliest_on,
        "waiting": sum(point.waits for point in points_of(manuscript)),
    }
    return render(request, "editions/publish.html", context, status=422 if form.errors else 200)
