"""What all rooms that publish do alike: look that nobody's name is in it, number it, mend it, look
at it again, withdraw it. Each says itself to the ledger what was done."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Max, QuerySet

from shonod.cases.models import Case
from shonod.cases.models.published import Published
from shonod.cases.policy import may_be_published, may_be_read_by_all
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import MoveNotAllowed, NotPublic, ReasonMissing, Stale, StillPersonal
from shonod.offices.models import Office
from shonod.offices.queries import author_post
from shonod.people.models import Officer

Row = TypeVar("Row", bound=Published)


def fingerprint(texts: Iterable[str]) -> str:
    """What the ledger keeps of words that may have to go."""
    said = json.dumps([*texts], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def check_public(
    texts: Iterable[str], office: Office, case: Case | None, confirmed: Collection[str]
) -> None:
    """Raises MoveNotAllowed for a case that is not delivered, and StillPersonal."""
    if case is not None and not may_be_published(case):
        raise MoveNotAllowed
    _check_nobody(texts, office, case, confirmed)


def _check_nobody(
    texts: Iterable[str], office: Office, case: Case | None, confirmed: Collection[str]
) -> None:
    if not may_be_read_by_all(texts, office, case, confirmed):
        raise StillPersonal


def numbered(row: Row, rows: QuerySet[Row], *, by: Officer | None, at: datetime) -> Row:
    """The next number among `rows` of its held office, and who says it. Not saved."""
    row.number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
    row.published_at, row.published_by = at, by
    _seen(row, by=by, at=at)
    return row


def _seen(row: Published, *, by: Officer | None, at: datetime) -> None:
    row.post, row.checked_on = author_post(row.office, by, at), local(at).date()


def held_public(rows: QuerySet[Row], row_id: UUID, hold: Callable[[UUID], Office]) -> Row:
    """The public row, held with its office. Raises NotPublic, and what `hold` does."""
    office = hold(rows.values_list("office_id", flat=True).get(pk=row_id))
    row = rows.get(pk=row_id)
    row.office = office
    if not row.is_public:
        raise NotPublic
    return row


def begin_mending(
    row: Published,
    texts: Iterable[str],
    case: Case | None,
    *,
    version: int,
    confirmed: Collection[str],
    by: Officer,
    at: datetime,
) -> None:
    """It counts as looked at. Not saved. Raises StillPersonal, and Stale where it is not at
    `version` any more."""
    if row.version != version:
        raise Stale
    _check_nobody(texts, row.office, case, confirmed)
    _seen(row, by=by, at=at)
    row.version += 1


def look_again(row: Published, *, review_on: date, at: datetime) -> None:
    """It is still right, and is looked at again on another day."""
    row.checked_on, row.review_on = local(at).date(), review_on
    row.save(update_fields=["checked_on", "review_on"])


def take_away(row: Published, *, why: str, at: datetime) -> None:
    """No longer public. Raises ReasonMissing."""
    if not why.strip():
        raise ReasonMissing
    row.withdrawn_at, row.withdrawn_why = at, stored(why)
    row.save(update_fields=["withdrawn_at", "withdrawn_why"])
