"""What everybody reads: public until it is withdrawn, stale from the day it is looked at again."""

from datetime import date, datetime

import pytest

from shonod.ground.clock import DHAKA
from shonod.information.models import Answer

GONE = datetime(2026, 11, 23, 10, tzinfo=DHAKA)


@pytest.mark.parametrize(
    ("withdrawn_at", "today", "stale"),
    [
        (None, date(2026, 11, 23), False),
        (None, date(2026, 11, 24), True),
        (GONE, date(2026, 11, 24), False),
    ],
)
def test_only_what_is_public_grows_old(withdrawn_at, today, stale):
    answer = Answer(review_on=date(2026, 11, 24), withdrawn_at=withdrawn_at)
    assert answer.is_public is (withdrawn_at is None)
    assert answer.is_stale(today) is stale
