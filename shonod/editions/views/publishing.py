"""From a draft to an edition: what it changes, from which day, and why."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.editions.actions.publishing import (
    earliest_worsening,
    preview_edition,
    publish_manuscript,
)
from shonod.editions.forms.publishing import PublishForm
from shonod.editions.models import Manuscript
from shonod.editions.policy import keeps_charter
from shonod.editions.queries import changes_to, points_of
from shonod.editions.views.door import manuscript_at
from shonod.editions.views.refused import refused
from shonod.ground.charter.bilingual import Part
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
    only_counts = request.POST.get("do") == "count"
    form = PublishForm(
        request.POST or None,
        today=desk.today,
        worsens=bool(changes.worse),
        only_counts=only_counts,
        initial={"effective_on": earliest_on},
    )
    if form.is_valid() and not only_counts and _published(request, desk, manuscript, form):
        return redirect("editions:charter")
    context = {
        "desk": desk,
        "manuscript": manuscript,
        "form": form,
        "changes": changes,
        "is_first": not desk.office.charters.exists(),
        "earliest_on": earliest_on,
        "waiting": sum(point.waits for point in points_of(manuscript)),
        **_moved(desk, manuscript, form, earliest_on),
    }
    return render(request, "editions/publish.html", context, status=422 if form.errors else 200)


def _published(request: HttpRequest, desk: Desk, manuscript: Manuscript, form: PublishForm) -> bool:
    """Publish as typed; why not stands at the form then."""
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
        return False
    words = _("Edition %(number)s is published.") % {"number": digits(edition.number)}
    messages.success(request, words)
    return True


def _moved(desk: Desk, manuscript: Manuscript, form: PublishForm, otherwise: date) -> Part:
    """Which open requests an edition in force from the day that was typed moves forward."""
    day = form.cleaned_data.get("effective_on", otherwise) if form.is_bound else otherwise
    moved = preview_edition(desk.office, manuscript.charter, effective_on=day, at=desk.at)
    return {"counted_on": day, "moved": moved, "count": moved.moved if moved else 0}
