"""The limits of the Right to Information Act on a day, and the days that follow from them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from shonod.ground.clock import due, local
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.information.models import Fact, LawPromise, LawRule
from shonod.information.queries.facts import facts_of
from shonod.information.states import LawLimits, Pace
from shonod.offices.models import Office
from shonod.offices.queries import Seat, calendar_of, roster_of, rules_of


@dataclass(frozen=True, slots=True)
class Asked:
    """If one asks at an instant: the day of the answer, with other units concerned, and by which a
    refusal is told."""

    usual_on: date
    others_on: date
    refusal_on: date


@dataclass(frozen=True, slots=True)
class Appeal:
    """To whom one may appeal: as the office says (`said`), else the post above (`seat`), where
    either is known; and the Information Commission after that."""

    said: Fact | None
    seat: Seat | None
    commission: Fact | None


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
    return Asked(
        usual_on=day_after(office, at, limits.usual_days),
        others_on=day_after(office, at, limits.others_days),
        refusal_on=day_after(office, at, limits.refusal_days),
    )


def day_after(office: Office, at: datetime, count: int) -> date:
    """So many working days after the receipt. Raises the clock's refusals."""
    limit = TimeLimit(max=Duration(count, Unit.WORKING_DAY))
    return due(at, limit, calendar_of(office), rules=rules_of(office)).due_on


def appeal_of(office: Office, on: date) -> Appeal:
    """The path of an appeal on a day (sections 2, 24 and 25)."""
    facts, roster = facts_of(office, on), roster_of(office, on)
    head = roster.head_of(office.id)
    above = roster.above(head) if head else None
    return Appeal(said=facts.appellate, seat=above, commission=facts.commission)


def law_promises(office: Office, on: date) -> dict[Pace, LawPromise]:
    """What the rule in force promises, by pace; empty where the office has none yet."""
    rule = law_of(office, on)
    if rule is None:
        return {}
    found = rule.promises.select_related("terms__service", "rule")
    promises = {Pace(promise.pace): promise for promise in found}
    for promise in promises.values():
        promise.terms.office = office
    return promises
