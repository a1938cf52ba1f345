"""What the calculator's form makes of what is typed."""

import pytest

from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.wall.forms import CountDays

FILLED = {"received_day": "২৩", "received_month": "১১", "received_year": "২০২৬", "time": "১৪:১০"}


@pytest.mark.parametrize(
    ("given", "limit"),
    [
        ({"number": "৭", "unit": "working_day"}, Duration(7, Unit.WORKING_DAY)),
        ({"number": "2"}, Duration(2, Unit.WORKING_DAY)),
        ({"limit": "২ মাস"}, Duration(2, Unit.MONTH)),
    ],
)
def test_number_and_unit_or_words_become_a_limit(given: dict[str, str], limit: Duration) -> None:
    form = CountDays({**FILLED, **given})
    assert form.is_valid(), form.errors
    assert isinstance(form.time_limit, TimeLimit)
    assert form.time_limit.max == limit
    assert form.received_at.isoformat() == "2026-11-23T14:10:00+06:00"
