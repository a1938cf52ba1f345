"""Nothing waits for ever, and nothing fails unseen."""

from datetime import timedelta

import pytest

from shonod.lines.gateways import ParcelRefused
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.tidying import expire_notices, forget_old_digests, sound_alarms
from shonod.notices.models import Notice
from shonod.notices.states import By, Kind, State
from shonod.offices.models import Office
from tests.fixtures import NOW

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.parametrize(("days", "state"), [(6, State.WAITING), (7, State.EXPIRED)])
def test_what_waits_too_long_is_not_sent_any_more(told, days, state):
    read_ledger(NOW)
    expire_notices(NOW + days * DAY)
    assert set(Notice.objects.values_list("state", flat=True)) == {state}


def test_what_a_worker_holds_is_left_to_it(told):
    read_ledger(NOW)
    Notice.objects.update(held_until=NOW + 8 * DAY)
    assert expire_notices(NOW + 7 * DAY) == 0


@pytest.mark.parametrize(("minutes", "late"), [(59, {}), (60, {"notices_late": 2})])
def test_what_has_been_due_for_an_hour_sounds_the_alarm(told, minutes, late):
    read_ledger(NOW)
    sound_alarms(NOW + minutes * MINUTE)
    assert Office.objects.get().alarms == late


def test_an_alarm_is_silent_again_when_all_is_well(told, send, line):
    line.fails = [ParcelRefused("no")]
    send()
    assert sound_alarms(NOW) == 1
    assert Office.objects.get().alarms == {"notices_failed": 1}
    assert sound_alarms(NOW) == 0
    Notice.objects.all().delete()
    sound_alarms(NOW)
    assert Office.objects.get().alarms == {}


def test_digests_are_kept_for_a_month_and_what_was_told_of_a_case_with_it(told, officer):
    read_ledger(NOW)
    Notice.objects.filter(by=By.SMS).update(case=None, officer=officer, kind=Kind.DIGEST)
    assert forget_old_digests(NOW + 29 * DAY) == 0
    assert forget_old_digests(NOW + 30 * DAY) == 1
    assert Notice.objects.count() == 1
