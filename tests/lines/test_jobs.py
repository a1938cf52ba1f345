"""Each channel is tried in its turn, and whatever goes wrong is kept and stops no other."""

from datetime import timedelta

import pytest

from shonod.lines.gateways import LineBusy, LineDown
from shonod.lines.jobs import EVERY, EVERY_WHILE_FAILING, try_channel, try_channels
from shonod.lines.models import Probe
from shonod.lines.queries import probe_of
from shonod.lines.states import Channel
from tests.fixtures import NOW


def test_a_well_channel_rests_and_a_failing_one_rests_less(db, only_sms):
    assert try_channels(NOW) == 1
    assert try_channels(NOW + EVERY / 2) == 0
    only_sms.error = LineDown("no_answer")
    assert try_channels(NOW + EVERY) == 1
    assert try_channels(NOW + EVERY + EVERY_WHILE_FAILING / 2) == 0
    assert try_channels(NOW + EVERY + EVERY_WHILE_FAILING) == 1
    assert probe_of(Channel.SMS, None).is_down


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (LineDown("no_money", "balance 0"), "no_money"),
        (LineBusy("429"), "busy"),
        (RuntimeError("a mistake of ours"), "broken"),
    ],
)
def test_what_is_wrong_is_kept_by_its_code(db, only_sms, error, code):
    only_sms.error = error
    assert try_channel(Channel.SMS, None, at=NOW).code == code


def test_each_office_has_its_own_form(homna, rupali, only_form):
    assert try_channels(NOW) == 2
    assert only_form.tried == [homna, rupali]
    assert try_channels(NOW + timedelta(minutes=1)) == 0


def test_a_channel_that_is_not_set_is_not_tried_and_forgotten(homna, only_sms):
    try_channels(NOW)
    only_sms.is_set = False
    assert try_channels(NOW + EVERY) == 0
    assert not Probe.objects.exists()
