"""Steps are read once for each change of posts; the rest: tests/offices/actions/test_ladders.py."""

from typing import Any

from shonod.offices.models import Office
from shonod.offices.queries.ladders import steps_of
from tests.fixtures import TODAY


def test_steps_are_kept(homna: Office, django_assert_num_queries: Any) -> None:
    steps_of(homna, TODAY)
    with django_assert_num_queries(0):
        steps_of(homna, TODAY)
