"""Issuing a letter: its number in the issue register, its file, and what it does to the request."""

import json
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import add_note, deliver_case, write_to_requester
from shonod.cases.actions.files import attach_to_draft, put_to_case
from shonod.cases.models import Case, Message
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted, Stale
from shonod.ledger.actions import Actor
from shonod.ledger.states import EventKind
from shonod.letters.actions.keeping import check_may_keep, hold, note_event
from shonod.letters.actions.settling import settle_paper
from shonod.letters.actions.writing import locked_draft
from shonod.letters.gateways import letter_pdf
from shonod.letters.models import Dispatch, Letter
from shonod.letters.policy import may_issue_letters
from shonod.letters.queries.numbers import next_number
from shonod.letters.queries.sheets import sheet_of, words_of
from shonod.letters.queries.signing import signatory_of
from shonod.letters.states import About, AlreadyIssued, Fate, MemoTaken, NotReady, Way
from shonod.people.models import Officer


def issue_letter(
    letter_id: UUID, *, version: int, by: Officer, at: datetime, about: About = About.KEEP
) -> Letter:
    """Number the draft, draw its file and keep both as they are for good; issued before, it is
    returned as it is.

    The requester reads it with the answer (DELIVER), or as a message (SHOW); KEEP leaves it at the
    desk. Raises NotPermitted, NotReady, Stale, MemoTaken, and MoveNotAllowed of a closed case.
    """
    draft = Letter.objects.select_related("office", "case", "answers").get(pk=letter_id)
    if not may_issue_letters(by, draft.office, local(at).date()):
        raise NotPermitted
    if draft.is_issued:
        return draft
    if draft.lacks:
        raise NotReady(draft.lacks)
    draft.signatory = signatory_of(draft.office, by, local(at).date())
    # Drawn before anything is held: it takes longer than all that follows.
    sheet = {**sheet_of(draft, draft.signatory), "is_draft": False}
    pdf = letter_pdf(json.dumps(sheet, ensure_ascii=False))
    try:
        return _issue(draft, pdf, version=version, by=by, at=at, about=about)
    except AlreadyIssued:
        return Letter.objects.get(pk=letter_id)


@transaction.atomic
def _issue(
    draft: Letter, pdf: bytes, *, version: int, by: Officer, at: datetime, about: About
) -> Letter:
    hold(draft.office)
    if locked_draft(draft.id).version != version or draft.version != version:
        raise Stale
    issued = Letter.objects.filter(office=draft.office, number__isnull=False)
    if issued.filter(memo_key=draft.memo_key).exists():
        raise MemoTaken
    actor, on = check_may_keep(by, draft.office, at), local(at).date()
    draft.year, draft.number = on.year, next_number(Letter, draft.office, on.year)
    draft.issued_at, draft.issued_by = at, by
    name = f"{draft.number}-{draft.year}.pdf"
    file = attach_to_draft(pdf, name=name, office=draft.office, draft=draft.id, at=at)
    draft.sha256 = file.sha256
    draft.save()
    data = {"year": draft.year, "number": draft.number, "kind": draft.kind, "sha256": file.sha256}
    if draft.case:
        data["case"] = str(draft.case_id)
    note_event(EventKind.LETTER_ISSUED, draft, by=actor, at=at, data=data)
    _follow(draft, by=by, actor=actor, at=at, about=about)
    return draft


def _follow(draft: Letter, *, by: Officer, actor: Actor, at: datetime, about: About) -> None:
    """The request gets the letter; a paper that became no request is answered by it."""
    if draft.case:
        message = _tell(draft.case, draft, by=by, at=at, about=about)
        put_to_case(draft.id, case=draft.case, by=actor, at=at, message=message)
    elif draft.answers and draft.answers.is_open:
        reason = draft.memo_number
        settle_paper(draft.answers.id, fate=Fate.ANSWERED, reason=reason, by=by, at=at)


def _tell(case: Case, draft: Letter, *, by: Officer, at: datetime, about: About) -> Message:
    text = words_of(draft)
    if about is About.DELIVER:
        deliver_case(case.id, by=by, at=at, answer=text)
        return case.messages.filter(author=by, at=at, is_internal=False).latest("id")
    if about is About.SHOW:
        return write_to_requester(case.id, by=by, at=at, text=text)
    return add_note(case.id, by=by, at=at, text=text)


@transaction.atomic
def note_dispatch(
    letter: Letter, *, way: Way, sent_on: date, note: str, by: Officer, at: datetime
) -> Dispatch:
    """The issued letter went out; said twice alike, it is one dispatch. Raises NotPermitted."""
    actor = check_may_keep(by, letter.office, at)
    hold(letter.office)
    row, is_new = Dispatch.objects.get_or_create(
        letter=letter,
        way=way,
        sent_on=sent_on,
        note=stored(note),
        defaults={"office": letter.office, "noted_at": at, "noted_by": by},
    )
    if is_new:
        data = {"way": way, "sent_on": sent_on.isoformat()}
        note_event(EventKind.LETTER_SENT, letter, by=actor, at=at, data=data)
    return row
