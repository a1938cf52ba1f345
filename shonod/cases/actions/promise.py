"""The date of a case, worked out from its terms, its receipt and its pauses."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from shonod.cases.models import Case, Pause
from shonod.ground.clock import Calendar, Due, Rules, due, highest
from shonod.ground.clock import Pause as ClockPause
from shonod.ground.timelimit import TimeLimit
from shonod.offices.queries import calendar_of, rules_of


class Promise(NamedTuple):
    """All that the date of a case rests on, but for the calendar. Equal ones have equal dates.

    `better` is the limit of a later edition, which holds from `better_from_on` on.
    """

    received_at: datetime
    limit: TimeLimit
    rules: Rules
    pauses: tuple[ClockPause, ...] = ()
    agreed_on: date | None = None
    extended_on: date | None = None
    not_before_on: date | None = None
    better: TimeLimit | None = None
    better_from_on: date | None = None
    is_standing: bool = True


def date_of(promise: Promise, calendar: Calendar) -> Due:
    """What the clock says: the limit of the terms, or a later edition's where that ends sooner.

    A date that the two agreed on stands, whatever is promised later. Raises the clock's refusals.
    """
    first = due(
        promise.received_at,
        promise.limit,
        calendar,
        pauses=promise.pauses,
        agreed_on=promise.agreed_on,
        rules=promise.rules,
        floor=highest(extended=promise.extended_on, not_sooner=promise.not_before_on),
        is_standing=promise.is_standing,
    )
    if promise.better is None or promise.agreed_on is not None:
        return first
    other = due(
        promise.received_at,
        promise.better,
        calendar,
        pauses=promise.pauses,
        rules=promise.rules,
        floor=highest(
            extended=promise.extended_on,
            not_sooner=promise.not_before_on,
            new_edition=promise.better_from_on,
        ),
    )
    return other._replace(instead_of=first) if is_sooner(other, first) else first


def is_sooner(one: Due, other: Due) -> bool:
    """Does it end before the other: an earlier day, or on that day at an earlier time?"""
    if one.due_on != other.due_on or one.due_at is None:
        return one.due_on < other.due_on
    return other.due_at is None or one.due_at < other.due_at


def pauses_of(pauses: Iterable[Pause]) -> tuple[ClockPause, ...]:
    """Stored pauses as the clock takes them."""
    return tuple(
        ClockPause(
            started_at=pause.started_at,
            ended_at=pause.ended_at,
            until_on=pause.until_on,
            reason=pause.reason,
        )
        for pause in pauses
    )


def promise_of(case: Case, pauses: Sequence[Pause], *, is_standing: bool = True) -> Promise:
    return Promise(
        received_at=case.received_at,
        limit=case.terms.limit,
        rules=rules_of(case.office),
        pauses=pauses_of(pauses),
        agreed_on=case.agreed_on,
        extended_on=case.extended_on,
        not_before_on=case.not_before_on,
        better=case.better_terms.limit if case.better_terms else None,
        better_from_on=case.better_from_on,
        is_standing=is_standing,
    )


def set_promise(case: Case, pauses: list[Pause], *, is_standing: bool = True) -> None:
    """Put the clock's answer on the case (not saved). `is_standing`: its agreed date is no news."""
    answer = date_of(promise_of(case, pauses, is_standing=is_standing), calendar_of(case.office))
    case.day_zero_on = answer.day_zero_on
    case.due_on = answer.due_on
    case.due_at = answer.due_at
    case.receipt = answer.receipt
