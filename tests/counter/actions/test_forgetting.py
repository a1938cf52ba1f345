"""Who came and called is forgotten after the office's days; that somebody did is not."""

from datetime import timedelta

import pytest

from shonod.counter.actions import forget_old_contacts, note_missed_call, settle_call
from shonod.counter.models import Contact
from shonod.counter.states import Outcome
from shonod.offices.actions import set_measures
from shonod.offices.states import MeasureName
from tests.fixtures import NOW, TODAY

DAYS = timedelta(days=30)


@pytest.mark.django_db
def test_a_settled_call_loses_its_number_after_the_days(homna, officer):
    set_measures(homna, {MeasureName.CONTACTS_KEPT: 30}, from_on=TODAY, by=officer, at=NOW)
    for once in ("settled", "waits"):
        note_missed_call(
            homna, phone="+8801712345678", note="?", called_at=NOW, once=once, by=officer, at=NOW
        )
    call = Contact.objects.get(once="settled")
    settle_call(homna, call.id, Outcome.REACHED, seen=0, by=officer, at=NOW)
    assert forget_old_contacts(NOW + DAYS - timedelta(seconds=1)) == 0
    assert forget_old_contacts(NOW + DAYS) == 1
    assert forget_old_contacts(NOW + DAYS) == 0
    kept = {one.once: (one.phone, one.note) for one in Contact.objects.all()}
    assert kept == {"settled": ("", ""), "waits": ("+8801712345678", "?")}
