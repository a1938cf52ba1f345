"""Whether it works, as the office says: out of the closing and the days of then."""

from datetime import timedelta

import pytest

from shonod.cases.actions import deliver_case, dispute_case
from shonod.cases.models import Case
from shonod.helpdesk.actions.faults import say_it_works
from shonod.helpdesk.queries.faults import fault_of, standing_of
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_it_works_when_the_office_says_so_or_says_nothing(fault_case, officer) -> None:
    case, _ = fault_case()
    assert not say_it_works(case, at=NOW)
    deliver_case(case.id, by=officer, at=NOW, answer="ঠিক হয়েছে")
    fault = fault_of(Case.objects.get())
    asked = standing_of(fault, TODAY)
    assert (asked.is_solved, asked.asked_until_on) == (True, TODAY + timedelta(days=7))
    assert not standing_of(fault, TODAY + timedelta(days=7)).is_silent
    assert standing_of(fault, TODAY + timedelta(days=8)).is_silent
    assert say_it_works(case, at=NOW)
    assert not say_it_works(case, at=NOW)
    assert standing_of(fault_of(Case.objects.get()), TODAY).works_on == TODAY


def test_a_word_holds_for_the_closing_before_it_alone(fault_case, officer) -> None:
    case, _ = fault_case()
    deliver_case(case.id, by=officer, at=NOW, answer="ঠিক হয়েছে")
    say_it_works(case, at=NOW)
    dispute_case(case.id, at=NOW, why="আবার নষ্ট")
    assert not standing_of(fault_of(Case.objects.get()), TODAY).is_solved
    later = NOW + timedelta(hours=1)
    deliver_case(case.id, by=officer, at=later, answer="এবার ঠিক")
    assert standing_of(fault_of(Case.objects.get()), TODAY).works_on is None
    assert say_it_works(case, at=later)
