"""What was published is looked at again: still right, or withdrawn; and what has grown old."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.advice.actions.keeping import hold, tell
from shonod.advice.models import Advice
from shonod.advice.queries.documents import ADVICE
from shonod.advice.queries.prices import stale_prices
from shonod.advice.states import ADVICE_ALARM, PRICES_ALARM
from shonod.cases.actions.publishing import held_public, look_again, take_away
from shonod.finding.actions.index import drop
from shonod.ground.clock import local
from shonod.ledger.states import EventKind
from shonod.offices.actions.alarms import sound_alarm
from shonod.offices.models import Office
from shonod.people.models import Officer


def locked_advice(advice_id: UUID, *, by: Officer, at: datetime) -> Advice:
    """The public advice, held with its office. Raises NotPermitted and NotPublic."""
    rows = Advice.objects.select_related("case", "kind")
    return held_public(rows, advice_id, lambda office: hold(office, by, at))


@transaction.atomic
def review_advice(advice_id: UUID, *, review_on: date, by: Officer, at: datetime) -> Advice:
    """It is still right, and is looked at again on another day. Raises as `withdraw_advice`."""
    advice = locked_advice(advice_id, by=by, at=at)
    look_again(advice, review_on=review_on, at=at)
    data = {"number": advice.number, "review_on": review_on.isoformat()}
    tell(EventKind.ADVICE_REVIEWED, advice.id, office=advice.office, by=by, at=at, data=data)
    count_stale_advice(advice.office, at=at)
    return advice


@transaction.atomic
def withdraw_advice(advice_id: UUID, *, why: str, by: Officer, at: datetime) -> Advice:
    """No longer public. Raises NotPermitted, NotPublic, and ReasonMissing."""
    advice = locked_advice(advice_id, by=by, at=at)
    take_away(advice, why=why, at=at)
    data = {"number": advice.number}
    tell(EventKind.ADVICE_WITHDRAWN, advice.id, office=advice.office, by=by, at=at, data=data)
    drop(advice.office, ADVICE, advice.id)
    count_stale_advice(advice.office, at=at)
    return advice


def count_stale_advice(office: Office, *, at: datetime) -> None:
    """How much public advice waits to be looked at, for the desk's first page."""
    waiting = Advice.objects.of(office).stale(local(at).date())
    sound_alarm(office.id, ADVICE_ALARM, waiting.count())


def count_stale_prices(office: Office, *, at: datetime) -> None:
    """How many prices have grown old, for the same page."""
    sound_alarm(office.id, PRICES_ALARM, stale_prices(office, local(at).date()).count())
