"""Reading a kept mail and putting it where it belongs. What can't be read is held for a person;
whatever one mail does, the next is read."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F

from shonod.cases.actions import reply_to_office
from shonod.cases.actions.files import attach_to_draft, forget_files_of_drafts
from shonod.cases.gateways import store
from shonod.cases.gateways.gate import LARGEST_TOTAL, MOST_FILES
from shonod.catalogue.queries import promises_in_force
from shonod.ground.clock import local
from shonod.ground.mail.letters import Head, Letter, read_head, read_letter
from shonod.ground.mail.limits import SECONDS, TooMuch, at_most
from shonod.ground.mail.reason import Reason
from shonod.ground.refusals import ClockBehind, FileRefused, TooMany
from shonod.ledger.actions import SYSTEM, record
from shonod.ledger.states import EventKind
from shonod.mailbox.actions.counting import count_waiting
from shonod.mailbox.models import Mail
from shonod.mailbox.queries.addressed import office_addressed, own_addresses
from shonod.mailbox.queries.matching import Found, case_answered
from shonod.mailbox.queries.suggesting import service_suggested
from shonod.mailbox.states import FLOW, Move, Pile, Receipt, State
from shonod.notices.actions.bouncing import note_bounce
from shonod.notices.queries.told import notices_named
from shonod.offices.models import Office
from shonod.turnstile.actions import count_pass, turnstile_key

log = structlog.get_logger()
A_DAY = timedelta(days=1)
# More than anybody writes in a day; what comes beyond waits in the parked pile.
MAILS_A_DAY = 20
# A robot that answers every mail may be at the other end.
ANSWERS_A_DAY = 5
# A worker may be killed while it reads; a mail that kills it each time is held.
MOST_TRIES = 3
# What is wrong with the machine is not wrong with the mail: it is read later.
_OF_THE_MACHINE = (OperationalError, InterfaceError, ClockBehind, OSError)


@dataclass(slots=True)
class Read:
    """What was read: `letter` is None where only its head could be, for a `reason`. `refused`: what
    the gate did not take, by name and code."""

    head: Head
    office: Office
    letter: Letter | None = None
    reason: Reason | None = None
    refused: list[dict[str, str]] = field(default_factory=list)


def read_mail(mail_id: UUID, *, at: datetime) -> Mail:
    """Read one mail, take its files through the gate, and decide where it belongs.

    May be begun again after a death at any point. Raises what is wrong with the machine: then the
    mail stays unread.
    """
    unread = Mail.objects.filter(pk=mail_id, state=State.UNREAD)
    if not unread.update(tries=F("tries") + 1):
        return Mail.objects.get(pk=mail_id)
    mail = unread.select_related("office").get()
    # Files of a try that did not come to its end.
    forget_files_of_drafts([mail.id])
    try:
        return _put(mail, _read(mail, at=at), at=at)
    except _OF_THE_MACHINE:
        unread.update(tries=F("tries") - 1)
        raise


def _put(mail: Mail, read: Read, *, at: datetime) -> Mail:
    """Sort it; where that fails it is held."""
    try:
        return _sort(mail.id, read, at=at)
    except _OF_THE_MACHINE:
        raise
    except Exception:
        log.exception("mail_unsorted", mail=str(mail.id))
        forget_files_of_drafts([mail.id])
        held = replace(read, letter=None, reason=Reason.UNREADABLE, refused=[])
        return _sort(mail.id, held, at=at)


def _read(mail: Mail, *, at: datetime) -> Read:
    content = _content(mail)
    head = _head(mail, content)
    read = Read(head, office_addressed(head.to) or mail.office)
    if mail.tries > MOST_TRIES:
        read.reason = Reason.GAVE_UP
    elif not content:
        read.reason = Reason.UNREADABLE
    elif mail.reason:
        read.reason = Reason(mail.reason)
    else:
        _open(mail, content, read, at=at)
    return read


def _content(mail: Mail) -> bytes:
    try:
        with store.opened(mail.path) as file:
            return file.read()
    except FileNotFoundError:
        # Without its bytes it is held, as what can't be read is.
        return b""


def _open(mail: Mail, content: bytes, read: Read, *, at: datetime) -> None:
    """Read the whole of it, in so much time and no more."""
    try:
        with at_most(SECONDS):
            read.letter = read_letter(content, own=own_addresses(read.office))
            _pass_files(mail, read, at=at)
    except TooMuch as error:
        read.letter, read.reason = None, error.reason
    except _OF_THE_MACHINE:
        raise
    except Exception:
        log.exception("mail_unreadable", mail=str(mail.id))
        read.letter, read.reason = None, Reason.UNREADABLE


def _head(mail: Mail, content: bytes) -> Head:
    try:
        return read_head(content)
    except Exception:
        log.exception("mail_head_unreadable", mail=str(mail.id))
        return Head("", "", (), "", "", ())


def _pass_files(mail: Mail, read: Read, *, at: datetime) -> None:
    """Each file alone: one that is refused is named, and the mail is taken all the same."""
    if read.letter is None or read.letter.machine:
        return
    parts, total = read.letter.parts, 0
    read.refused = [{"name": name, "code": "file_too_many"} for name in parts.left]
    taken = 0
    for name, content in parts.files:
        if taken >= MOST_FILES or total + len(content) > LARGEST_TOTAL:
            read.refused.append({"name": name, "code": "file_too_many"})
            continue
        try:
            attach_to_draft(content, name=name, office=read.office, draft=mail.id, at=at)
        except FileRefused as refusal:
            read.refused.append({"name": name, "code": refusal.code})
        else:
            taken, total = taken + 1, total + len(content)


@transaction.atomic
def _sort(mail_id: UUID, read: Read, *, at: datetime) -> Mail:
    mail = Mail.objects.select_for_update(of=("self",)).get(pk=mail_id)
    if mail.state != State.UNREAD:
        return mail
    mail.office = read.office
    _write_down(mail, read)
    found = _placed(mail, read, at=at)
    if found and found.is_proven and mail.pile == Pile.REPLY:
        _answer(mail, found, at=at)
    else:
        mail.state = FLOW.after(State.UNREAD, Move.SORT)
    mail.receipt = Receipt.DUE if _is_answered(mail, at=at) else ""
    mail.save()
    _tell(mail, read, at=at)
    count_waiting(mail.office_id)
    return mail


def _write_down(mail: Mail, read: Read) -> None:
    head, letter = read.head, read.letter
    mail.sender, mail.sender_name, mail.subject = head.sender, head.sender_name, head.subject
    mail.refused = read.refused
    if letter:
        mail.text, mail.quoted, mail.language = letter.text, letter.quoted, letter.language


def _placed(mail: Mail, read: Read, *, at: datetime) -> Found | None:
    """Decide the mail's pile; the case that it answers, if it does."""
    letter = read.letter
    if letter is None:
        mail.pile, mail.reason = Pile.HELD, read.reason or Reason.UNREADABLE
        return None
    reason = letter.machine or _came_back(letter) or _too_often(mail, at=at)
    if reason:
        mail.pile, mail.reason = Pile.PARKED, reason
        return None
    found = case_answered(mail.office, letter)
    if found:
        mail.pile, mail.case, mail.match = Pile.REPLY, found.case, found.how
        return found
    mail.pile = Pile.NEW
    _suggest(mail)
    return None


