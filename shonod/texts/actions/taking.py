"""Taking a text: kept first, then understood; what is not understood waits for an officer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

import structlog
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from shonod.cases.actions import rate_case, reply_to_office, stop_contact_change
from shonod.cases.models import Case
from shonod.cases.templatetags.cases import state_sentence
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.code import grouped
from shonod.ground.phones import read_phone
from shonod.ground.refusals import MoveNotAllowed, TooMany
from shonod.ground.texts import Said, read_text
from shonod.lines.gateways.line import Incoming
from shonod.notices.actions.stopping import stop_notices
from shonod.notices.states import By
from shonod.offices.actions.alarms import sound_alarm
from shonod.texts.models import Text
from shonod.texts.queries import (
    case_of_code,
    case_to_rate,
    new_contacts_of,
    office_for,
    texts_to_read,
    waiting_case,
)
from shonod.texts.states import FOR_AN_OFFICER, Meaning
from shonod.turnstile.actions import count_pass, turnstile_key

log = structlog.get_logger()
ALARM = "texts_to_read"
LONGEST = 2000
ANSWERED_WITHIN = timedelta(days=1)
# A gateway without ids brings the same text again within minutes; a person after that means it.
SAME_WITHIN = timedelta(minutes=10)
# Two machines that answer each other fall silent after so many.
ANSWERS_A_NUMBER, ANSWERS_PER = 10, timedelta(hours=1)


class Understood(NamedTuple):
    meaning: Meaning
    case: Case | None
    answer: str


def take_text(incoming: Incoming, *, at: datetime) -> Text | None:
    """The text as it was kept; None when it had come before, or there is no office yet."""
    sender = read_phone(incoming.sender) or stored(incoming.sender)[:32]
    office = office_for(sender)
    if office is None:
        return None
    text = Text(
        office=office,
        once=_once(incoming, sender, at),
        sender=sender,
        text=stored(incoming.text)[:LONGEST].replace("\0", ""),
        received_at=at,
        meaning=Meaning.UNKNOWN,
        answer_by=at + ANSWERED_WITHIN,
    )
    if not _kept(text):
        return None
    try:
        with transaction.atomic():
            _settle(text, at)
    except Exception:
        # It is kept as unknown: an officer reads what a mistake of ours could not.
        log.exception("text_broken", text=str(text.id))
        text.refresh_from_db()
    if text.meaning in FOR_AN_OFFICER:
        sound_alarm(text.office_id, ALARM, texts_to_read(text.office).count())
    return text


def _kept(text: Text) -> bool:
    """Committed before anything is made of it; False when it was here before."""
    try:
        with transaction.atomic():
            text.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _once(incoming: Incoming, sender: str, at: datetime) -> str:
    window = int(at.timestamp() // SAME_WITHIN.total_seconds())
    told = incoming.id or f"{incoming.text}:{window}"
    return sha256(f"{sender}:{told}".encode()).hexdigest()


def _settle(text: Text, at: datetime) -> None:
    said = read_text(text.text)
    found = _understood(text, said, at)
    text.meaning, text.case = found.meaning, found.case
    text.office = found.case.office if found.case else text.office
    text.answer = found.answer if _may_answer(text.sender, at) else ""
    text.save(update_fields=["meaning", "case", "office", "answer"])


def _understood(text: Text, said: Said, at: datetime) -> Understood:
    """By what it says; then by what its sender owes an answer to."""
    if said.is_asking:
        return _status(said, at)
    kept = _kept_contact(text.sender, at) if said.is_not_me else None
    if kept:
        return _answered(
            Meaning.NOT_ME,
            kept,
            lambda: _("The number stays as it was. The office sees that you said so."),
        )
    if said.is_stop or said.is_not_me:
        return _stopped(text, said, at)
    waiting = waiting_case(text.sender)
    if waiting:
        reply_to_office(waiting.id, text=text.text, once=str(text.id), at=at)
        return _answered(
            Meaning.REPLY, waiting, lambda: _("Your answer was added to your request.")
        )
    closed = case_to_rate(text.sender, at) if said.rating else None
    if closed and _rated(closed, said.rating, at):
        return _answered(Meaning.RATING, closed, lambda: _("Thank you for your mark."))
    return Understood(Meaning.UNKNOWN, None, _in_bangla(_unknown))


def _status(said: Said, at: datetime) -> Understood:
    """What a code shows to whoever holds it, and no more: where it stands, and by when."""
    case = case_of_code(said.code) if said.code else None
    if case is None:
        return Understood(Meaning.STATUS, None, _in_bangla(_mistyped))
    return _answered(
        Meaning.STATUS,
        case,
        lambda: f"{grouped(said.code)}: {state_sentence(case, local(at).date())}",
    )


def _stopped(text: Text, said: Said, at: datetime) -> Understood:
    stop_notices(text.sender, By.SMS, chain=text.office_id, at=at)
    meaning = Meaning.NOT_ME if said.is_not_me else Meaning.STOP
    return Understood(meaning, None, _in_bangla(_no_more))


def _kept_contact(sender: str, at: datetime) -> Case | None:
    """No new contact comes from or to this number; the case that had it, which goes on telling it.
    None where it is the new one's owner who says no: he is told no more."""
    had = None
    for change in new_contacts_of(sender):
        stop_contact_change(change.case_id, by=None, at=at)
        had = change.case if change.old_phone == sender else had
    return had


def _rated(case: Case, rating: int, at: datetime) -> bool:
    try:
        rate_case(case.id, rating=rating, at=at)
    except MoveNotAllowed:
        return False
    return True


def _may_answer(sender: str, at: datetime) -> bool:
    key = turnstile_key("text", sender)
    try:
        count_pass(key, limit=ANSWERS_A_NUMBER, per=ANSWERS_PER, at=at)
    except TooMany:
        return False
    return True


def _answered(meaning: Meaning, case: Case, words: Callable[[], str]) -> Understood:
    with override(case.language):
        return Understood(meaning, case, words())


def _in_bangla(words: Callable[[], str]) -> str:
    """No request tells the language of whoever wrote."""
    with override("bn"):
        return words()


def _unknown() -> str:
    return _("An officer will read your message. To know how a request stands, send its code.")


def _mistyped() -> str:
    return _("There is no request with this code. Look at it again, or call the office.")


def _no_more() -> str:
    return _("You will get no more messages at this number.")
