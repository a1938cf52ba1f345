"""Words that the office chooses: what letters begin with, how its memo numbers are made."""

from datetime import datetime

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import EventKind
from shonod.letters.actions.keeping import check_may_keep
from shonod.letters.models import LetterText, MemoPattern
from shonod.letters.states import LetterKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def change_text(
    office: Office, kind: LetterKind, *, subject: str, body: str, by: Officer, at: datetime
) -> LetterText:
    """Other words for letters of a kind from now on. Raises NotPermitted."""
    actor = check_may_keep(by, office, at)
    row = LetterText.objects.create(
        office=office, kind=kind, subject=stored(subject), body=stored(body), since_at=at, by=by
    )
    _record(office, row, {"kind": kind}, by=actor, at=at)
    return row


@transaction.atomic
def change_memo_pattern(office: Office, pattern: str, *, by: Officer, at: datetime) -> MemoPattern:
    """How the next memo numbers are proposed. Raises NotPermitted."""
    actor = check_may_keep(by, office, at)
    row = MemoPattern.objects.create(office=office, pattern=stored(pattern), since_at=at, by=by)
    _record(office, row, {"kind": "memo_number"}, by=actor, at=at)
    return row


def _record(
    office: Office,
    row: LetterText | MemoPattern,
    data: dict[str, str],
    *,
    by: Actor,
    at: datetime,
) -> None:
    kind = EventKind.LETTER_WORDS_CHANGED
    record(kind, chain=office.id, subject=row.id, by=by, at=at, data=data)
