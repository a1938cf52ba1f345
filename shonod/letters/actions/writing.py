"""Writing a letter: a draft that anybody who keeps the registers may change."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.models import Case
from shonod.ground.bangla import stored
from shonod.ground.refusals import NotPermitted, Stale
from shonod.letters.actions.keeping import check_may_keep
from shonod.letters.models import Letter, Received
from shonod.letters.states import AlreadyIssued, LetterKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def write_draft(
    office: Office,
    words: Mapping[str, str],
    *,
    kind: LetterKind,
    dated_on: date,
    once: UUID,
    by: Officer,
    at: datetime,
    case: Case | None = None,
    answers: Received | None = None,
) -> Letter:
    """A new draft about a request, in answer to a paper, or on its own. `once` becomes its id: the
    same form again is the same draft. Raises NotPermitted."""
    check_may_keep(by, office, at)
    made = Letter.objects.filter(pk=once).first()
    if made is not None:
        if made.office_id != office.id:
            raise NotPermitted
        return made
    draft = Letter(
        id=once,
        office=office,
        kind=kind,
        case=case,
        answers=answers,
        written_at=at,
        written_by=by,
    )
    _fill(draft, words, dated_on)
    draft.save(force_insert=True)
    return draft


@transaction.atomic
def change_draft(
    letter_id: UUID,
    words: Mapping[str, str],
    *,
    dated_on: date,
    version: int,
    by: Officer,
    at: datetime,
) -> Letter:
    """Other words for a draft. Raises NotPermitted, AlreadyIssued; Stale where somebody else
    changed it since `version`."""
    draft = locked_draft(letter_id)
    check_may_keep(by, draft.office, at)
    if draft.version != version:
        raise Stale
    _fill(draft, words, dated_on)
    draft.version += 1
    draft.save()
    return draft


@transaction.atomic
def drop_draft(letter_id: UUID, *, by: Officer, at: datetime) -> None:
    """A draft has no number, so nothing is left out when it goes. Raises as `change_draft`."""
    draft = locked_draft(letter_id)
    check_may_keep(by, draft.office, at)
    draft.delete()


def locked_draft(letter_id: UUID) -> Letter:
    """The draft, locked for this transaction. Raises AlreadyIssued."""
    draft = (
        Letter.objects.select_for_update(of=("self",)).select_related("office").get(pk=letter_id)
    )
    if draft.is_issued:
        raise AlreadyIssued
    return draft


def _fill(draft: Letter, words: Mapping[str, str], dated_on: date) -> None:
    for name, text in words.items():
        setattr(draft, name, stored(text))
    draft.dated_on = dated_on
    draft.set_keys()
