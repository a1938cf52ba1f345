"""Publishing an answer for everybody, from a request or on its own, and mending it."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions.publishing import (
    begin_mending,
    check_public,
    fingerprint,
    held_public,
    numbered,
)
from shonod.cases.models import Case
from shonod.catalogue.models import Service
from shonod.finding.actions.index import put_all
from shonod.ground.bangla import stored
from shonod.information.actions.keeping import hold, tell
from shonod.information.models import Answer, Topic
from shonod.information.queries.documents import answer_document
from shonod.ledger.actions import actor_of, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """All that an officer says in an answer."""

    topic: Topic
    question: str
    text: str
    review_on: date
    question_en: str = ""
    text_en: str = ""
    source: str = ""
    service: Service | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What everybody will read."""
        return self.question, self.text, self.question_en, self.text_en, self.source

    def put_to(self, answer: Answer) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            setattr(answer, field.name, stored(value) if isinstance(value, str) else value)

    def facts(self, number: int) -> dict[str, object]:
        """What the ledger keeps: no word of it."""
        return {"number": number, "topic": self.topic.number, "sha256": fingerprint(self.texts)}


@transaction.atomic
def publish_answer(
    office: Office,
    words: AnswerWords,
    *,
    once: str,
    by: Officer | None,
    at: datetime,
    case: Case | None = None,
    confirmed: Collection[str] = (),
) -> Answer:
    """A new public answer; with `once` seen before, the one that it made.

    `confirmed`: words that look personal and may stay. Raises NotPermitted, StillPersonal, and
    MoveNotAllowed for a case that is not delivered.
    """
    held = hold(office.id, by, at)
    made = Answer.objects.of(held).filter(once=once).first()
    if made is not None:
        return made
    check_public(words.texts, held, case, confirmed)
    answer = Answer(office=held, case=case, once=once)
    numbered(answer, Answer.objects.of(held), by=by, at=at)
    words.put_to(answer)
    answer.save(force_insert=True)
    data = words.facts(answer.number)
    tell(EventKind.ANSWER_PUBLISHED, answer.id, office=held, by=by, at=at, data=data)
    put_all(held, [answer_document(answer)])
    if case is not None:
        _tell_asker(answer, case, by=by, at=at)
    return answer


def _tell_asker(answer: Answer, case: Case, *, by: Officer | None, at: datetime) -> None:
    record(
        EventKind.CASE_ANSWER_PUBLISHED,
        chain=answer.office_id,
        subject=case.id,
        by=actor_of(by),
        at=at,
        data={"answer": answer.number},
    )


@transaction.atomic
def mend_answer(
    answer_id: UUID,
    words: AnswerWords,
    *,
    version: int,
    by: Officer,
    at: datetime,
    confirmed: Collection[str] = (),
) -> Answer:
    """Other words, from now on the only ones; the answer counts as looked at.

    Raises NotPermitted, NotPublic, StillPersonal, and Stale where it is not at `version` any more.
    """
    answer = locked_answer(answer_id, by=by, at=at)
    begin_mending(
        answer, words.texts, answer.case, version=version, confirmed=confirmed, by=by, at=at
    )
    words.put_to(answer)
    answer.save()
    data = words.facts(answer.number)
    tell(EventKind.ANSWER_MENDED, answer.id, office=answer.office, by=by, at=at, data=data)
    put_all(answer.office, [answer_document(answer)])
    return answer


def locked_answer(answer_id: UUID, *, by: Officer, at: datetime) -> Answer:
    """The public answer, held with its office. Raises NotPermitted and NotPublic."""
    rows = Answer.objects.select_related("case")
    return held_public(rows, answer_id, lambda office: hold(office, by, at))
