"""The counter's part of a rehearsal: slips without a gap, calls that wait."""

from shonod.counter.models import Contact
from shonod.counter.queries import open_calls
from shonod.counter.states import Kind
from shonod.ledger.models import Event
from shonod.ledger.queries import breaks_in
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.rehearsal.actions.calling import MISSED, REMEMBERED
from shonod.rehearsal.actions.writing import rehearse
from tests.fixtures import NOW


def test_slips_of_the_last_weeks_are_numbered_through_and_calls_wait(homna: Office) -> None:
    for seed in (1, 2):
        rehearse(homna, n=60, seed=seed, days=60, now=NOW)
    slips = Contact.objects.filter(kind=Kind.REQUEST).select_related("case")
    numbers = sorted(contact.number or 0 for contact in slips)
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(contact.channel == contact.case.channel for contact in slips if contact.case)
    assert not slips.filter(at__lt=NOW - REMEMBERED).exists()
    assert Event.objects.filter(kind=EventKind.SLIP_ISSUED).count() == len(numbers)
    homna.refresh_from_db()
    assert open_calls(homna).count() == homna.alarms["missed_calls"] == 2 * MISSED
    assert not list(breaks_in(homna.id))
