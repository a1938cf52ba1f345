"""Looking at the turnstile without passing it."""

from datetime import UTC, datetime, timedelta

import pytest

from shonod.turnstile.actions import count_pass
from shonod.turnstile.models import Count
from shonod.turnstile.queries import passes, passes_of, seconds_left

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
NOON = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def test_several_keys_are_told_at_once():
    count_pass("door", limit=9, per=MINUTE, at=NOON)
    assert passes_of(["door", "gate"], per=MINUTE, at=NOON) == {"door": 1, "gate": 0}


def test_looking_counts_nothing():
    assert passes("door", per=MINUTE, at=NOON) == 0
    assert not Count.objects.exists()


def test_the_passes_of_the_present_window_are_told():
    for _ in range(3):
        count_pass("door", limit=9, per=MINUTE, at=NOON)
    assert passes("door", per=MINUTE, at=NOON + timedelta(seconds=30)) == 3
    assert passes("door", per=MINUTE, at=NOON + MINUTE) == 0


@pytest.mark.parametrize(("seconds", "left"), [(0, 60), (1, 59), (59, 1), (59.9, 1), (60, 60)])
def test_seconds_left_are_never_none(seconds: float, left: int):
    assert seconds_left(MINUTE, NOON + timedelta(seconds=seconds)) == left
