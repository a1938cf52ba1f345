"""Publishing an edition of the charter, and saying which room does a service's work."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import count, islice
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import F

from shonod.catalogue.models import Binding, Charter, Service, Terms
from shonod.catalogue.queries import work_of
from shonod.catalogue.states import offered_works
from shonod.ground.charter import read_charter
from shonod.ground.charter.bilingual import NO_ENGLISH, Part, bangla_of, bilingual
from shonod.ground.charter.codes import coded_services
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import NothingToPublish, NumberTwice, OutOfOrder
from shonod.ledger.actions import SYSTEM, Actor, actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer

DATA = Path(__file__).parent / "data"
CELLS = (
    *("delivery", "documents", "documents_from", "fee", "time_limit"),
    *("officer", "supervisor"),
)


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
    edited: Part | None = None,
    reason: str = "",
    reason_en: str = "",
) -> Charter:
    """Publish `source` as the office's next edition: as it reads, or as `edited` says.

    `english` is the English reading by service code (docs/reference/charter.md); `edited` has its
    own beside its texts (ground.charter.bilingual). `reason` says why something got worse. What
    the latest edition says already is published again as that edition.
    Raises the reader's refusals, NothingToPublish, NumberTwice, and OutOfOrder for a day before
    the latest edition's.
    """
    digest = hashlib.sha256(source).hexdigest()
    Office.objects.select_for_update().get(pk=office.pk)
    latest = office.charters.order_by("-number").first()
    same_day = latest is not None and latest.effective_on == effective_on
    if latest and same_day and edited is None and latest.source_sha256 == digest:
        return latest
    charter = edited or bilingual(read_charter(source, name=name).to_json(), english)
    if latest and same_day and latest.bilingual == charter:
        return latest
    _check(charter, effective_on, latest)
    edition = Charter.objects.create(
        office=office,
        number=latest.number + 1 if latest else 1,
        effective_on=effective_on,
        published_at=at,
        published_by=officer,
        source_name=name,
        source_sha256=digest,
        source=source,
        document=bangla_of(charter),
        bilingual=charter,
        vision=charter["vision"] or "",
        vision_en=charter["vision_en"],
        mission=charter["mission"] or "",
        mission_en=charter["mission_en"],
        reason=reason or None,
        reason_en=reason_en or None,
    )
    services = _services(office, [one.code for one in coded_services(charter)])
    Terms.objects.bulk_create(list(_terms(edition, charter, services)))
    Office.objects.filter(pk=office.pk).update(charter_version=F("charter_version") + 1)
    _tell(edition, by=by, at=at)
    return edition


def _tell(edition: Charter, *, by: Actor, at: datetime) -> None:
    record(
        EventKind.CHARTER_PUBLISHED,
        chain=edition.office_id,
        subject=edition.id,
        by=by,
        at=at,
        data={
            "edition": edition.number,
            "sha256": edition.source_sha256,
            "document_sha256": _digest_of(edition.document),
            "effective_on": edition.effective_on.isoformat(),
        },
    )


def _check(charter: Part, effective_on: date, latest: Charter | None) -> None:
    codes = [one.code for one in coded_services(charter)]
    if not codes:
        raise NothingToPublish
    if len(set(codes)) < len(codes):
        raise NumberTwice(next(code for code in codes if codes.count(code) > 1))
    if latest and effective_on < latest.effective_on:
        raise OutOfOrder


def _digest_of(document: Part) -> str:
    """SHA-256 of the document as compact JSON with sorted keys, in UTF-8."""
    compact = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(compact.encode()).hexdigest()


def _services(office: Office, codes: list[str]) -> dict[str, Service]:
    """The office's services by code; those that it did not have are added."""
    new = [Service(office=office, code=code) for code in codes]
    Service.objects.bulk_create(new, ignore_conflicts=True)
    return {service.code: service for service in office.services.filter(code__in=codes)}


def draft_terms(office: Office, charter: Part, *, effective_on: date) -> list[Terms]:
    """What `charter` would promise as an edition, in the charter's order; nothing is saved."""
    known = {service.code: service for service in office.services.all()}
    services = {
        one.code: known.get(one.code) or Service(office=office, code=one.code)
        for one in coded_services(charter)
    }
    return list(_terms(Charter(office=office, effective_on=effective_on), charter, services))


def _terms(edition: Charter, charter: Part, services: Mapping[str, Service]) -> Iterator[Terms]:
    place, promises = count(1), iter(coded_services(charter))
    for section in charter["sections"]:
        for code, number, promise in islice(promises, len(section["services"])):
            yield Terms(
                office=edition.office,
                charter=edition,
                service=services[code],
                position=next(place),
                section_kind=section["kind"],
                section_number=number,
                section_title=(section["title"] or "")[:200],
                section_title_en=section["title_en"][:200],
                name=promise["name"],
                name_en=promise["name_en"],
                **{column: promise[column] for column in CELLS},
            )


@transaction.atomic
def bind_service(
    service: Service, work: str, *, at: datetime, by: Officer | None = None
) -> Binding | None:
    """From today on, the room that offers `work` does the service's work; '': a plain case.

    Cases that are open stay where they are. None when it is so already.
    """
    office = Office.objects.select_for_update().get(pk=service.office_id)
    today = at.astimezone(DHAKA).date()
    if (work_of(office, service, today) or "") == work:
        return None
    binding = Binding.objects.create(
        service=service, work=work, from_on=today, said_at=at, said_by=by
    )
    Office.objects.filter(pk=office.pk).update(charter_version=F("charter_version") + 1)
    data = {"service": service.code, "work": work, "from_on": today.isoformat()}
    kind, who = EventKind.SERVICE_BOUND, actor_of(by)
    record(kind, chain=office.id, subject=service.id, by=who, at=at, data=data)
    return binding


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
    for service in office.services.all():
        work = facts["works"][service.code]
        if work in offered_works():
            bind_service(service, work, at=at)
    return office, password
