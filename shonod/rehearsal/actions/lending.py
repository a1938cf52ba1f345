"""The help desk's part of the past: offices that it serves, their devices, and what broke."""

from datetime import datetime
from uuid import UUID

from shonod.cases.models import Case
from shonod.cases.models.case import MADE_UP
from shonod.catalogue.queries import services_for
from shonod.ground.clock import local
from shonod.helpdesk.actions import Facts, add_device, begin_helpdesk
from shonod.helpdesk.actions.faults import bind_device
from shonod.helpdesk.models import Device
from shonod.helpdesk.queries import kinds_of
from shonod.helpdesk.states import WORK
from shonod.institutions.actions import register_institution, verify_institution
from shonod.institutions.models import Institution
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.rehearsal.actions.inventing import Inventor

OFFICES = (
    ("উপজেলা নির্বাহী অফিসারের কার্যালয়", "সরকারি কার্যালয়"),
    ("উপজেলা ভূমি অফিস", "সরকারি কার্যালয়"),
    ("উপজেলা সমাজসেবা কার্যালয়", "সরকারি কার্যালয়"),
    ("সরকারি কলেজ", "শিক্ষা প্রতিষ্ঠান"),
)
MAKES = ("HP", "Canon", "Walton", "Dell", "TP-Link")
DEVICES_EACH, BROKEN = 6, 60


def lend_devices(office: Office, inventor: Inventor, officer: UUID, *, now: datetime) -> None:
    """Once for an office: the newest requests for help are bound to its devices."""
    by = Officer.objects.get(pk=officer)
    if not begin_helpdesk(office, by=by, at=now):
        return
    devices = [
        device
        for number, (name, kind) in enumerate(OFFICES)
        for device in _devices(
            _client(office, name, kind, number, by=by, at=now), inventor, by, now
        )
    ]
    asked = [terms.service_id for terms in services_for(office, WORK, local(now).date())]
    invented = Case.objects.of(office).filter(once__startswith=MADE_UP, service__in=asked)
    for case in invented.select_related("office", "service").order_by("-id")[:BROKEN]:
        bind_device(case, inventor.random.choice(devices), by=by, at=now)


def _client(
    office: Office, name: str, kind: str, number: int, *, by: Officer, at: datetime
) -> Institution:
    told = {"name": name, "kind": kind, "place": "উপজেলা পরিষদ", "contact_name": "অফিস সহকারী"}
    reached = {"phone": f"+88013000000{number:02}", "memo_number": f"১{number}"}
    once = f"{MADE_UP}{number}"
    made = register_institution(office, once=once, address=MADE_UP, at=at, **told, **reached)
    return verify_institution(made, by=by, at=at)


def _devices(client: Institution, inventor: Inventor, by: Officer, at: datetime) -> list[Device]:
    kinds, pick = kinds_of(client.office), inventor.random
    return [
        add_device(
            client.office,
            Facts(
                client,
                pick.choice(kinds),
                make=pick.choice(MAKES),
                serial=inventor.code_body(8),
                place=f"কক্ষ {number + 1}",
            ),
            once=f"{MADE_UP}{client.once}:{number}",
            by=by,
            at=at,
        )
        for number in range(DEVICES_EACH)
    ]
