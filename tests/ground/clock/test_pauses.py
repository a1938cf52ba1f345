"""Which days and which time pauses leave out. 2026-11-22 is a Sunday."""

from datetime import date

import pytest

from shonod.ground.clock import Rules, bangladesh
from shonod.ground.clock.pauses import excluded_by, excluded_days, paused_stretches
from tests.ground.clock.making import at, pause

BD = bangladesh()


def days(*names):
    return tuple(date.fromisoformat(name).toordinal() for name in names)


@pytest.mark.parametrize(
    ("asked", "span"),
    [
        (pause("2026-11-22 10:00", "2026-11-24 10:00", "2026-12-01"), ("2026-11-22", "2026-11-24")),
        (pause("2026-11-22 10:00", "2026-11-24 18:00", "2026-12-01"), ("2026-11-22", "2026-11-25")),
        (pause("2026-11-22 10:00", "2026-11-24 18:00", "2026-11-24"), ("2026-11-22", "2026-11-24")),
        (pause("2026-11-22 10:00", None, "2026-11-26"), ("2026-11-22", "2026-11-26")),
        (pause("2026-11-22 10:00", "2026-11-22 16:00", "2026-11-26"), None),
        (pause("2026-11-27 10:00", "2026-11-28 16:00", "2026-12-01"), None),  # Fri to Sat
        (pause("2026-11-26 18:00", "2026-11-29 08:00", "2026-12-01"), None),  # no office time
        (pause("2026-11-22 10:00", None, "2026-11-22"), None),
    ],
)
def test_the_days_a_pause_leaves_out(asked, span):
    assert excluded_by(asked, BD) == (days(*span) if span else None)


def test_overlapping_and_touching_pauses_are_one_span():
    asked = [
        pause("2026-11-24 10:00", None, "2026-11-26"),
        pause("2026-11-22 10:00", None, "2026-11-24"),
        pause("2026-12-06 10:00", None, "2026-12-07"),
    ]
    assert excluded_days(asked, BD, Rules()) == [
        days("2026-11-22", "2026-11-26"),
        days("2026-12-06", "2026-12-07"),
    ]


def test_stretches_of_time_end_with_the_reply_or_the_maximum():
    asked = [
        pause("2026-11-22 10:00", "2026-11-22 12:00", "2026-11-26"),
        pause("2026-11-22 11:00", None, "2026-11-23"),
    ]
    begins, ends = at("2026-11-22 10:00"), at("2026-11-24 00:00")
    assert paused_stretches(asked) == [(begins.replace(tzinfo=None), ends.replace(tzinfo=None))]


def test_a_pause_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        pause("2026-11-22 10:00", "2026-11-22 09:59", "2026-11-26")
