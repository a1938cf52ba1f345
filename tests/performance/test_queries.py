"""How many promises were kept: SQL and Python agree, and small groups stay unsaid."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shonod.cases.models import Case
from shonod.cases.states import State
from shonod.offices.models import Office
from shonod.performance.queries import counted, kept_by_service, kept_rate
from tests.fixtures import NOW, TODAY

EARLIER, LATER = TODAY - timedelta(days=3), TODAY + timedelta(days=3)
# state, due on, closed on, on the spot -> counted, kept
TABLE = [
    (State.DELIVERED, TODAY, EARLIER, True, True, True),
    (State.DELIVERED, TODAY, TODAY, False, True, True),
    (State.DELIVERED, EARLIER, TODAY, False, True, False),
    (State.DECLINED, LATER, TODAY, False, True, True),
    (State.DECLINED, EARLIER, TODAY, False, True, False),
    (State.WITHDRAWN, EARLIER, TODAY, False, False, False),
    (State.RECEIVED, EARLIER, None, False, True, False),
    (State.WAITING, EARLIER, None, False, True, False),
    (State.IN_PROGRESS, TODAY, None, False, False, False),
    (State.RECEIVED, LATER, None, False, False, False),
]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


def put(case: Case, state: State, due_on: Any, closed_on: Any, on_the_spot: bool) -> None:
    Case.objects.filter(pk=case.pk).update(
        state=state,
        due_on=due_on,
        closed_on=closed_on,
        closed_at=NOW if closed_on else None,
        on_the_spot=on_the_spot,
    )


@pytest.mark.parametrize("row", TABLE)
def test_each_kind_of_case_counts_as_the_table_says(
    homna: Office, make_case: Callable[..., tuple[Case, str]], row: tuple[Any, ...]
) -> None:
    *facts, counts, keeps = row
    case, _ = make_case()
    put(case, *facts)
    figure = counted(homna, TODAY)
    assert (figure.n, figure.kept) == (int(counts), int(keeps))
    assert figure.on_the_spot == int(facts[3])


def test_sql_and_python_call_the_same_cases_late(
    homna: Office, make_case: Callable[..., tuple[Case, str]]
) -> None:
    for row in TABLE:
        put(make_case()[0], *row[:4])
    counts = [
        case
        for case in Case.objects.of(homna)
        if case.state != State.WITHDRAWN and (case.is_closed or case.is_late(TODAY))
    ]
    figure = counted(homna, TODAY)
    assert figure.n == len(counts)
    assert figure.kept == sum(not case.is_late(TODAY) for case in counts)
    assert figure.open_overdue == sum(not case.is_closed for case in counts) == 2


def test_under_five_cases_no_figure_is_given(
    homna: Office, make_case: Callable[..., tuple[Case, str]]
) -> None:
    for _ in range(4):
        put(make_case()[0], State.DELIVERED, TODAY, TODAY, False)
    assert kept_rate(homna, TODAY) is None


def test_five_of_six_is_eighty_three_percent_and_another_office_has_none(
    homna: Office, rupali: Office, make_case: Callable[..., tuple[Case, str]]
) -> None:
    for due_on in (TODAY, TODAY, TODAY, TODAY, TODAY, EARLIER):
        put(make_case()[0], State.DELIVERED, due_on, TODAY, False)
    figure = kept_rate(homna, TODAY)
    assert figure is not None
    assert (figure.kept, figure.n, figure.percent) == (5, 6, 83)
    assert kept_rate(rupali, TODAY) is None


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        ({"2.1.1": 5, "2.1.2": 6}, ["2.1.1", "2.1.2"]),
        ({"2.1.1": 5, "2.1.2": 4, "2.1.3": 3}, ["2.1.1"]),
        # The whole less the two others would be the one: the smaller of them is left out too.
        ({"2.1.1": 5, "2.1.2": 6, "2.1.3": 1}, ["2.1.2"]),
        ({"2.1.1": 5, "2.1.2": 4}, []),
    ],
)
def test_by_service_nothing_is_told_of_under_five_nor_read_off_the_whole(
    homna: Office,
    make_case: Callable[..., tuple[Case, str]],
    closed: dict[str, int],
    told: list[str],
) -> None:
    for service, n in closed.items():
        for number in range(n):
            due_on = TODAY if number else EARLIER
            put(make_case(service)[0], State.DELIVERED, due_on, TODAY, False)
    figures = kept_by_service(homna, TODAY)
    assert [(code, one.n, one.kept) for code, one in figures.items()] == [
        (code, closed[code], closed[code] - 1) for code in told
    ]


def test_the_figure_is_asked_of_the_database_once_in_five_minutes(
    homna: Office, django_assert_num_queries: Any
) -> None:
    kept_rate(homna, TODAY)
    with django_assert_num_queries(0):
        kept_rate(homna, TODAY)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL chooses by its statistics")
def test_the_figure_is_counted_from_an_index_without_reading_the_cases(homna: Office) -> None:
    with CaptureQueriesContext(connection) as told, connection.cursor() as cursor:
        counted(homna, TODAY)
        cursor.execute(f"EXPLAIN QUERY PLAN {told.captured_queries[0]['sql']}")
        assert "COVERING INDEX case_figures" in str(cursor.fetchall())
