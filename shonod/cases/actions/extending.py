"""More time by authority, and a date that the two agree on after receipt."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.moving import check_may_answer, locked, note_event, touch
from shonod.cases.actions.promise import set_promise
from shonod.cases.models import Agreement, Case, Extension
from shonod.cases.policy import may_extend_case
from shonod.ground.bangla import stored
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import ExtensionOutside, MoveNotAllowed, NotPermitted
from shonod.ledger.actions import Actor
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.queries import calendar_of
from shonod.people.models import Officer


@transaction.atomic
def extend_case(
    case_id: UUID,
    *,
    by: Officer,
    at: datetime,
    until_on: date,
    reason: str,
    order_number: str = "",
    version: int | None = None,
) -> Case:
    """Put the promised day off to `until_on`, on a superior's order or as a supervisor.

    Raises NotPermitted without that authority, MoveNotAllowed for a closed case, ExtensionOutside
    for a day that is no later, closed, or beyond the office's maximum, and once the day has passed:
    a broken promise is not mended by decree.
    """
    case = locked(case_id, version)
    if not may_extend_case(by, case, order_number, at.astimezone(DHAKA).date()):
        raise NotPermitted
    if case.is_closed:
        raise MoveNotAllowed
    _check_extension(case, until_on, at.astimezone(DHAKA).date())
    given = Extension.objects.create(
        office=case.office,
        case=case,
        until_on=until_on,
        old_due_on=case.due_on,
        reason=stored(reason),
        order_number=stored(order_number),
        at=at,
        by=by,
    )
    case.extended_on = until_on
    _count_anew(case, EventKind.CASE_EXTENDED, "extension", given, at=at)
    return case


def _check_extension(case: Case, until_on: date, today: date) -> None:
    first = case.extensions.order_by("at", "id").first()
    last = (first.old_due_on if first else case.due_on) + timedelta(
        days=case.office.extension_days_at_most
    )
    is_open = calendar_of(case.office).is_open_day(until_on)
    if today > case.due_on or not case.due_on < until_on <= last or not is_open:
        raise ExtensionOutside


@transaction.atomic
def agree_on_date(
    case_id: UUID,
    *,
    by: Officer,
    at: datetime,
    agreed_on: date,
    consent: str,
    version: int | None = None,
) -> Case:
    """The requester consented to another date within the limit; `consent` says how.

    Raises NotPermitted, MoveNotAllowed for a closed case, and AgreedDateOutside.
    """
    case = locked(case_id, version)
    check_may_answer(by, case, at)
    if case.is_closed:
        raise MoveNotAllowed
    given = Agreement.objects.create(
        office=case.office,
        case=case,
        agreed_on=agreed_on,
        old_due_on=case.due_on,
        consent=stored(consent),
        at=at,
        by=by,
    )
    case.agreed_on = agreed_on
    _count_anew(case, EventKind.CASE_DATE_AGREED, "agreement", given, at=at, is_standing=False)
    return case


def _count_anew(
    case: Case,
    kind: EventKind,
    name: str,
    given: Extension | Agreement,
    *,
    at: datetime,
    is_standing: bool = True,
) -> None:
    set_promise(case, list(case.pauses.all()), is_standing=is_standing)
    touch(case, at=at)
    data = {
        name: str(given.id),
        "old_due_on": given.old_due_on.isoformat(),
        "due_on": case.due_on.isoformat(),
        "receipt": case.receipt["sha256"],
    }
    note_event(kind, case, by=Actor(ActorKind.OFFICER, given.by_id), at=at, data=data)
