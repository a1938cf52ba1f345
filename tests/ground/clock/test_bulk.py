"""Many due days at once are the due days one by one."""

import random
from datetime import date

import pytest

from shonod.ground.clock import Calendar, bangladesh, bulk, due_dates
from shonod.ground.refusals import NoWorkingDay

BD = bangladesh()


@pytest.fixture(params=["lists", "numpy"])
def engine(request, monkeypatch):
    """Both ways to compute, the second where numpy is installed."""
    if request.param == "lists":
        monkeypatch.setattr(bulk, "numpy", None)
    elif bulk.numpy is None:
        pytest.skip("numpy is not installed")


def test_many_are_as_one_by_one(engine):
    rng = random.Random(5)
    zeros = [
        date(rng.randint(2000, 2040), 3, 1).toordinal() + rng.randrange(300) for _ in range(999)
    ]
    each = [rng.randint(1, 40) for _ in zeros]
    assert list(due_dates(zeros, 7, BD)) == [BD.nth_open(zero, 7) for zero in zeros]
    assert list(due_dates(zeros, each, BD)) == [
        BD.nth_open(zero, n) for zero, n in zip(zeros, each, strict=True)
    ]


def test_none_are_none(engine):
    assert list(due_dates([], 7, BD)) == []


def test_an_office_without_a_working_day_refuses(engine):
    with pytest.raises(NoWorkingDay):
        due_dates([date(2026, 11, 23).toordinal()], 1, Calendar(hours=()))
