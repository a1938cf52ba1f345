"""Advice for everybody, from a request's sheet or on its own, and mending it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.advice.actions.keeping import hold, tell
from shonod.advice.actions.reviewing import locked_advice
from shonod.advice.models import Advice, Kind, Words
from shonod.advice.queries.documents import advice_document
from shonod.cases.actions.publishing import begin_mending, check_public, fingerprint, numbered
from shonod.cases.models import Case
from shonod.finding.actions.index import put_all
from shonod.ground.bangla import stored
from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
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

    def put_to(self, advice: Advice) -> None:
        advice.kind, advice.review_on = self.kind, self.review_on
        advice.words = self.words.to_json()
        advice.words_en = {name: stored(text) for name, text in self.english.items() if text}
        advice.is_translated = self.words.is_said_by(advice.words_en)

    def facts(self, number: int) -> dict[str, object]:
        """What the ledger keeps: no word of it."""
        return {"number": number, "kind": self.kind.number, "sha256": fingerprint(self.texts)}


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
    check_public(said.texts, held, case, confirmed)
    advice = Advice(office=held, case=case, once=once)
    numbered(advice, Advice.objects.of(held), by=by, at=at)
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
    begin_mending(
        advice, said.texts, advice.case, version=version, confirmed=confirmed, by=by, at=at
    )
    said.put_to(advice)
    advice.save()
    data = said.facts(advice.number)
    tell(EventKind.ADVICE_MENDED, advice.id, office=advice.office, by=by, at=at, data=data)
    put_all(advice.office, [advice_document(advice)])
    return advice
