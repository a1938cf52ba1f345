"""News by mail is asked for, confirmed by its owner, and ended; the address is sealed till then."""

from datetime import timedelta

import pytest

from shonod.cases.gateways import seal
from shonod.ground.refusals import TooMany
from shonod.ledger.models import Event
from shonod.projects.actions import confirm_following, end_following, follow
from shonod.projects.actions.following import CONFIRMED_WITHIN, forget_unconfirmed
from shonod.projects.models import Follower
from shonod.projects.states import FollowingGone
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db
ASKED = {"language": "en", "address": "198.51.100.7", "at": NOW}
LATE = NOW + CONFIRMED_WITHIN + timedelta(seconds=1)


def kinds() -> list[str]:
    found = Event.objects.filter(kind__startswith="following").order_by("sequence")
    return [kind.removeprefix("following_") for kind in found.values_list("kind", flat=True)]


def test_an_address_follows_once_it_is_confirmed(bare, enter) -> None:
    project = enter()
    for email in ("S@Example.org", "s@example.org"):
        follow(bare, project, email, **ASKED)
    follower = Follower.objects.get()
    assert seal().opened(bytes(follower.sealed_email)) == "S@Example.org"
    assert [confirm_following(follower.id, at=NOW) for _ in "12"] == [True, False]
    follow(bare, project, "s@example.org", **ASKED)
    assert kinds() == ["asked", "asked", "began"], "whoever follows is asked nothing"
    end_following(follower.id, at=NOW)
    assert not Follower.objects.exists()
    with pytest.raises(FollowingGone):
        end_following(follower.id, at=NOW)
    assert "example" not in str(list(Event.objects.values_list("data", flat=True)))


def test_what_is_not_confirmed_in_time_is_forgotten(bare) -> None:
    late, early = (follow(bare, None, f"{who}@example.org", **ASKED) for who in "ab")
    confirm_following(early.id, at=NOW)
    with pytest.raises(FollowingGone):
        confirm_following(late.id, at=LATE)
    assert forget_unconfirmed(LATE) == 1
    assert Follower.objects.get() == early


def test_one_address_is_not_asked_for_ever(bare) -> None:
    for _ in range(5):
        follow(bare, None, "a@example.org", **ASKED)
    with pytest.raises(TooMany):
        follow(bare, None, "a@example.org", **ASKED)
