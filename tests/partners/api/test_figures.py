"""Promises kept, as the first page shows them; none on under five."""

import pytest
from django.core.cache import cache
from django.test import Client

from shonod.cases.actions import deliver_case
from shonod.offices.models import Office
from tests.fixtures import NOW
from tests.partners.api.asked import get

pytestmark = pytest.mark.django_db


def test_nothing_is_told_of_under_five(client: Client, homna: Office) -> None:
    cache.clear()
    told = get(client, "/performance").json()
    assert told == {"on": "2026-11-23", "fewest": 5, "promises": None, "services": []}


def test_five_are_told(client: Client, make_case, officer) -> None:
    cache.clear()
    for _ in range(5):
        case, _code = make_case()
        deliver_case(case.id, by=officer, at=NOW, answer="x")
    told = get(client, "/performance").json()
    assert told["promises"].items() >= {"n": 5, "kept": 5, "percent": 100}.items()
    assert told["services"] == [{**told["promises"], "code": "2.1.1"}]


def test_figures_are_kept_five_minutes(
    client: Client, homna: Office, django_assert_num_queries
) -> None:
    cache.clear()
    with django_assert_num_queries(3):
        get(client, "/performance")
    with django_assert_num_queries(1):
        get(client, "/performance")
