"""What time does to plans: it opens the case of each entry on its day."""

from datetime import datetime

from shonod.ground.clock import local
from shonod.plans.actions import count_troubles, open_entry
from shonod.plans.models import Entry

AT_ONCE = 200


def open_planned(at: datetime) -> int:
    """Open what is to be opened; returns how many cases. A worker that was away makes up for it.

    One entry that can't be opened keeps no other waiting; what went wrong is raised at the end.
    """
    waiting = Entry.objects.to_open(local(at).date()).order_by("trouble", "first_on")
    opened, errors, offices = 0, [], set()
    for entry_id, office in list(waiting.values_list("id", "plan__office")[:AT_ONCE]):
        offices.add(office)
        try:
            opened += open_entry(entry_id, at=at) is not None
        except Exception as error:  # noqa: BLE001 - raised below, when the others are done
            errors.append(error)
    for office in offices:
        count_troubles(office)
    if errors:
        raise ExceptionGroup("entries that would not open", errors)
    return opened
