"""What everybody may know of how an office keeps its promises."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.catalogue.queries import promises_in_force
from shonod.finding.queries.answered import answered_at_once
from shonod.ground.clock import local
from shonod.offices.middleware import office_of
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.performance.queries import kept_by_service, kept_rate

# Of so many days is told how often a published answer was enough.
_DAYS = 365


@open_to_all
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Promises kept, in all and by service; beside it, and apart, answers that nobody asked for."""
    office, at = office_of(request), timezone.now()
    today = local(at).date()
    kept = kept_by_service(office, today)
    named = {terms.service.code: terms for terms in promises_in_force(office, today)}
    context = {
        "standing": standing_of(office, at),
        "kept": kept_rate(office, today),
        "services": [(named.get(code), code, figure) for code, figure in kept.items()],
        "answered": answered_at_once(office, since=today - timedelta(days=_DAYS)),
    }
    return render(request, "performance/figures.html", context)
