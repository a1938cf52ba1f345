"""Advice for everybody, from a request's sheet or on its own, and mending it."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from shonod.advice.actions.keeping import hold, tell
from shonod.advice.actions.reviewing import locked_advice
from shonod.advice.models import Advice, Kind, Words
from shonod.advice.queries.documents import advice_document
from shonod.cases.models import Case
from shonod.cases.policy import may_be_published, may_be_read_by_all
from shonod.finding.actions.index import put_all
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import MoveNotAllowed, Stale, StillPersonal
from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.offices.queries import author_post
from shonod.people.models import Officer


@dataclass(frozen=True, slots=True)
class AdviceWords:
    """All that an officer says in public advice; `english`: its texts by name."""

    kind: Kind
    words: Words
    review_on: date
    english: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> list[str]:
        """What everybody will read."""
        return [*self.words.texts().values(), *self.words.sources, *self.english.values()]

    @property
    def sha256(self) -> str:
        said = json.dumps(self.texts, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(said.encode()).hexdigest()

    def put_to(self, advice: Advice) -> None:
        advice.kind, advice.review_on = self.kind, self.review_on
        advice.words = self.words.to_json()
        advice.words_en = {name: stored(text) for name, text in self.english.items() if text}
        advice.is_translated = self.words.is_said_by(advice.words_en)

    def facts(self, number: int) -> dict[str, object]:
        """What the ledger keeps: no word of it."""
        return {"number": number, "kind": self.kind.number, "sha256": self.sha256}


@transaction.atomic
def publish_advice(
    office: Office,
    said: AdviceWords,
    *,
    once: str,
    by: Officer | None,
    at: datetime,
    case: Case | None = None,
    confirmed: Collection[str] = (),
) -> Advice:
    """New public advice; with `once` seen before, that which it made.

    `confirmed`: words that look personal and may stay. Raises NotPermitted, StillPersonal, and
    MoveNotAllowed for a case that is not delivered.
    """
    held = hold(office.id, by, at)
    made = Advice.objects.of(held).filter(once=once).first()
    if made is not None:
        return made
    if case is not None and not may_be_published(case):
        raise MoveNotAllowed
    if not may_be_read_by_all(said.texts, held, case, confirmed):
        raise StillPersonal
    last = Advice.objects.of(held).aggregate(last=Max("number"))["last"]
    advice = Advice(
        office=held,
        number=(last or 0) + 1,
        case=case,
        post=author_post(held, by, at),
        published_at=at,
        published_by=by,
        checked_on=local(at).date(),
        once=once,
    )
    said.put_to(advice)
    advice.save(force_insert=True)
    data = said.facts(advice.number)
    tell(EventKind.ADVICE_PUBLISHED, advice.id, office=held, by=by, at=at, data=data)
    put_all(held, [advice_document(advice)])
    if case is not None:
        _tell_asker(advice, case, by=by, at=at)
    return advice


def _tell_asker(advice: Advice, case: Case, *, by: Officer | None, at: datetime) -> None:
    record(
        EventKind.CASE_ADVICE_PUBLISHED,
        chain=advice.office_id,
        subject=case.id,
        by=actor_of(by),
        at=at,
        data={"advice": advice.number},
    )


@transaction.atomic
def mend_advice(
    advice_id: UUID,
    said: AdviceWords,
    *,
    version: int,
    by: Officer,
    at: datetime,
    confirmed: Collection[str] = (),
) -> Advice:
    """Other words, from now on the only ones; the advice counts as looked at.

    Raises NotPermitted, NotPublic, StillPersonal, and Stale where it is not at `version` any more.
    """
    advice = locked_advice(advice_id, by=by, at=at)
    if advice.version != version:
        raise Stale
    if not may_be_read_by_all(said.texts, advice.office, advice.case, confirmed):
        raise StillPersonal
    said.put_to(advice)
    advice.post = author_post(advice.office, by, at)
    advice.checked_on = local(at).date()
    advice.version += 1
    advice.save()
    data = said.facts(advice.number)
    tell(EventKind.ADVICE_MENDED, advice.id, office=advice.office, by=by, at=at, data=data)
    put_all(advice.office, [advice_document(advice)])
    return advice
