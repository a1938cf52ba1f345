"""Devices come into the register, change, and go from hand to hand; each change is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.ground.code import letters, with_check
from shonod.helpdesk.models import Change, Device, Handover, Kind
from shonod.helpdesk.queries import CODE_LENGTH
from shonod.helpdesk.states import DeviceKnown, State, What
from shonod.institutions.models import Institution
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer

Strokes = list[list[list[int]]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the register says of a device, typed or brought in by a file."""

    institution: Institution
    kind: Kind
    make: str = ""
    model: str = ""
    serial: str = ""
    warranty_until_on: date | None = None
    bought_on: date | None = None
    bought_from: str = ""
    place: str = ""
    custodian: str = ""
    custodian_post: str = ""
    state: str = State.IN_USE
    remark: str = ""

    def put_to(self, device: Device) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            setattr(device, field.name, stored(value) if isinstance(value, str) else value)


@transaction.atomic
def add_device(office: Office, facts: Facts, *, once: str, by: Officer, at: datetime) -> Device:
    """With a code of its own; the same form twice is one device. Raises DeviceKnown."""
    made = Device.objects.filter(office=office, once=once).first()
    if made:
        return made
    device = Device(office=office, once=once, added_at=at)
    device.code = with_check(letters(CODE_LENGTH - 1))
    facts.put_to(device)
    _check_serial(device)
    device.save(force_insert=True)
    _keep(device, What.ADDED, {}, _shown(device), by=by, at=at)
    return device


@transaction.atomic
def add_devices(
    office: Office, many: Iterable[tuple[str, Facts]], *, by: Officer, at: datetime
) -> int:
    """The lines of a file, each with its token, all or none; how many. Raises DeviceKnown."""
    return len([add_device(office, one, once=once, by=by, at=at) for once, one in many])


@transaction.atomic
def change_device(device: Device, facts: Facts, *, by: Officer, at: datetime) -> Device:
    """Where nothing changed nothing is kept. Raises DeviceKnown."""
    held = _held(device)
    before = _shown(held)
    facts.put_to(held)
    _check_serial(held)
    held.save()
    after = _shown(held)
    changed = [name for name in after if after[name] != before[name]]
    if changed:
        was, now = ({name: it[name] for name in changed} for it in (before, after))
        _keep(held, What.CHANGED, was, now, by=by, at=at)
    return held


@transaction.atomic
def hand_over(
    device: Device,
    *,
    to_name: str,
    to_post: str,
    condition: str,
    signed_name: str,
    strokes: Strokes,
    by: Officer,
    at: datetime,
) -> Device:
    """Somebody else has it from now on. Sent twice it is one handover."""
    held = _held(device)
    from_name, said = held.custodian, {"custodian": to_name, "custodian_post": to_post}
    after = {name: stored(it) for name, it in said.items() if stored(it) != getattr(held, name)}
    if not after:
        return held
    before = {name: getattr(held, name) for name in after}
    for name, value in after.items():
        setattr(held, name, value)
    held.save()
    change = _keep(held, What.HANDED, before, after, by=by, at=at)
    Handover.objects.create(
        change=change,
        from_name=from_name,
        to_name=held.custodian,
        condition=stored(condition),
        signed_name=stored(signed_name),
        strokes=strokes,
    )
    return held


def _held(device: Device) -> Device:
    held = Device.objects.select_for_update(of=("self",)).select_related("kind", "institution")
    return held.get(pk=device.pk)


def _check_serial(device: Device) -> None:
    same = Device.objects.filter(office=device.office, kind=device.kind, serial=device.serial)
    if device.serial and same.exclude(pk=device.pk).exists():
        raise DeviceKnown


def _shown(device: Device) -> dict[str, Any]:
    """The facts as they are read later, when kinds and institutions may have other names."""
    facts = {field.name: getattr(device, field.name) for field in fields(Facts)}
    named = {**facts, "institution": device.institution.name, "kind": device.kind.name}
    return {
        name: value.isoformat() if isinstance(value, date) else value or ""
        for name, value in named.items()
    }


_KINDS = {
    What.ADDED: EventKind.DEVICE_ADDED,
    What.CHANGED: EventKind.DEVICE_CHANGED,
    What.HANDED: EventKind.DEVICE_HANDED_OVER,
}


def _keep(
    device: Device,
    what: What,
    before: dict[str, Any],
    after: dict[str, Any],
    *,
    by: Officer,
    at: datetime,
) -> Change:
    """A line of its history, and the event: the ledger names the fields, not what they hold."""
    change = Change.objects.create(
        device=device, what=what, before=before, after=after, at=at, by=by
    )
    record(
        _KINDS[what],
        chain=device.office_id,
        subject=device.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"change": str(change.id), "fields": sorted(after)},
    )
    return change
