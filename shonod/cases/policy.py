"""Who may do what with a case. A requester proves himself with the tracking code at the door."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from shonod.cases.models import Case
from shonod.cases.queries import personal_words_of
from shonod.cases.states import UNDOABLE, State
from shonod.ground.clock import DHAKA
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.offices.policy import (
    acts_on_cases,
    is_in_charge,
    may_see_desk,
    watches_over,
    works_cases,
)
from shonod.offices.queries import roles_of, roster_now
from shonod.offices.states import Role
from shonod.people.models import Officer

# Long enough to notice a slip; an answer is rarely read sooner.
UNDO_FOR = timedelta(minutes=5)


def may_see_case(officer: Officer, case: Case, on: date) -> bool:
    return may_see_desk(officer, case.office, on)


def may_work_case(officer: Officer, case: Case, on: date) -> bool:
    """What the counter needs: take it up, let its clock go on, take one's own step back. Whoever
    works cases in the case's own office; and who answers for the post that took it over, be it of
    an office above."""
    roles = roles_of(officer, case.office, on)
    return works_cases(roles) or (watches_over(roles) and _is_his(officer, case, on))


def may_answer_case(officer: Officer, case: Case, on: date) -> bool:
    """Answer in the office's name, ask back, decline: the same, without the front desk."""
    roles = roles_of(officer, case.office, on)
    return is_in_charge(roles) or (watches_over(roles) and _is_his(officer, case, on))


def may_deliver_case(officer: Officer, case: Case, on: date, *, on_the_spot: bool) -> bool:
    """The front desk gives what the charter promises on the spot; all else is answered."""
    if on_the_spot and case.terms.limit.instant:
        return may_work_case(officer, case, on)
    return may_answer_case(officer, case, on)


def _is_his(officer: Officer, case: Case, on: date) -> bool:
    return case.owner_id in roster_now(case.office_id, on).posts_of(officer.id)


def may_note_case(officer: Officer, case: Case, on: date) -> bool:
    """Write a note for the desk, and hand the case over or take it: also a supervisor."""
    roles = roles_of(officer, case.office, on)
    return works_cases(roles) or watches_over(roles)


may_hand_over = may_note_case


def may_see_contact(officer: Officer, case: Case, on: date) -> bool:
    """The whole number: whoever acts on the case; who only looks on knows it masked."""
    return acts_on_cases(roles_of(officer, case.office, on))


def reads_looks(roles: set[Role]) -> bool:
    """Whoever is in charge, and who watches from above or audits; those who looked do not judge."""
    return is_in_charge(roles) or bool(roles & {Role.SUPERVISOR, Role.VIEWER})


def may_extend_case(officer: Officer, case: Case, order_number: str, on: date) -> bool:
    """A supervisor of the office by himself; whoever is in charge on a superior's order."""
    roles = roles_of(officer, case.office, on)
    return Role.SUPERVISOR in roles or (is_in_charge(roles) and bool(order_number.strip()))


def may_be_extended(case: Case, today: date) -> bool:
    """While the promise can still be kept; afterwards it is broken, and is counted so. What a law
    gives, no superior takes."""
    return not case.is_closed and today <= case.due_on and not case.terms.is_by_law


def may_be_asked_back(case: Case) -> bool:
    """The clock of a law stands still for nobody; its requester is written to instead."""
    return not case.terms.is_by_law


def may_be_declined(case: Case) -> bool:
    """What a law gives is refused by that law alone, in its own words."""
    return not case.terms.is_by_law


def may_be_rebound(case: Case, today: date) -> bool:
    """To other Terms: while the clock runs and the promise can still be kept."""
    return case.state in (State.RECEIVED, State.IN_PROGRESS) and today <= case.due_on


def may_be_agreed(case: Case) -> bool:
    """Where the charter promises 'or as demand requires', and the case is open."""
    return not case.is_closed and case.terms.limit.negotiable


def may_be_withdrawn(case: Case) -> bool:
    return not case.is_closed


def may_be_rated(case: Case) -> bool:
    """Only what the office itself closed."""
    return case.state in (State.DELIVERED, State.DECLINED)


def may_be_published(case: Case) -> bool:
    """What was answered; an answer that the requester disputes is none yet."""
    return case.state == State.DELIVERED


def may_be_read_by_all(
    texts: Iterable[str], office: Office, case: Case | None, confirmed: Collection[str]
) -> bool:
    """Where nothing looks personal, but what whoever publishes `confirmed`."""
    return all(one.words in confirmed for one in personal_words_of(texts, office, case))


def may_be_disputed(case: Case, at: datetime) -> bool:
    """Delivered or declined, and within the office's days for it."""
    if case.state not in (State.DELIVERED, State.DECLINED) or case.closed_on is None:
        return False
    last = case.closed_on + timedelta(days=case.office.dispute_days_at_most)
    return at.astimezone(DHAKA).date() <= last


def may_be_on_the_spot(case: Case, at: datetime) -> bool:
    """An answer counts as given on the spot until the end of day zero."""
    return at.astimezone(DHAKA).date() <= case.day_zero_on


def may_be_undone(newest: Event | None, officer: Officer, at: datetime) -> bool:
    """His own step, minutes ago, and the newest thing that happened to the case."""
    return (
        newest is not None
        and newest.kind in UNDOABLE
        and newest.actor == officer.id
        and at - newest.at <= UNDO_FOR
    )
