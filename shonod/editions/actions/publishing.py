"""Publishing an edition: what gets worse needs its reason and its notice."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import Preview, better_promises, preview_better_promises
from shonod.catalogue.actions import draft_terms, publish_charter
from shonod.catalogue.models import Charter
from shonod.editions.models import Manuscript
from shonod.editions.policy import may_keep_charter
from shonod.editions.queries import changes_to, renumbered
from shonod.ground.charter.bilingual import Part, bangla_of, keyless
from shonod.ground.clock import local
from shonod.ground.refusals import NoticeTooShort, NotPermitted, ReasonMissing
from shonod.ledger.actions import SYSTEM, Actor
from shonod.ledger.states import ActorKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def publish_edition(
    office: Office,
    source: bytes,
    charter: Part,
    *,
    name: str,
    effective_on: date,
    at: datetime,
    reason: str = "",
    reason_en: str = "",
    officer: Officer | None = None,
) -> Charter:
    """Publish `charter`, read from `source` and perhaps mended, as the office's next edition.

    Running cases have what it promises better, and keep what it promises worse. Raises
    ReasonMissing and NoticeTooShort where it worsens a promise of the edition before, and what
    publish_charter raises.
    """
    # The lock before the comparison: the edition before must be the one it is compared with.
    office = Office.objects.select_for_update().get(pk=office.pk)
    if any(change.worsens for change in changes_to(office, charter)):
        if not reason.strip():
            raise ReasonMissing
        earliest_on = earliest_worsening(office, at)
        if effective_on < earliest_on:
            raise NoticeTooShort(earliest_on)
    before = office.charters.order_by("-number").first()
    edition = publish_charter(
        office,
        source,
        name=name,
        effective_on=effective_on,
        at=at,
        edited=charter,
        officer=officer,
        by=Actor(ActorKind.OFFICER, officer.id) if officer else SYSTEM,
        reason=reason.strip(),
        reason_en=reason_en.strip(),
    )
    if before and edition != before:
        codes = renumbered(before.document, edition.document)
        better_promises(edition, by=officer, at=at, codes=codes)
    return edition


def preview_edition(
    office: Office, charter: Part, *, effective_on: date, at: datetime
) -> Preview | None:
    """Which open requests `charter` would give an earlier date; None for a first edition, and for
    a charter without a service. Nothing is written."""
    before = office.charters.order_by("-number").only("document").first()
    terms = draft_terms(office, charter, effective_on=effective_on)
    if before is None or not terms:
        return None
    codes = renumbered(before.document, bangla_of(charter))
    return preview_better_promises(terms, at=at, codes=codes)


def earliest_worsening(office: Office, at: datetime) -> date:
    """The first day from which something may get worse."""
    return local(at).date() + timedelta(days=office.worsening_notice_days)


@transaction.atomic
def publish_manuscript(
    manuscript_id: UUID,
    *,
    effective_on: date,
    by: Officer,
    at: datetime,
    reason: str = "",
    reason_en: str = "",
    office: Office | None = None,
) -> Charter:
    """Publish a draft as an edition of its office, or of `office` that was founded with it.

    Done twice it is one edition. Raises NotPermitted and what publish_edition raises.
    """
    manuscript = (
        Manuscript.objects.select_for_update(of=("self",))
        .select_related("office", "edition")
        .get(pk=manuscript_id)
    )
    if not may_keep_charter(by, manuscript.office, local(at).date()):
        raise NotPermitted
    if manuscript.edition is not None:
        return manuscript.edition
    manuscript.edition = publish_edition(
        office or manuscript.office,
        bytes(manuscript.source),
        keyless(manuscript.charter),
        name=manuscript.source_name,
        effective_on=effective_on,
        at=at,
        reason=reason,
        reason_en=reason_en,
        officer=by,
    )
    manuscript.save(update_fields=["edition"])
    return manuscript.edition
