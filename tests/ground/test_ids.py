"""Identifiers that sort by time."""

import time
from uuid import RFC_4122

from shonod.ground.ids import uuid7


def test_an_identifier_is_a_version_seven_uuid():
    made = uuid7()
    assert made.version == 7
    assert made.variant == RFC_4122


def test_the_first_48_bits_are_the_moment_in_milliseconds():
    before = time.time_ns() // 1_000_000
    moment = uuid7().int >> 80
    assert before <= moment <= time.time_ns() // 1_000_000


def test_ids_of_later_moments_sort_later(monkeypatch):
    moments = iter(range(1_790_000_000_000_000_000, 1_790_000_000_000_000_000 + 9 * 10**6, 10**6))
    monkeypatch.setattr("shonod.ground.ids.time.time_ns", lambda: next(moments))
    made = [uuid7() for _ in range(9)]
    assert made == sorted(made)


def test_ids_of_one_moment_differ():
    assert len({uuid7() for _ in range(5000)}) == 5000
