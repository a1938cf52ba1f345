"""Requests under the Right to Information Act: taken, told apart from questions, given another
limit, priced, refused, appealed."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from shonod.cases.actions import decline_case, rebind_case, write_to_requester
from shonod.cases.models import Case
from shonod.catalogue.models import Terms
from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, OutOfOrder
from shonod.information.models import LawPromise, LawRequest
from shonod.information.policy import may_keep_answers
from shonod.information.queries.law import law_promises
from shonod.information.queries.requests import grounds as every_ground
from shonod.information.queries.requests import question_terms
from shonod.information.states import FormKa, Pace
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.queries import held_offices
from shonod.people.models import Officer


@transaction.atomic
def take_law_request(case: Case, form: FormKa, *, by: Actor, at: datetime) -> LawRequest:
    """Form Ka of a case that was opened under the Act; taken before, it is as it was."""
    promise = LawPromise.objects.get(terms=case.terms_id)
    said = {name: stored(value) for name, value in asdict(form).items() if name != "pace"}
    made, is_new = LawRequest.objects.get_or_create(
        case=case, defaults={"promise": promise, "taken_at": at, **said}
    )
    if is_new:
        data = {"pace": promise.pace, "rule": str(promise.rule_id)}
        _tell(EventKind.LAW_REQUEST_TAKEN, case, by=by, at=at, data=data)
    return made


@transaction.atomic
def make_law_request(
    case_id: UUID, form: FormKa, *, why: str, by: Officer, at: datetime, version: int | None = None
) -> Case:
    """What was taken for a question is one under the Act; it keeps the time of its receipt.

    Raises what rebind_case raises.
    """
    terms = _terms(case_id, form.pace)
    case = rebind_case(case_id, terms, by=by, at=at, why=why, version=version)
    take_law_request(case, form, by=_actor(by), at=at)
    return case


@transaction.atomic
def make_question(
    case_id: UUID, *, why: str, by: Officer, at: datetime, version: int | None = None
) -> Case:
    """What was sent under the Act is a question, promised by the charter of its day of receipt.
    What form Ka said beside it is forgotten.

    Raises what rebind_case raises, and MoveNotAllowed where the charter promises no such thing.
    """
    case = Case.objects.select_related("office", "terms").get(pk=case_id)
    terms = question_terms(case)
    if terms is None or not case.terms.is_by_law:
        raise MoveNotAllowed
    changed = rebind_case(case_id, terms, by=by, at=at, why=why, version=version)
    LawRequest.objects.filter(case=case_id).delete()
    return changed


@transaction.atomic
def set_pace(
    case_id: UUID, pace: Pace, *, why: str, by: Officer, at: datetime, version: int | None = None
) -> Case:
    """Another limit of the Act, from the receipt on. Raises what rebind_case raises."""
    terms = _terms(case_id, pace)
    case = rebind_case(case_id, terms, by=by, at=at, why=why, version=version)
    LawRequest.objects.filter(case=case_id).update(promise=LawPromise.objects.get(terms=terms))
    return case


def _terms(case_id: UUID, pace: Pace) -> Terms:
    """What the rule of the day of receipt promises. Raises MoveNotAllowed where there is none."""
    case = Case.objects.select_related("office").get(pk=case_id)
    promise = law_promises(case.office, local(case.received_at).date()).get(pace)
    if promise is None:
        raise MoveNotAllowed
    return promise.terms


@transaction.atomic
def refuse_law_request(
    case_id: UUID,
    *,
    grounds: list[str],
    reason: str,
    appeal_to: str,
    by: Officer,
    at: datetime,
    version: int | None = None,
) -> Case:
    """By clauses of section 7, or because the office does not have it (none of them), in words.

    Raises what decline_case raises, and MoveNotAllowed for what was not asked under the Act.
    """
    asked = _held(case_id)
    asked.grounds = grounds
    asked.save(update_fields=["grounds"])
    # Before the step itself, which stays the newest and can be taken back.
    data = {"grounds": grounds}
    _tell(EventKind.LAW_REQUEST_REFUSED, asked.case, by=_actor(by), at=at, data=data)
    words = "\n".join([*_clauses(grounds, asked.case.language), reason])
    return decline_case(case_id, by=by, at=at, reason=words, appeal_to=appeal_to, version=version)


def _clauses(letters: list[str], language: str) -> Iterator[str]:
    """Each clause with what it says, in the requester's language."""
    for letter in letters:
        clause = every_ground()[letter]
        if language == "en":
            yield f"Right to Information Act, 2009, section 7 ({letter}): {clause.text_en}."
        else:
            yield f"তথ্য অধিকার আইন, ২০০৯, ধারা ৭ ({letter}): {clause.text}।"


