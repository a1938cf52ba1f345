"""What changed from edition to edition, and since when."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.editions.queries import history_of
from shonod.offices.middleware import kept_page, office_of
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all


@open_to_all
@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """Every edition, the newest first: what it made worse and why, better, and other."""
    office = office_of(request)
    standing = standing_of(office, timezone.now())
    today = standing.today.on

    def context() -> dict[str, Any]:
        steps = history_of(office)
        in_force = next((one.edition for one in steps if one.edition.effective_on <= today), None)
        return {"steps": steps, "in_force": in_force, "today": today, "standing": standing}

    known = standing.known
    return kept_page(request, "wall/changes.html", known, context)
