"""From an address of the desk to the office's own manuscript."""

from uuid import UUID

from django.http import Http404

from shonod.editions.models import Manuscript
from shonod.offices.middleware import Desk


def manuscript_at(desk: Desk, manuscript_id: UUID) -> Manuscript:
    """The office's own manuscript; another office's is as good as none. Raises Http404."""
    found = (
        Manuscript.objects.filter(pk=manuscript_id, office=desk.office)
        .select_related("edition", "changed_by")
        .first()
    )
    if found is None:
        raise Http404
    found.office = desk.office
    return found