@transaction.atomic
def ask_fee(
    case_id: UUID, fee: int, *, text: str, by: Officer, at: datetime, version: int | None = None
) -> LawRequest:
    """What the copies cost, told to the requester in `text`. The clock of the Act goes on.

    Raises what write_to_requester raises, and MoveNotAllowed for a closed case or one not under
    the Act.
    """
    asked = _held(case_id)
    if asked.case.is_closed:
        raise MoveNotAllowed
    write_to_requester(case_id, by=by, at=at, text=text, version=version)
    asked.fee, asked.fee_asked_at, asked.fee_paid_at = fee, at, None
    asked.save(update_fields=["fee", "fee_asked_at", "fee_paid_at"])
    _tell(EventKind.LAW_FEE_ASKED, asked.case, by=_actor(by), at=at, data={"fee": fee})
    return asked


@transaction.atomic
def note_fee_paid(case_id: UUID, *, by: Officer, at: datetime) -> LawRequest:
    """Said twice, it was paid once. Raises NotPermitted, and MoveNotAllowed where none is asked."""
    asked = _his(case_id, by, at)
    if asked.fee_asked_at is None:
        raise MoveNotAllowed
    if asked.fee_paid_at is None:
        asked.fee_paid_at = at
        asked.save(update_fields=["fee_paid_at"])
        _tell(EventKind.LAW_FEE_PAID, asked.case, by=_actor(by), at=at, data={"fee": asked.fee})
    return asked


@transaction.atomic
def note_appeal(
    case_id: UUID,
    *,
    appealed_on: date,
    decided_on: date | None,
    granted: bool | None,
    by: Officer,
    at: datetime,
) -> LawRequest:
    """That the requester appealed, and what was decided, as far as the office has heard.

    Raises NotPermitted, and OutOfOrder for days that can't be: before the refusal, or to come.
    """
    asked = _his(case_id, by, at)
    told_on = asked.case.closed_on or asked.case.due_on
    if not told_on <= appealed_on <= (decided_on or appealed_on) <= local(at).date():
        raise OutOfOrder
    asked.appealed_on, asked.appeal_decided_on = appealed_on, decided_on
    asked.appeal_granted = granted if decided_on else None
    asked.save(update_fields=["appealed_on", "appeal_decided_on", "appeal_granted"])
    data = {
        "appealed_on": appealed_on.isoformat(),
        "decided_on": decided_on.isoformat() if decided_on else None,
        "granted": asked.appeal_granted,
    }
    _tell(EventKind.LAW_APPEAL_NOTED, asked.case, by=_actor(by), at=at, data=data)
    return asked


def _held(case_id: UUID) -> LawRequest:
    """Locked, behind its office and case as every deed of a case. Raises MoveNotAllowed."""
    held_offices().filter(cases=case_id).first()
    found = LawRequest.objects.select_for_update(of=("self",)).select_related(
        "case__office", "case__terms"
    )
    asked = found.filter(case=case_id).first()
    if asked is None or not asked.case.terms.is_by_law:
        raise MoveNotAllowed
    return asked


def _his(case_id: UUID, by: Officer, at: datetime) -> LawRequest:
    """The same, for what no deed of a case asks about. Raises NotPermitted."""
    asked = _held(case_id)
    if not may_keep_answers(by, asked.case.office, local(at).date()):
        raise NotPermitted
    return asked


def _actor(officer: Officer) -> Actor:
    return Actor(ActorKind.OFFICER, officer.id)


def _tell(kind: EventKind, case: Case, *, by: Actor, at: datetime, data: dict[str, Any]) -> None:
    record(kind, chain=case.office_id, subject=case.id, by=by, at=at, data=data)
