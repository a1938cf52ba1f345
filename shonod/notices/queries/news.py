"""What changed in the projects that somebody follows, on the day of an event, in words."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from shonod.ground.clock import DHAKA, local
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.notices.states import NEWS
from shonod.projects.models import Follower, Project
from shonod.ui.templatetags.ui import in_language

# A file may bring hundreds; the page has them all.
MOST = 20
_WORDS = {
    EventKind.PROJECT_ENTERED: gettext_lazy("new in the register"),
    EventKind.PROJECT_REVISED: gettext_lazy("revised"),
    EventKind.PROJECT_PROGRESSED: gettext_lazy("new progress"),
    EventKind.PROJECT_PAPER_ADDED: gettext_lazy("a new document"),
}


def changes_told(follower: Follower, event: Event) -> str:
    """A line for each public project: its name, and what happened to it that day."""
    happened: dict[UUID | None, dict[str, None]] = {}
    for subject, kind in _of_day(follower, event).values_list("subject", "kind"):
        happened.setdefault(subject, {})[str(_WORDS[EventKind(kind)])] = None
    projects = Project.objects.public().in_bulk(list(happened)[: MOST + 1])
    lines = [
        f"{in_language(projects[subject], 'name')}: {', '.join(what)}"
        for subject, what in list(happened.items())[:MOST]
        if subject in projects
    ]
    return "\n".join([*lines, "…"] if len(happened) > MOST else lines)


def _of_day(follower: Follower, event: Event) -> QuerySet[Event]:
    ends_at = datetime.combine(
        local(event.at).date() + timedelta(days=1), datetime.min.time(), DHAKA
    )
    found = Event.objects.filter(
        chain=event.chain, sequence__gte=event.sequence, at__lt=ends_at, kind__in=NEWS
    )
    if follower.project_id:
        found = found.filter(subject=follower.project_id)
    return found.order_by("sequence")
