"""What the office says of its help desk. A new wording ends the old row and begins another."""

import json
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from shonod.finding.actions.index import drop, put_all
from shonod.ground.bangla import stored
from shonod.helpdesk.models import Charge, Kind, KnownFault, Rule
from shonod.helpdesk.queries import kinds_of, rule_of
from shonod.helpdesk.queries.documents import FOUND_AS, document_of
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer

BEGINNING = Path(__file__).parents[1] / "data" / "beginning.json"
Row = Kind | KnownFault | Charge


@transaction.atomic
def begin_helpdesk(office: Office, *, by: Officer, at: datetime) -> bool:
    """The kinds, known faults and charges that any office begins with, to be changed later.
    False where the office has kinds already."""
    if kinds_of(office):
        return False
    beginning = _beginning()
    kinds: dict[str, Kind] = {}
    for key, named in beginning["kinds"].items():
        kinds[key] = say_kind(office, **named, by=by, at=at)
    for told in beginning["faults"]:
        known = {name: text for name, text in told.items() if name != "kind"}
        say_known_fault(office, kind=kinds.get(told["kind"]), **known, by=by, at=at)
    for told in beginning["charges"]:
        say_charge(office, **{**told, "price": Decimal(told["price"])}, by=by, at=at)
    return True


@cache
def _beginning() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(BEGINNING.read_text())
    return found


@transaction.atomic
def say_kind(office: Office, *, name: str, name_en: str, by: Officer, at: datetime) -> Kind:
    """A kind of device; one of this name that is there stays."""
    there = Kind.objects.filter(office=office, name=stored(name), ended_at=None).first()
    if there:
        return there
    said = {"name": stored(name), "name_en": stored(name_en)}
    kind = Kind.objects.create(office=office, **said, said_at=at, said_by=by)
    _record(EventKind.DEVICE_KIND_SAID, office, kind.id, None, by=by, at=at)
    return kind


@transaction.atomic
def say_known_fault(
    office: Office,
    *,
    kind: Kind | None,
    title: str,
    title_en: str,
    steps: str,
    steps_en: str,
    by: Officer,
    at: datetime,
    instead_of: KnownFault | None = None,
) -> KnownFault:
    """A fault with its steps, new or in place of an older wording; said twice it is there once."""
    texts = {"title": title, "title_en": title_en, "steps": steps, "steps_en": steps_en}
    words = {name: stored(text) for name, text in texts.items()}
    there = KnownFault.objects.filter(office=office, kind=kind, **words, ended_at=None).first()
    if there:
        return there
    said = KnownFault.objects.create(office=office, kind=kind, **words, said_at=at, said_by=by)
    if _end(instead_of, at=at) and instead_of:
        drop(office, FOUND_AS, instead_of.id)
    put_all(office, [document_of(said)])
    _record(EventKind.KNOWN_FAULT_SAID, office, said.id, instead_of, by=by, at=at)
    return said


@transaction.atomic
def say_charge(
    office: Office,
    *,
    name: str,
    name_en: str,
    price: Decimal,
    payer: str,
    by: Officer,
    at: datetime,
    instead_of: Charge | None = None,
) -> Charge:
    """What a part costs and who pays, new or in place of an older row; twice it is there once."""
    named = {"name": stored(name), "name_en": stored(name_en)}
    said = {"office": office, **named, "price": price, "payer": payer}
    there = Charge.objects.filter(**said, ended_at=None).first()
    if there:
        return there
    charge = Charge.objects.create(**said, said_at=at, said_by=by)
    _end(instead_of, at=at)
    _record(EventKind.PART_CHARGE_SAID, office, charge.id, instead_of, by=by, at=at)
    return charge


@transaction.atomic
def end_kind(kind: Kind, *, by: Officer, at: datetime) -> None:
    """Devices of it stay what they are; no new one is entered."""
    if _end(kind, at=at):
        _record(EventKind.DEVICE_KIND_SAID, kind.office, None, kind, by=by, at=at)


@transaction.atomic
def end_known_fault(known: KnownFault, *, by: Officer, at: datetime) -> None:
    if _end(known, at=at):
        drop(known.office, FOUND_AS, known.id)
        _record(EventKind.KNOWN_FAULT_SAID, known.office, None, known, by=by, at=at)


@transaction.atomic
def end_charge(charge: Charge, *, by: Officer, at: datetime) -> None:
    if _end(charge, at=at):
        _record(EventKind.PART_CHARGE_SAID, charge.office, None, charge, by=by, at=at)


@transaction.atomic
def set_rule(
    office: Office, *, from_on: date, by: Officer, at: datetime, **days: int
) -> Rule | None:
    """The days of the help desk from a day on. None when they hold from then on already."""
    before = rule_of(office, from_on)
    if all(getattr(before, name) == n for name, n in days.items()):
        return None
    rule = Rule.objects.create(office=office, from_on=from_on, **days, said_at=at, said_by=by)
    data = {"rule": str(rule.id), "from_on": from_on.isoformat(), **days}
    actor = Actor(ActorKind.OFFICER, by.id)
    kind = EventKind.HELPDESK_RULE_SET
    record(kind, chain=office.id, subject=office.id, by=actor, at=at, data=data)
    return rule


def _end(row: Row | None, *, at: datetime) -> bool:
    """False where it had ended before."""
    if row is None:
        return False
    return bool(type(row).objects.filter(pk=row.pk, ended_at=None).update(ended_at=at))


def _record(
    kind: EventKind,
    office: Office,
    said: UUID | None,
    instead_of: Row | None,
    *,
    by: Officer,
    at: datetime,
) -> None:
    named = {"said": said, "ended": instead_of.id if instead_of else None}
    data = {name: str(id_) for name, id_ in named.items() if id_}
    actor = Actor(ActorKind.OFFICER, by.id)
    record(kind, chain=office.id, subject=office.id, by=actor, at=at, data=data)
