"""What a round knows costs two queries, however many devices there are."""

import pytest

from shonod.helpdesk.actions.rounds import begin_round
from shonod.helpdesk.queries.rounds import round_at, rounds_of, stock_of
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_a_round_is_read_with_two_queries(
    make_device, keeper, college, django_assert_num_queries
) -> None:
    for _ in range(3):
        make_device()
    begun = begin_round(college, by=keeper, at=NOW)
    found = round_at(begun.office, begun.id)
    with django_assert_num_queries(2):
        assert len(stock_of(found).missing) == 3
    assert rounds_of(college) == [begun]
