"""What an officer does with a mail: a request of its own, an answer to one, or not for us."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import Requester, open_case, reply_to_office
from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.ground.clock import DHAKA
from shonod.ground.mail.reason import MACHINES
from shonod.ground.refusals import NotPermitted
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.mailbox.actions.counting import count_waiting
from shonod.mailbox.models import Mail
from shonod.mailbox.policy import may_sort_mail
from shonod.mailbox.states import FLOW, CaseElsewhere, Move, State
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def open_case_of_mail(
    mail_id: UUID, *, terms: Terms, requester: Requester, by: Officer, at: datetime
) -> Case:
    """A request for the service of `terms`; its clock runs from when the mail came.

    The same again gives the case that was made. Raises MoveNotAllowed, NotPermitted, and the
    clock's refusals.
    """
    mail, actor = _held(mail_id, by=by, at=at)
    if mail.state == State.OPENED and mail.case:
        return mail.case
    mail.state = FLOW.after(State(mail.state), Move.OPEN)
    mail.case, _code = open_case(
        terms,
        requester=requester,
        details=details_of(mail),
        once=str(mail.id),
        at=at,
        received_at=mail.received_at,
        channel=Channel.EMAIL,
        language=mail.language,
        draft=mail.id,
        by=actor,
    )
    _settle(mail, EventKind.MAIL_PUT_TO_CASE, actor=actor, by=by, at=at)
    return mail.case


def details_of(mail: Mail) -> str:
    """What is asked: the subject, then the words."""
    return "\n\n".join(part for part in (mail.subject, mail.text) if part) or mail.sender


@transaction.atomic
def match_mail(mail_id: UUID, *, case: Case, by: Officer, at: datetime) -> Case:
    """Put the mail on the case that it answers, as if its sender had written there.

    Raises CaseElsewhere, MoveNotAllowed, NotPermitted.
    """
    mail, actor = _held(mail_id, by=by, at=at)
    if case.office_id != mail.office_id:
        raise CaseElsewhere
    if mail.state == State.MATCHED and mail.case == case:
        return case
    mail.state = FLOW.after(State(mail.state), Move.MATCH)
    mail.case = case
    reply_to_office(
        case.id,
        at=at,
        text=mail.text or mail.subject or mail.sender,
        once=str(mail.id),
        came_at=mail.received_at,
        kept=mail.id,
    )
    _settle(mail, EventKind.MAIL_PUT_TO_CASE, actor=actor, by=by, at=at)
    return case


@transaction.atomic
def set_aside(mail_id: UUID, *, by: Officer, at: datetime) -> Mail:
    """Not for us, or nothing to do. Counted, kept, and taken back at any time."""
    mail, actor = _held(mail_id, by=by, at=at)
    if mail.state != State.ASIDE:
        mail.state = FLOW.after(State(mail.state), Move.SET_ASIDE)
        _settle(mail, EventKind.MAIL_SET_ASIDE, actor=actor, by=by, at=at)
    return mail


@transaction.atomic
def set_machines_aside(office: Office, *, by: Officer, at: datetime) -> int:
    """All that machines sent and that waits is seen; returns how many."""
    machines = Mail.objects.filter(office=office, state=State.WAITING, reason__in=MACHINES)
    ids = list(machines.values_list("id", flat=True)[:500])
    for mail_id in ids:
        set_aside(mail_id, by=by, at=at)
    return len(ids)


@transaction.atomic
def take_back(mail_id: UUID, *, by: Officer, at: datetime) -> Mail:
    """It is for us after all: it waits again where it was."""
    mail, actor = _held(mail_id, by=by, at=at)
    if mail.state != State.WAITING:
        mail.state = FLOW.after(State(mail.state), Move.TAKE_BACK)
        _settle(mail, EventKind.MAIL_TAKEN_BACK, actor=actor, by=None, at=at)
    return mail


def _held(mail_id: UUID, *, by: Officer, at: datetime) -> tuple[Mail, Actor]:
    """The mail, locked, and the officer as an actor. Raises NotPermitted."""
    mail = (
        Mail.objects.select_for_update(of=("self",))
        .select_related("office", "case")
        .get(pk=mail_id)
    )
    if not may_sort_mail(by, mail.office, at.astimezone(DHAKA).date()):
        raise NotPermitted
    return mail, Actor(ActorKind.OFFICER, by.id)


def _settle(mail: Mail, kind: EventKind, *, actor: Actor, by: Officer | None, at: datetime) -> None:
    mail.settled_by, mail.settled_at = by, at if by else None
    mail.save(update_fields=["state", "case", "settled_by", "settled_at"])
    data = {"case": str(mail.case_id)} if kind == EventKind.MAIL_PUT_TO_CASE else {}
    record(kind, chain=mail.office_id, subject=mail.id, by=actor, at=at, data=data)
    count_waiting(mail.office_id)
