"""The office's own words for a notice: kept, with what they were, and taken back."""

from datetime import datetime

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.ground.parts import parts_of
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.notices.actions.composing import in_fewest_parts
from shonod.notices.actions.filling import PLACE, sample_facts
from shonod.notices.models import Wording
from shonod.notices.queries.wordings import Words, default_words, own_wording
from shonod.notices.states import PARTS_AT_MOST, PLACES, By, Kind, WordingWrong, needed
from shonod.offices.models import Office
from shonod.people.models import Officer


def check_words(words: Words, kind: Kind, by: By, office: Office, at: datetime) -> None:
    """Raises WordingWrong for a place that does not exist or must be there, and too many parts."""
    places = set(PLACE.findall(f"{words.text} {words.subject} {words.short}"))
    forms = [set(PLACE.findall(form)) for form in words.forms]
    unknown, missing = places - set(PLACES[kind]), needed(kind) - set.intersection(*forms)
    if words.is_sent and (unknown or missing):
        raise WordingWrong(unknown=unknown, missing=missing)
    if by == By.SMS and words.is_sent:
        parts = parts_of(in_fewest_parts(words, sample_facts(kind, by, office, at))).parts
        if parts > PARTS_AT_MOST:
            raise WordingWrong(parts=parts)


@transaction.atomic
def keep_words(
    office: Office,
    kind: Kind,
    by: By,
    language: str,
    words: Words,
    *,
    officer: Officer,
    at: datetime,
) -> Wording | None:
    """The office's words from now on; notices already sent keep theirs. None where they are the
    ones that are in force. Raises WordingWrong."""
    check_words(words, kind, by, office, at)
    old = own_wording(office, kind, by, language)
    if old and _said(old) == _said(words):
        return None
    _end(old, at=at)
    new = Wording.objects.create(
        office=office,
        kind=kind,
        by=by,
        language=language,
        subject=stored(words.subject),
        text=stored(words.text),
        short=stored(words.short),
        is_sent=words.is_sent,
        since_at=at,
        since_by=officer,
    )
    _note(new, officer, is_own=True, at=at)
    return new


@transaction.atomic
def take_back_words(
    office: Office, kind: Kind, by: By, language: str, *, officer: Officer, at: datetime
) -> bool:
    """The words that come with the program are in force again; False when they were."""
    old = own_wording(office, kind, by, language)
    if old is None:
        return False
    _end(old, at=at)
    _note(old, officer, is_own=False, at=at)
    return True


def _said(words: Words | Wording) -> tuple[str, str, str, bool]:
    return words.text, words.subject, words.short, words.is_sent


def _end(wording: Wording | None, *, at: datetime) -> None:
    if wording is not None:
        wording.until_at = at
        wording.save(update_fields=["until_at"])


def _note(wording: Wording, officer: Officer, *, is_own: bool, at: datetime) -> None:
    data = {
        "notice_kind": wording.kind,
        "by": wording.by,
        "language": wording.language,
        "own": is_own,
        "is_sent": wording.is_sent
        if is_own
        else default_words()[wording.kind, wording.by, wording.language].is_sent,
    }
    record(
        EventKind.NOTICE_WORDS_CHANGED,
        chain=wording.office_id,
        subject=wording.id,
        by=Actor(ActorKind.OFFICER, officer.id),
        at=at,
        data=data,
    )
