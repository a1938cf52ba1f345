"""Lateness is derived, and means one thing in Python and in SQL."""

from datetime import date, timedelta
from random import Random

import pytest
from django.db import IntegrityError, transaction

from shonod.cases.models import Case
from shonod.cases.states import CLOSED, OPEN, State

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("due", "closed", "is_late"),
    [
        (0, None, False),  # due today and open: the day is not over
        (-1, None, True),
        (1, None, False),
        (-5, -5, False),  # closed on its day
        (-5, -6, False),
        (-5, -4, True),  # closed a day late stays late for ever
        (5, -4, False),
    ],
)
def test_late_is_open_past_its_day_or_closed_after_it(due, closed, is_late):
    closed_on = None if closed is None else TODAY + closed * DAY
    assert Case(due_on=TODAY + due * DAY, closed_on=closed_on).is_late(TODAY) is is_late


def test_python_and_sql_agree_on_random_cases(make_case):
    chance = Random(20261123)
    for _ in range(60):
        case, _ = make_case()
        state = chance.choice(list(State))
        closed_on = TODAY + chance.randint(-9, 0) * DAY if state in CLOSED else None
        Case.objects.filter(pk=case.pk).update(
            state=state, closed_on=closed_on, due_on=TODAY + chance.randint(-9, 9) * DAY
        )
    for today in (TODAY - 3 * DAY, TODAY, TODAY + 4 * DAY):
        # A case closed after `today` does not happen at `today`.
        cases = [c for c in Case.objects.all() if c.closed_on is None or c.closed_on <= today]
        by_python = {case.id for case in cases if case.is_late(today)}
        by_sql = set(
            Case.objects.filter(pk__in=[c.pk for c in cases])
            .late(today)
            .values_list("id", flat=True)
        )
        assert by_python == by_sql
        assert 0 < len(by_python) < len(cases)


@pytest.mark.parametrize("state", [*OPEN, *CLOSED])
def test_the_database_holds_state_and_closing_day_together(make_case, state: State):
    case, _ = make_case()
    wrong = TODAY if state in OPEN else None
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(state=state, closed_on=wrong)


@pytest.mark.parametrize("rating", [0, 6])
def test_the_database_refuses_another_rating(make_case, rating: int):
    case, _ = make_case()
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(rating=rating)
