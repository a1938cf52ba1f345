"""What failed is sent once more or let be, by somebody, once."""

import pytest

from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.lines.gateways import ParcelRefused
from shonod.notices.actions.again import let_be, send_again
from shonod.notices.actions.tidying import sound_alarms
from shonod.notices.models import Notice
from shonod.notices.states import By, State
from shonod.offices.models import Office
from tests.fixtures import NOW


@pytest.fixture
def failed(told, send, line) -> Notice:
    line.fails = [ParcelRefused("bad_address")]
    send()
    sound_alarms(NOW)
    return Notice.objects.get(by=By.SMS)


def alarm() -> int:
    return Office.objects.get().alarms.get("notices_failed", 0)


@pytest.mark.parametrize("is_one", [True, False])
def test_it_goes_out_again_under_its_own_reference(failed, homna, officer, send, line, is_one):
    assert alarm() == 1
    which = failed.id if is_one else None
    assert send_again(homna, which, by=officer, at=NOW) == 1
    assert send_again(homna, which, by=officer, at=NOW) == 0
    assert alarm() == 0
    assert send() == 1
    assert [parcel.reference for parcel in line.parcels] == [str(failed.id)]
    event = Event.objects.get(kind=EventKind.NOTICE_SENT_AGAIN)
    assert (event.subject, event.actor) == (failed.id, officer.id)


def test_let_be_it_stays_failed_and_is_warned_of_no_more(failed, homna, officer):
    assert let_be(homna, failed.id, by=officer, at=NOW) == 1
    assert let_be(homna, failed.id, by=officer, at=NOW) == 0
    assert alarm() == 0
    assert Notice.objects.get(pk=failed.pk).state == State.FAILED


def test_another_offices_notice_is_not_seen_to(failed, rupali, rupali_officer):
    assert send_again(rupali, failed.id, by=rupali_officer, at=NOW) == 0
    assert alarm_of(rupali) == 0


def alarm_of(office: Office) -> int:
    return Office.objects.get(pk=office.pk).alarms.get("notices_failed", 0)
