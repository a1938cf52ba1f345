"""What the offices' rows say of their channels; actions/test_probing.py: how it gets there."""

from shonod.lines.queries import state_of
from shonod.lines.states import Channel
from shonod.offices.models import Office
from tests.fixtures import NOW


def test_a_channel_is_unwatched_well_or_down_since_an_instant():
    office = Office(channels={"form": "", "sms": NOW.isoformat()})
    assert not state_of(office, Channel.EMAIL).is_watched
    assert state_of(office, Channel.FORM).down_since is None
    assert state_of(office, Channel.SMS).down_since == NOW
