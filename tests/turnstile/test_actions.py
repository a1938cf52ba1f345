"""Passing the turnstile: so many a window, and not one more."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.db import OperationalError, connection

from shonod.ground.refusals import TooMany
from shonod.turnstile import actions
from shonod.turnstile.actions import (
    count_look,
    count_pass,
    count_passes,
    forget_old_counts,
    turnstile_key,
)
from shonod.turnstile.gateways import Looks
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


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    """A process that has seen nobody yet, and writes after every third look."""
    fresh = Looks()
    monkeypatch.setattr(actions, "LOOKS", fresh)
    monkeypatch.setattr(actions, "LOOKS_TOGETHER", 3)
    return fresh


def look(key: str = "window", limit: int = 7, at: datetime = NOON) -> None:
    count_look(key, limit=limit, per=MINUTE, at=at)


@pytest.mark.django_db
def test_few_looks_write_nothing(looks: Looks, django_assert_num_queries):
    with django_assert_num_queries(0):
        look()
        look()
    look()
    assert passes("window", per=MINUTE, at=NOON) == 3


@pytest.mark.django_db
def test_looks_are_refused_beyond_the_limit_until_the_next_window(looks: Looks):
    for _ in range(7):
        look()
    for _ in range(9):
        with pytest.raises(TooMany) as refused:
            look(at=NOON + timedelta(seconds=45))
    assert refused.value.wait == 15
    look(at=NOON + MINUTE)


@pytest.mark.django_db
def test_processes_agree_when_they_write(looks: Looks, monkeypatch: pytest.MonkeyPatch):
    for _ in range(6):
        look()
    monkeypatch.setattr(actions, "LOOKS", Looks())
    look()
    look()
    with pytest.raises(TooMany):
        look()
    with pytest.raises(TooMany):
        look()


@pytest.mark.django_db
def test_a_full_disk_leaves_the_window_open(looks: Looks):
    with patch.object(actions, "count_pass", side_effect=OperationalError):
        for _ in range(30):
            look()
    assert passes("window", per=MINUTE, at=NOON) == 0


def test_a_process_remembers_the_newest_window_alone(looks: Looks):
    for minute in range(100):
        for number in range(10):
            looks.add(f"key {number}", minute, write_at=50)
    assert len(looks._tallies) == 10
