"""The limits of the Right to Information Act on a day, and the days that follow from them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from shonod.ground.clock import due, local
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.information.models import LawRule
from shonod.information.states import LawLimits
from shonod.offices.models import Office
from shonod.offices.queries import Seat, calendar_of, roster_of, rules_of


@dataclass(frozen=True, slots=True)
class Asked:
    """If one asks at an instant: the day of the answer, with other units concerned, and by which a
    refusal is told. `appeal`: the post above, where it is known."""

    usual_on: date
    others_on: date
    refusal_on: date
    appeal: Seat | None


def law_of(office: Office, on: date) -> LawRule | None:
    """The rule in force; None: nobody said another, and LawLimits() hold."""
    return _law(office.id, office.answers_version, on)


@lru_cache(maxsize=128)
def _law(office_id: UUID, _version: int, on: date) -> LawRule | None:
    rules = LawRule.objects.filter(office=office_id, from_on__lte=on)
    return rules.order_by("-from_on", "-said_at", "-id").first()


def limits_of(office: Office, on: date) -> LawLimits:
    rule = law_of(office, on)
    return rule.limits if rule else LawLimits()


def asked_at(office: Office, at: datetime) -> Asked:
    """By the office's own clock, as every promise. Raises the clock's refusals."""
    limits = limits_of(office, local(at).date())
    roster = roster_of(office, local(at).date())
    head = roster.head_of(office.id)
    return Asked(
        usual_on=_day(office, at, limits.usual_days),
        others_on=_day(office, at, limits.others_days),
        refusal_on=_day(office, at, limits.refusal_days),
        appeal=roster.above(head) if head else None,
    )


def _day(office: Office, at: datetime, count: int) -> date:
    limit = TimeLimit(max=Duration(count, Unit.WORKING_DAY))
    return due(at, limit, calendar_of(office), rules=rules_of(office)).due_on
