"""Seeing what is masked for everybody else: each look is noted before anything is shown."""

from datetime import datetime, timedelta

from django.db import transaction

from shonod.cases.models import Case, Look
from shonod.cases.policy import may_see_contact
from shonod.cases.states import Seen
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.offices.models import Office
from shonod.people.models import Officer

KEPT_FOR = timedelta(days=365)
# Somebody who presses twice, or comes back to the number at once, looked once.
ONE_LOOK = timedelta(minutes=5)


@transaction.atomic
def see_contact(case: Case, *, by: Officer, at: datetime) -> Look:
    """The officer sees the whole number and address of whoever asked. Raises NotPermitted."""
    if not may_see_contact(by, case, local(at).date()):
        raise NotPermitted
    lately = Look.objects.filter(
        office=case.office_id, at__gt=at - ONE_LOOK, case=case, officer=by, seen=Seen.CONTACT
    )
    return lately.first() or note_look(case.office, Seen.CONTACT, by=by, at=at, case=case)


def note_look(
    office: Office, seen: Seen, *, by: Officer, at: datetime, case: Case | None = None
) -> Look:
    """For the rooms that hand out a list; whether he may is theirs to ask."""
    return Look.objects.create(office=office, officer=by, case=case, seen=seen, at=at)


def forget_old_looks(at: datetime) -> int:
    """Those older than a year, as the page says."""
    return Look.objects.filter(at__lte=at - KEPT_FOR).delete()[0]
