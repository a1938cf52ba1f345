"""Two workers never hold the same duty."""

from datetime import timedelta

import pytest

from shonod.engine.actions import (
    LONGEST_REST,
    free_what_the_dead_hold,
    give_back,
    give_up,
    list_duties,
    take_duty,
)
from shonod.engine.models import Duty
from tests.engine.moments import NOW

pytestmark = pytest.mark.django_db
LEASE = timedelta(minutes=5)


@pytest.fixture(autouse=True)
def _listed() -> None:
    list_duties(["sweep"], at=NOW)


def test_listing_again_keeps_what_is_known():
    Duty.objects.update(failures=3)
    list_duties(["sweep", "count"], at=NOW)
    assert dict(Duty.objects.values_list("name", "failures")) == {"sweep": 3, "count": 0}


def test_a_duty_that_one_holds_the_other_does_not_get():
    assert take_duty("sweep", by="a", at=NOW, lease=LEASE)
    assert not take_duty("sweep", by="b", at=NOW, lease=LEASE)


def test_a_duty_whose_holder_died_is_free_when_the_lease_ends():
    take_duty("sweep", by="dead", at=NOW, lease=LEASE)
    assert not take_duty("sweep", by="b", at=NOW + LEASE - timedelta(seconds=1), lease=LEASE)
    assert take_duty("sweep", by="b", at=NOW + LEASE, lease=LEASE)


def test_a_duty_given_back_rests_until_it_is_due():
    take_duty("sweep", by="a", at=NOW, lease=LEASE)
    assert give_back("sweep", by="a", at=NOW, due_at=NOW + timedelta(hours=1))
    assert not take_duty("sweep", by="a", at=NOW + timedelta(minutes=59), lease=LEASE)
    assert take_duty("sweep", by="a", at=NOW + timedelta(hours=1), lease=LEASE)


def test_who_lost_the_lease_gives_nothing_back():
    take_duty("sweep", by="slow", at=NOW, lease=LEASE)
    take_duty("sweep", by="b", at=NOW + LEASE, lease=LEASE)
    assert not give_back("sweep", by="slow", at=NOW + LEASE, due_at=NOW)
    assert Duty.objects.get().holder == "b"


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        (0, timedelta(minutes=1)),
        (1, timedelta(minutes=2)),
        (3, timedelta(minutes=8)),
        (6, LONGEST_REST),
        (600, LONGEST_REST),
    ],
)
def test_each_failure_makes_the_rest_longer(before, rest):
    Duty.objects.update(failures=before)
    take_duty("sweep", by="a", at=NOW, lease=LEASE)
    give_up("sweep", by="a", at=NOW, every=timedelta(minutes=1))
    duty = Duty.objects.get()
    assert (duty.due_at, duty.failures, duty.held_until) == (NOW + rest, before + 1, None)


def test_what_the_dead_of_this_machine_hold_is_free_at_once():
    list_duties(["a", "b", "c"], at=NOW)
    holders = {"a": "here:7", "b": "here:8", "c": "there:7"}
    for name, holder in holders.items():
        assert take_duty(name, by=holder, at=NOW, lease=LEASE)
    assert free_what_the_dead_hold(here="here", lives=lambda pid: pid == 8) == 1
    taken = {name: take_duty(name, by="me", at=NOW, lease=LEASE) for name in holders}
    assert taken == {"a": True, "b": False, "c": False}


@pytest.mark.parametrize("wrong", ["due_at", "held_until"])
def test_what_a_clock_that_ran_ahead_wrote_is_not_waited_for(wrong):
    Duty.objects.update(**{wrong: NOW + timedelta(days=4000)})
    assert take_duty("sweep", by="a", at=NOW, lease=LEASE)
