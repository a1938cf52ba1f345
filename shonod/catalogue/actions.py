"""Publishing an edition of the charter."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.charter import read_charter
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import NothingToPublish
from shonod.ledger.actions import SYSTEM, Actor, record
from shonod.ledger.states import EventKind
from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer

DATA = Path(__file__).parent / "data"
# What an edition has no words for stays empty; a reader sees the Bangla.
NO_ENGLISH: dict[str, Any] = {"vision": "", "mission": "", "sections": {}, "services": {}}


@transaction.atomic
def publish_charter(
    office: Office,
    source: bytes,
    *,
    name: str,
    effective_on: date,
    at: datetime,
    officer: Officer | None = None,
    by: Actor = SYSTEM,
    english: dict[str, Any] = NO_ENGLISH,
) -> Charter:
    """Read `source` and publish it as the office's next edition.

    `english` is the English reading by service code (docs/reference/charter.md). Publishing the
    bytes of the latest edition again returns that edition. Raises the reader's refusals.
    """
    digest = hashlib.sha256(source).hexdigest()
    Office.objects.select_for_update().get(pk=office.pk)
    latest = office.charters.order_by("-number").first()
    if latest and latest.source_sha256 == digest and latest.effective_on == effective_on:
        return latest
    document = read_charter(source, name=name).to_json()
    charter = Charter.objects.create(
        office=office,
        number=(office.charters.aggregate(Max("number"))["number__max"] or 0) + 1,
        effective_on=effective_on,
        published_at=at,
        published_by=officer,
        source_name=name,
        source_sha256=digest,
        source=source,
        document=document,
        vision=document["vision"] or "",
        vision_en=english["vision"],
        mission=document["mission"] or "",
        mission_en=english["mission"],
    )
    terms = list(_terms(charter, document, english))
    if not terms:
        raise NothingToPublish
    Terms.objects.bulk_create(terms)
    Office.objects.filter(pk=office.pk).update(charter_version=F("charter_version") + 1)
    record(
        EventKind.CHARTER_PUBLISHED,
        chain=office.id,
        subject=charter.id,
        by=by,
        at=at,
        data={
            "edition": charter.number,
            "sha256": digest,
            "effective_on": effective_on.isoformat(),
        },
    )
    return charter


def _terms(charter: Charter, document: dict[str, Any], english: dict[str, Any]) -> Iterator[Terms]:
    position = 0
    for index, section in enumerate(document["sections"], start=1):
        number = section["number"] or str(index)
        for place, promise in enumerate(section["services"], start=1):
            position += 1
            code = f"{number}.{promise['number'] or place}"
            service, _ = Service.objects.get_or_create(office=charter.office, code=code)
            words = english["services"].get(code, {})
            yield Terms(
                office=charter.office,
                charter=charter,
                service=service,
                position=position,
                section_kind=section["kind"],
                section_number=number,
                section_title=section["title"] or "",
                section_title_en=english["sections"].get(number, ""),
                name=promise["name"],
                name_en=words.get("name", ""),
                **_cells(promise, words),
            )


def _cells(promise: dict[str, Any], words: dict[str, Any]) -> dict[str, Any]:
    """The JSON columns: the reading, each text with its English beside it."""
    delivery = [
        {**channel, "text_en": text}
        for channel, text in _pairs(promise["delivery"], words.get("delivery", []))
    ]
    texts = {
        column: [
            {"text": text, "text_en": other}
            for text, other in _pairs(promise[column], words.get(column, []))
        ]
        for column in ("documents", "documents_from")
    }
    single = {
        column: {**promise[column], "text_en": words.get(column, "")}
        for column in ("fee", "time_limit")
    }
    people = {
        column: {**promise[column], **words.get(column, {})} for column in ("officer", "supervisor")
    }
    return {"delivery": delivery, **texts, **single, **people}


def _pairs(items: list[Any], english: list[str]) -> Iterator[tuple[Any, str]]:
    for index, item in enumerate(items):
        yield item, english[index] if index < len(english) else ""


@transaction.atomic
def found_first_office(*, at: datetime) -> tuple[Office, str] | None:
    """Homna's office with its officer and charter, and the officer's one-time password.

    None when the installation already has an office: a second start changes nothing.
    """
    if Office.objects.exists():
        return None
    facts = json.loads((DATA / "homna.json").read_text())
    enter_country_days(at=at)
    office = add_office(at=at, **facts["office"])
    officer, password = add_officer(chain=office.id, at=at, administrator=True, **facts["officer"])
    today = at.astimezone(DHAKA).date()
    appoint(officer, office=office, role=Role.OFFICER, since_on=today, **facts["post"])
    publish_charter(
        office,
        (DATA / "homna-doict.txt").read_bytes(),
        name="homna-doict.txt",
        effective_on=today,
        at=at,
        english=json.loads((DATA / "homna-doict.en.json").read_text()),
    )
    return office, password
