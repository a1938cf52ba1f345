"""The date of a case, worked out from its terms, its receipt and its pauses."""

from shonod.cases.models import Case, Pause
from shonod.ground.clock import Due, due
from shonod.ground.clock import Pause as ClockPause
from shonod.offices.queries import calendar_of, rules_of


def promised(case: Case, pauses: list[Pause]) -> Due:
    """What the clock says now for the case. Raises the clock's refusals."""
    return due(
        case.received_at,
        case.terms.limit,
        calendar_of(case.office),
        agreed_on=case.agreed_on,
        pauses=[
            ClockPause(
                started_at=pause.started_at,
                ended_at=pause.ended_at,
                until_on=pause.until_on,
                reason=pause.reason,
            )
            for pause in pauses
        ],
        rules=rules_of(case.office),
    )


def set_promise(case: Case, pauses: list[Pause]) -> None:
    """Put the clock's answer on the case (not saved)."""
    answer = promised(case, pauses)
    case.day_zero_on = answer.day_zero_on
    case.due_on = answer.due_on
    case.due_at = answer.due_at
    case.receipt = answer.receipt
