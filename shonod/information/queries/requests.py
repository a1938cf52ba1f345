"""Requests under the Right to Information Act: what is asked, until when it may be refused or
appealed, how they are kept."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.db.models import Count, F, Q

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import services_for
from shonod.ground.clock import local
from shonod.information.models import LawRequest
from shonod.information.queries.law import day_after
from shonod.information.states import WORK
from shonod.offices.models import Office

GROUNDS = Path(__file__).parent.parent / "data" / "grounds.json"
# A figure of fewer could point at one person.
FEWEST = 5


class Ground(NamedTuple):
    """A clause of section 7: its letter, and what it says in short."""

    letter: str
    text: str
    text_en: str


@lru_cache(maxsize=1)
def grounds() -> dict[str, Ground]:
    """By letter, in the order of the Act."""
    return {row[0]: Ground(*row) for row in json.loads(GROUNDS.read_text())}


def law_request_of(case: Case) -> LawRequest | None:
    """What form Ka says of the case; None for any other case, without a query."""
    if not case.terms.is_by_law:
        return None
    return LawRequest.objects.select_related("promise__rule").filter(case=case).first()


@dataclass(frozen=True, slots=True)
class Days:
    """`refuse_by`: until when a refusal is told. `appeal_by`: until when one may appeal, once it is
    refused or its day has passed."""

    refuse_by: date
    appeal_by: date | None


def days_of(asked: LawRequest, case: Case, today: date) -> Days:
    """By the rule that the request was received under. Raises the clock's refusals."""
    rule = asked.promise.rule
    told_on = case.closed_on if case.state == State.DECLINED else None
    if told_on is None and case.closed_on is None and case.due_on < today:
        # No answer in time counts as a refusal (section 9).
        told_on = case.due_on
    return Days(
        refuse_by=min(day_after(case.office, case.received_at, rule.refusal_days), case.due_on),
        appeal_by=told_on + timedelta(days=rule.appeal_days) if told_on else None,
    )


def question_terms(case: Case) -> Terms | None:
    """What the charter promised on the day of receipt to whoever asks a question."""
    bound = services_for(case.office, WORK, local(case.received_at).date())
    return bound[0] if bound else None


@dataclass(frozen=True, slots=True)
class LawKept:
    """`n`: requests under the Act that were closed or are past their day, withdrawn ones left out;
    `kept`: closed by it; `refused`: of all."""

    n: int
    kept: int
    refused: int

    @property
    def percent(self) -> int:
        return self.kept * 100 // self.n


def law_kept(office: Office, today: date) -> LawKept | None:
    """Apart from what the charter promises; None while it would stand on under five."""
    closed = Q(closed_on__isnull=False) & ~Q(state=State.WITHDRAWN)
    overdue = Q(closed_on=None, due_on__lt=today)
    counted = Case.objects.of(office).filter(closed | overdue, service__by_law=True)
    figure = LawKept(
        **counted.aggregate(
            n=Count("id"),
            kept=Count("id", filter=Q(closed_on__lte=F("due_on"))),
            refused=Count("id", filter=Q(state=State.DECLINED)),
        )
    )
    return figure if figure.n >= FEWEST else None
