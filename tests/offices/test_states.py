"""The steps of a ladder, as a table."""

import pytest

from shonod.ground.clock import Share
from shonod.offices.states import Steps


@pytest.mark.parametrize(
    ("share", "days_late", "level"),
    [
        (Share(0, 7), 0, 0),
        (Share(3, 7), 0, 0),
        (Share(4, 7), 0, 1),
        (Share(6, 7), 0, 2),
        (Share(7, 7), 0, 2),  # the due day itself
        (Share(0, 0), 0, 0),
        (Share(7, 7), 1, 3),  # the first working day after it
        (Share(7, 7), 3, 3),
        (Share(7, 7), 4, 4),
        (Share(7, 7), 7, 5),
    ],
)
def test_the_highest_step_reached(share: Share, days_late: int, level: int) -> None:
    assert Steps().level(share, days_late) == level


def test_an_office_has_steps_of_its_own() -> None:
    steps = Steps(first_percent=30, second_percent=90, next_after_days=1)
    assert [steps.level(Share(n, 10), 0) for n in (2, 3, 8, 9)] == [0, 1, 1, 2]
    assert [steps.level(Share(1, 1), n) for n in (1, 2, 3)] == [3, 4, 5]
