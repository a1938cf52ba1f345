"""What the Right to Information Act says from a day on."""

from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import OutOfOrder
from shonod.information.actions.keeping import hold, tell
from shonod.information.models import LawRule
from shonod.information.states import LawLimits
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def set_law(
    office: Office, limits: LawLimits, *, from_on: date, source: str, by: Officer, at: datetime
) -> LawRule:
    """These limits hold from a day on. Raises NotPermitted, and OutOfOrder for a day that has
    passed: what people were told stands."""
    held = hold(office.id, by, at)
    if from_on < local(at).date():
        raise OutOfOrder
    said = {"source": stored(source), "said_at": at, "said_by": by}
    rule = LawRule.objects.create(office=held, from_on=from_on, **asdict(limits), **said)
    data = {"from_on": from_on.isoformat(), **asdict(limits)}
    tell(EventKind.LAW_RULE_SET, rule.id, office=held, by=by, at=at, data=data)
    return rule
