"""From an address of the desk to the office's own case."""

from uuid import UUID

from django.http import Http404

from shonod.cases.models import Case
from shonod.cases.queries import case_by_id
from shonod.offices.middleware import Desk


def case_at(desk: Desk, case_id: UUID) -> Case:
    """The office's own case; another office's is as good as none. Raises Http404."""
    case = case_by_id(desk.office, case_id)
    if case is None:
        raise Http404
    return case
