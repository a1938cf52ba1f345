"""Pages cost the same number of statements at 100 and at 10,000 cases, and find by index."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shonod.cases.models import Case
from shonod.cases.queries import code_of, desk_of, found_by_words
from shonod.offices.models import Office
from shonod.rehearsal.actions import rehearse
from tests.fixtures import NOW, TODAY

FEW, MANY = 100, 10_000
MOST = {"home": 3, "service": 3, "track": 6, "queue": 6, "search": 6}


def statements(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as told:
        assert client.get(path).status_code == 200
    return len(told.captured_queries)


def counts(client: Client, desk: Client, office: Office) -> dict[str, int]:
    code = code_of(Case.objects.of(office).filter(state="delivered").order_by("id")[0])
    return {
        "home": statements(client, "/?q="),
        "service": statements(client, "/services/2.1.1/"),
        "track": statements(client, f"/track/{code[:4]}-{code[4:8]}-{code[8:]}/"),
        "queue": statements(desk, "/desk/"),
        "search": statements(desk, f"/desk/?q={quote('তথ্য')}"),
    }


@pytest.mark.slow
@pytest.mark.usefixtures("ten_on_monday")
def test_a_page_asks_no_more_of_ten_thousand_cases_than_of_a_hundred(
    homna: Office, desk: Client
) -> None:
    visitor = Client()
    rehearse(homna, n=FEW, seed=1, days=730, now=NOW)
    few = counts(visitor, desk, homna)
    rehearse(homna, n=MANY - FEW, seed=2, days=730, now=NOW)
    assert counts(visitor, desk, homna) == few
    assert all(few[page] <= most for page, most in MOST.items())


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL chooses by its statistics")
def test_the_queue_is_read_from_its_own_index_in_its_own_order(homna: Office) -> None:
    plan = desk_of(homna, pile="open", today=TODAY)[:50].explain()
    assert "USING INDEX case_queue" in plan
    assert "ORDER BY" not in plan


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL chooses by its statistics")
def test_what_is_searched_is_found_by_its_words_and_not_by_walking_the_office(
    homna: Office,
) -> None:
    plan = found_by_words(homna, "তথ্য")[:51].explain()
    assert "SCAN cases_words VIRTUAL TABLE" in plan
    assert "case_figures" not in plan
