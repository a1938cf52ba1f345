"""Devices: entered once, changed with their history, handed over with a signature."""

import pytest

from shonod.helpdesk.actions import Facts, add_devices, change_device, hand_over
from shonod.helpdesk.actions.devices import add_device
from shonod.helpdesk.models import Device
from shonod.helpdesk.queries import device_typed, history_of
from shonod.helpdesk.states import DeviceKnown, What
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_the_same_form_twice_is_one_device_with_a_code_of_its_own(make_device) -> None:
    first, again, other = make_device(once="a"), make_device(once="a"), make_device(once="b")
    assert first == again
    assert first.code != other.code
    assert device_typed(first.office, f"https://x/devices/{first.code.lower()}/") == first
    assert device_typed(first.office, "AAA-AAA-AAA") is None


def test_a_serial_number_is_there_once_for_a_kind(make_device, college, keeper) -> None:
    device = make_device(serial="PHB1K2")
    make_device("স্ক্যানার", serial="PHB1K2")
    with pytest.raises(DeviceKnown):
        make_device(serial="PHB1K2")
    facts = Facts(college, device.kind, serial="PHB1K2")
    with pytest.raises(DeviceKnown):
        add_devices(
            device.office, [("x:1", Facts(college, device.kind)), ("x:2", facts)], by=keeper, at=NOW
        )
    assert not Device.objects.filter(once="x:1").exists()


def test_a_change_keeps_what_was_and_the_ledger_no_name(make_device, keeper, college) -> None:
    device = make_device(make="HP", custodian="করিম")
    facts = Facts(college, device.kind, make="HP", custodian="সালমা", warranty_until_on=TODAY)
    for _ in range(2):
        change_device(device, facts, by=keeper, at=NOW)
    newest, _ = history_of(device)
    assert newest.before == {"custodian": "করিম", "warranty_until_on": ""}
    assert newest.after == {"custodian": "সালমা", "warranty_until_on": TODAY.isoformat()}
    event = Event.objects.get(kind=EventKind.DEVICE_CHANGED)
    assert event.data == {"change": str(newest.id), "fields": ["custodian", "warranty_until_on"]}


def test_a_handover_is_signed_and_happens_once(make_device, keeper) -> None:
    device = make_device(custodian="করিম")
    signed = {
        "to_name": "সালমা বেগম",
        "to_post": "প্রভাষক",
        "condition": "ভালো",
        "signed_name": "সালমা",
        "strokes": [[[1, 2], [3, 4]]],
    }
    for _ in range(2):
        hand_over(device, **signed, by=keeper, at=NOW)
    device.refresh_from_db()
    assert device.custodian == "সালমা বেগম"
    handed = [one for one in history_of(device) if one.what == What.HANDED]
    assert [one.handover.from_name for one in handed] == ["করিম"]
    assert handed[0].handover.strokes == [[[1, 2], [3, 4]]]


def test_a_form_of_another_office_makes_its_own_device(make_device, keeper) -> None:
    device = make_device(once="a")
    facts = Facts(device.institution, device.kind)
    assert add_device(device.office, facts, once="a", by=keeper, at=NOW) == device
