"""What was published is looked at again: still right, or withdrawn; and how many wait for that."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.publishing import look_again, take_away
from shonod.finding.actions.index import drop
from shonod.ground.clock import local
from shonod.information.actions.keeping import tell
from shonod.information.actions.publishing import locked_answer
from shonod.information.models import Answer
from shonod.information.queries.documents import ANSWER
from shonod.information.states import ALARM
from shonod.ledger.states import EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.people.models import Officer


@transaction.atomic
def review_answer(answer_id: UUID, *, review_on: date, by: Officer, at: datetime) -> Answer:
    """It is still right, and is looked at again on another day. Raises as `withdraw_answer`."""
    answer = locked_answer(answer_id, by=by, at=at)
    look_again(answer, review_on=review_on, at=at)
    data = {"number": answer.number, "review_on": review_on.isoformat()}
    tell(EventKind.ANSWER_REVIEWED, answer.id, office=answer.office, by=by, at=at, data=data)
    count_stale(answer.office_id, at=at)
    return answer


@transaction.atomic
def withdraw_answer(answer_id: UUID, *, why: str, by: Officer, at: datetime) -> Answer:
    """No longer public. Raises NotPermitted, NotPublic, and ReasonMissing."""
    answer = locked_answer(answer_id, by=by, at=at)
    take_away(answer, why=why, at=at)
    data = {"number": answer.number}
    tell(EventKind.ANSWER_WITHDRAWN, answer.id, office=answer.office, by=by, at=at, data=data)
    drop(answer.office, ANSWER, answer.id)
    count_stale(answer.office_id, at=at)
    return answer


def count_stale(office: UUID, *, at: datetime) -> None:
    """How many answers wait to be looked at, for the desk's first page."""
    waiting = Answer.objects.filter(office=office).stale(local(at).date())
    sound_alarm(office, ALARM, waiting.count())
