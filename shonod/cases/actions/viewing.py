"""Who has a case open."""

from datetime import datetime

from shonod.cases.models import Case, Viewing
from shonod.people.models import Officer


def look_at(case: Case, *, by: Officer, at: datetime) -> None:
    """The officer has the case open as of `at`. No event: this is gone in a minute."""
    Viewing.objects.update_or_create(
        case=case, officer=by, defaults={"seen_at": at, "office_id": case.office_id}
    )
