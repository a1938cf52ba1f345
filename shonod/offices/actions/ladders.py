"""Setting when an office's requests are reminded of, and when late ones go up."""

from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction

from shonod.ground.clock import local
from shonod.ground.refusals import OutOfOrder
from shonod.ledger.actions import record
from shonod.ledger.states import EventKind
from shonod.offices.actions.posts import check_keeps, renew_rosters
from shonod.offices.models import Ladder, Office
from shonod.offices.queries import ladder_of
from shonod.offices.states import Steps
from shonod.people.models import Officer


@transaction.atomic
def set_ladder(
    office: Office, steps: Steps, *, from_on: date, by: Officer, at: datetime
) -> Ladder | None:
    """The steps of the office, and of those below it without their own, from a day on.

    None when they hold from then on already. Raises NotPermitted, and OutOfOrder for a day that
    has passed or steps that run backwards.
    """
    keeper = check_keeps(office, by, at)
    in_order = 0 < steps.first_percent < steps.second_percent < 100 and steps.next_after_days > 0
    if not in_order or from_on < local(at).date():
        raise OutOfOrder
    before = ladder_of(office, from_on)
    if before and before.office_id == office.id and before.steps == steps:
        return None
    given = asdict(steps)
    ladder = Ladder.objects.create(office=office, from_on=from_on, set_at=at, set_by=by, **given)
    data = {"ladder": str(ladder.id), "from_on": from_on.isoformat(), **given}
    record(EventKind.LADDER_SET, chain=office.id, subject=office.id, by=keeper, at=at, data=data)
    renew_rosters([office])
    return ladder