def _came_back(letter: Letter) -> Reason | None:
    return Reason.LOOP if notices_named([letter.head.name]) else None


def _too_often(mail: Mail, *, at: datetime) -> Reason | None:
    if not mail.sender:
        return Reason.NO_SENDER
    try:
        count_pass(turnstile_key("mail", mail.sender), limit=MAILS_A_DAY, per=A_DAY, at=at)
    except TooMany:
        return Reason.TOO_MANY
    return None


def _suggest(mail: Mail) -> None:
    promises = promises_in_force(mail.office, local(mail.received_at).date())
    suggestion = service_suggested(f"{mail.subject}\n{mail.text}", promises)
    if suggestion:
        mail.suggested, mail.clues = suggestion.terms.service, list(suggestion.clues)


def _answer(mail: Mail, found: Found, *, at: datetime) -> None:
    """What was sent from the case's own address, and names the case, goes on it by itself."""
    mail.state = FLOW.after(State.UNREAD, Move.MATCH)
    mail.settled_at = at
    reply_to_office(
        found.case.id,
        at=at,
        text=mail.text or mail.subject,
        once=str(mail.id),
        came_at=mail.received_at,
        kept=mail.id,
    )


def _tell(mail: Mail, read: Read, *, at: datetime) -> None:
    """Into the ledger: that it came, whether its sender is told so, and what did not arrive."""
    data = {"pile": mail.pile, "reason": mail.reason, "answered": bool(mail.receipt)}
    record(
        EventKind.MAIL_RECEIVED, chain=mail.office_id, subject=mail.id, by=SYSTEM, at=at, data=data
    )
    if read.letter and mail.reason == Reason.BOUNCE:
        for notice in notices_named(read.letter.failed):
            note_bounce(notice, status=read.letter.status, at=at)


def _is_answered(mail: Mail, *, at: datetime) -> bool:
    """A person who asks for something new hears that the mail came, a few times a day."""
    if mail.pile != Pile.NEW:
        return False
    try:
        count_pass(turnstile_key("mail-answer", mail.sender), limit=ANSWERS_A_DAY, per=A_DAY, at=at)
    except TooMany:
        return False
    return True
