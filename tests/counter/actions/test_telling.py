"""Who asks how a request stands is a contact, and no second request."""

import pytest

from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.counter.actions import note_told
from shonod.counter.models import Contact
from shonod.counter.states import Kind
from shonod.ground.refusals import NotPermitted
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from tests.fixtures import NOW


def test_told_twice_by_one_form_is_one_contact_and_leaves_the_case_alone(homna, officer, make_case):
    case, _ = make_case()
    version = case.version
    told = [
        note_told(homna, case.id, channel=Channel.PHONE, once="t", by=officer, at=NOW)
        for _ in range(2)
    ]
    assert told[0] == told[1]
    assert (told[0].kind, told[0].number, told[0].phone) == (Kind.STATUS, None, case.phone)
    assert Case.objects.get().version == version
    event = Event.objects.get(kind=EventKind.CONTACT_NOTED)
    assert event.data == {"case": str(case.id), "channel": "phone"}


def test_another_offices_case_is_none_and_its_officer_notes_nothing(
    homna, rupali, rupali_officer, make_case
):
    case, _ = make_case()
    told = {"channel": Channel.PHONE, "once": "t", "by": rupali_officer, "at": NOW}
    assert note_told(rupali, case.id, **told) is None
    with pytest.raises(NotPermitted):
        note_told(homna, case.id, **told)
    assert not Contact.objects.exists()
