"""How much of a promise's working time has passed: by holidays, weekends and pauses."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from shonod.ground.clock import DHAKA, Calendar, Closure, Pause, Share, part_of_day, share_of

# Received on Monday, 23 November 2026; seven working days end on Wednesday, 2 December.
ZERO, DUE = date(2026, 11, 23), date(2026, 12, 2)
HOLIDAY = Closure(date(2026, 11, 25), date(2026, 11, 25), "general", "ছুটি", "Holiday")


def at(day: int, hour: int = 10, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=DHAKA)


@pytest.mark.parametrize(
    ("today", "begun"),
    [
        (date(2026, 11, 22), 0),  # before receipt: a clock that was set back
        (date(2026, 11, 23), 0),  # day zero does not count
        (date(2026, 11, 24), 1),
        (date(2026, 11, 27), 3),  # Friday
        (date(2026, 11, 28), 3),  # Saturday
        (date(2026, 11, 29), 4),
        (date(2026, 12, 2), 7),
        (date(2027, 1, 2), 7),  # never more than all
    ],
)
def test_days_begun_of_all(today: date, begun: int) -> None:
    assert share_of(ZERO, DUE, today, Calendar()) == Share(begun, 7)


def test_a_holiday_is_no_day_of_it() -> None:
    assert share_of(ZERO, DUE, DUE, Calendar(closures=(HOLIDAY,))) == Share(6, 6)


@pytest.mark.parametrize(
    ("pause", "today", "share"),
    [
        # Asked on the 24th, answered on the 29th: Wednesday, Thursday and Sunday are out.
        (Pause(at(24), at(29), date(2026, 12, 1)), date(2026, 11, 30), Share(2, 4)),
        # Still waiting until the 30th: the share stands at the one day before.
        (Pause(at(24), None, date(2026, 11, 30)), date(2026, 11, 26), Share(1, 3)),
        (Pause(at(24), None, date(2026, 11, 30)), date(2026, 11, 30), Share(1, 3)),
        # Longer than the promise.
        (Pause(at(24), None, date(2026, 12, 9)), date(2026, 12, 2), Share(1, 1)),
    ],
)
def test_pauses_are_left_out(pause: Pause, today: date, share: Share) -> None:
    assert share_of(ZERO, DUE, today, Calendar(), pauses=[pause]) == share


@pytest.mark.parametrize(
    ("share", "percent", "reached"),
    [
        (Share(3, 7), 50, False),
        (Share(4, 7), 50, True),
        (Share(5, 7), 80, False),
        (Share(6, 7), 80, True),
        (Share(1, 1), 80, True),
        (Share(0, 0), 50, False),  # on the spot
    ],
)
def test_a_share_reaches_a_percent_once_that_part_has_begun(
    share: Share, percent: int, reached: bool
) -> None:
    assert share.reaches(percent) is reached


@pytest.mark.parametrize(
    ("day", "hour", "part"),
    [
        (24, 8, 0),
        (24, 9, 0),  # it opens
        (24, 13, Fraction(1, 2)),
        (24, 17, 1),
        (24, 20, 1),
        (27, 12, 1),  # Friday: no hours to wait for
    ],
)
def test_of_a_day_as_much_has_passed_as_of_its_hours(day: int, hour: int, part: Fraction) -> None:
    assert part_of_day(Calendar(), at(day, hour)) == part


@pytest.mark.parametrize(
    ("day", "hour", "share"),
    [
        (23, 16, Share(0, 1)),  # day zero, whatever the hour
        (24, 9, Share(0, 1)),
        (24, 13, Share(Fraction(1, 2), 1)),
        (24, 17, Share(1, 1)),
        (25, 9, Share(1, 1)),  # late: all of it, at any hour
    ],
)
def test_a_promise_of_one_day_passes_by_its_hours(day: int, hour: int, share: Share) -> None:
    moment, due = at(day, hour), date(2026, 11, 24)
    part = part_of_day(Calendar(), moment)
    assert share_of(ZERO, due, moment.date(), Calendar(), part=part) == share


def test_a_day_that_a_pause_took_out_passes_not_at_all() -> None:
    pause = Pause(at(24), None, date(2026, 11, 30))
    noon = Fraction(1, 2)
    assert share_of(ZERO, DUE, date(2026, 11, 26), Calendar(), part=noon, pauses=[pause]) == (1, 3)
