"""The help desk's part of a rehearsal: devices once, and faults of them."""

from shonod.helpdesk.models import Device, Fault
from shonod.ledger.queries import breaks_in
from shonod.offices.models import Office
from shonod.rehearsal.actions.lending import DEVICES_EACH, OFFICES
from shonod.rehearsal.actions.writing import rehearse
from tests.fixtures import NOW


def test_devices_are_lent_once_and_break(homna: Office) -> None:
    for seed in (1, 2):
        rehearse(homna, n=60, seed=seed, days=60, now=NOW)
    assert Device.objects.filter(office=homna).count() == DEVICES_EACH * len(OFFICES)
    assert Fault.objects.filter(device__isnull=False).exists()
    assert not list(breaks_in(homna.id))
