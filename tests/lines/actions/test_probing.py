"""shonod.lines.actions.probing: what tries show, and when the offices are told."""

from datetime import timedelta

import pytest

from shonod.lines.actions import forget_probe, note_try
from shonod.lines.models import Probe
from shonod.lines.queries import probe_of, probes_of, state_of
from shonod.lines.states import TRIES_KEPT, Channel
from tests.fixtures import NOW

MINUTE = timedelta(minutes=1)


def tried(*codes: str, office=None, channel=Channel.SMS) -> Probe:
    for number, code in enumerate(codes):
        probe = note_try(channel, office, at=NOW + number * MINUTE, code=code)
    return probe


@pytest.mark.parametrize(
    ("codes", "is_down", "minute"),
    [
        (("",), False, 0),
        (("no_answer",), False, 0),
        (("no_answer", "no_answer"), True, 0),
        (("", "no_answer", "busy"), True, 1),
        (("no_answer", "", "no_answer"), False, 2),
        (("no_answer", "no_answer", ""), False, 2),
    ],
)
def test_down_at_the_second_failure_in_a_row_since_the_first(db, codes, is_down, minute):
    probe = tried(*codes)
    assert probe.is_down is is_down
    assert probe.since_at == NOW + minute * MINUTE


def test_the_last_tries_are_kept_newest_first(db):
    probe = tried(*["", "busy"] * TRIES_KEPT)
    assert len(probe.last_tries) == TRIES_KEPT
    assert [one.code for one in probe.last_tries][:2] == ["busy", ""]
    assert probe.last_tries[0].at == probe.tried_at


def test_what_all_share_is_told_to_all_offices_and_their_desks(homna, rupali):
    tried("no_answer", "no_answer")
    for office in (homna, rupali):
        office.refresh_from_db()
        assert state_of(office, Channel.SMS).down_since == NOW
        assert office.alarms == {"channels_down": 1}
    note_try(Channel.SMS, None, at=NOW + 5 * MINUTE)
    homna.refresh_from_db()
    assert state_of(homna, Channel.SMS).is_watched
    assert state_of(homna, Channel.SMS).down_since is None
    assert homna.alarms == {}


def test_an_offices_own_is_told_to_it_alone(homna, rupali):
    tried("broken", "broken", office=homna, channel=Channel.FORM)
    rupali.refresh_from_db()
    assert not state_of(rupali, Channel.FORM).is_watched
    assert set(probes_of(homna)) == {Channel.FORM}
    assert probes_of(rupali) == {}


def test_offices_are_written_only_when_it_changes(homna, django_assert_num_queries):
    tried("")
    with django_assert_num_queries(4):
        note_try(Channel.SMS, None, at=NOW + MINUTE)


def test_of_a_channel_that_is_gone_nothing_is_said(homna):
    tried("no_answer", "no_answer")
    forget_probe(Channel.SMS, None)
    homna.refresh_from_db()
    assert probe_of(Channel.SMS, None) is None
    assert homna.channels == homna.alarms == {}
