"""Passing the turnstile: so many a window, and not one more."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from shonod.ground.refusals import TooMany
from shonod.turnstile.actions import count_pass, count_passes, forget_old_counts, turnstile_key
from shonod.turnstile.models import Count
from shonod.turnstile.queries import passes

MINUTE = timedelta(minutes=1)
NOON = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_tries_are_counted_up_to_the_limit_and_refused_beyond():
    counted = [count_pass("door", limit=3, per=MINUTE, at=NOON) for _ in range(3)]
    assert counted == [1, 2, 3]
    with pytest.raises(TooMany):
        count_pass("door", limit=3, per=MINUTE, at=NOON)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("seconds", "counted"),
    [(0, 2), (59, 2), (59.999, 2), (60, 1), (3600, 1)],
)
def test_a_new_window_starts_from_nothing(seconds: float, counted: int):
    count_pass("door", limit=9, per=MINUTE, at=NOON)
    later = NOON + timedelta(seconds=seconds)
    assert count_pass("door", limit=9, per=MINUTE, at=later) == counted


@pytest.mark.django_db
def test_keys_do_not_count_for_each_other():
    count_pass("door", limit=1, per=MINUTE, at=NOON)
    assert count_pass("window", limit=1, per=MINUTE, at=NOON) == 1


@pytest.mark.django_db
def test_several_keys_are_counted_together_and_any_limit_refuses():
    counts = count_passes({"mine": 5, "all": 1}, per=MINUTE, at=NOON)
    assert counts == {"mine": 1, "all": 1}
    with pytest.raises(TooMany):
        count_passes({"mine": 5, "all": 1}, per=MINUTE, at=NOON)
    assert passes("mine", per=MINUTE, at=NOON) == 2


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_are_all_counted():
    def knock(_: int) -> int:
        try:
            return count_pass("door", limit=1000, per=MINUTE, at=NOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as crowd:
        counted = list(crowd.map(knock, range(80)))
    assert sorted(counted) == list(range(1, 81))


@pytest.mark.django_db
def test_windows_older_than_two_days_are_forgotten():
    count_pass("door", limit=9, per=MINUTE, at=NOON - timedelta(days=3))
    count_pass("door", limit=9, per=MINUTE, at=NOON - timedelta(days=1))
    assert forget_old_counts(at=NOON) == 1
    assert Count.objects.count() == 1


def test_a_key_names_nobody():
    key = turnstile_key("code", "203.0.113.7")
    assert key.startswith("code:")
    assert "203" not in key
    assert key != turnstile_key("code", "203.0.113.8")
    assert len(turnstile_key("a" * 20, "x" * 999)) <= 80
