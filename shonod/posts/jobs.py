"""What time does to what is late, and to posts."""

from datetime import datetime

from shonod.cases.models import Case
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of
from shonod.posts.actions import escalate_office


def escalate_what_is_late(at: datetime) -> int:
    """Take the cases of every office that is open now up its ladder; how many steps were told.

    One office that fails keeps no other waiting; what went wrong is raised at the end.
    """
    told, errors = 0, []
    busy = Case.objects.open().order_by().values("office_id").distinct()
    for office in Office.objects.filter(pk__in=busy).order_by("id"):
        try:
            if calendar_of(office).is_open(at):
                told += escalate_office(office.id, at=at)
        except Exception as error:  # noqa: BLE001 - raised below, when the others are done
            errors.append(error)
    if errors:
        raise ExceptionGroup("offices whose late requests did not go up", errors)
    return told
