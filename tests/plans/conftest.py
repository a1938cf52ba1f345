"""A plan of 2026-27 at Homna's office, on Monday, 23 November 2026, 10:00."""

from collections.abc import Callable
from typing import Any

import pytest

from shonod.catalogue.queries import promise_in_force
from shonod.ground.fiscal import read_period
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.plans.actions import Answers, approve_plan, begin_plan, write_entry
from shonod.plans.models import Entry, Plan
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
Make = Callable[..., Entry]


@pytest.fixture
def plan(homna: Office, officer: Officer) -> Plan:
    return begin_plan(homna, 2026, by=officer, at=NOW)


@pytest.fixture
def answers(homna: Office) -> Callable[..., Answers]:
    def make(when: str = "১৫ ডিসেম্বর ২০২৬", service: str = "2.2.1", **said: Any) -> Answers:
        terms = promise_in_force(homna, service, TODAY)
        assert terms is not None
        told = {"kind": "training", "title": "ডি-নথি প্রশিক্ষণ", **said}
        return Answers(service=terms.service, when=read_period(when, 2026), **told)

    return make


@pytest.fixture
def planned(plan: Plan, officer: Officer, answers: Callable[..., Answers]) -> Make:
    """planned(when, service, **fields) -> an entry of the draft."""
    return lambda *args, **said: write_entry(plan, answers(*args, **said), by=officer, at=NOW)


@pytest.fixture
def approve(plan: Plan, officer: Officer) -> Callable[[], Plan]:
    def make() -> Plan:
        approve_plan(plan, authority="জেলা প্রোগ্রামার", order_number="৫৬.০৪", by=officer, at=NOW)
        plan.refresh_from_db()
        return plan

    return make
