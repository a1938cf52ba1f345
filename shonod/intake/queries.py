"""Reading a form: its draft, its files, what it lacks, and by when the answer would come."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from shonod.advice.states import WORK as ADVICE
from shonod.cases.actions import Requester
from shonod.cases.models import Attachment, Case
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promise_in_force, services_for, work_of
from shonod.ground.clock import Due, due
from shonod.information.queries.law import law_promises
from shonod.information.states import BY_LAW, FormKa, Pace, Way
from shonod.intake.models import Draft
from shonod.intake.states import ANSWERED_WORKS, Step, steps_of
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, rules_of


def draft_of(office: Office, code: str, draft_id: UUID | None) -> Draft | None:
    """The draft, if it is one of this office and this service."""
    if draft_id is None:
        return None
    return Draft.objects.filter(pk=draft_id, office=office, terms__service__code=code).first()


def locked_draft(office: Office, draft_id: UUID) -> Draft | None:
    """The draft, held until the transaction ends; `has_files` says whether it holds any."""
    files = Attachment.objects.filter(draft=OuterRef("pk"), case=None)
    return (
        Draft.objects.select_for_update(of=("self",))
        .annotate(has_files=Exists(files))
        .filter(pk=draft_id, office=office)
        .first()
    )


def files_of(draft: Draft) -> list[Attachment]:
    return list(Attachment.objects.filter(draft=draft.id, case=None).order_by("id"))


def case_of_form(office: Office, once: UUID) -> Case | None:
    """The case that this form made when it was sent."""
    return Case.objects.of(office).filter(once=str(once)).first()


def sent_case(office: Office, case_id: UUID) -> Case | None:
    """The case for its confirmation page, with what that page shows."""
    cases = Case.objects.of(office).select_related("service", "terms")
    return cases.filter(pk=case_id).first()


def steps_for(terms: Terms, on: date) -> tuple[Step, ...]:
    return steps_of(
        negotiable=terms.limit.negotiable,
        advised=is_advised(terms, on),
        by_law=terms.is_by_law,
    )


def is_advised(terms: Terms, on: date) -> bool:
    """Whether the service gives advice, for which more is asked than what is wanted."""
    return work_of(terms.office, terms.service, on) == ADVICE


def missing_step(data: dict[str, str], terms: Terms) -> Step | None:
    """The first page whose answer is still needed. Files and need may be left out altogether."""
    has_contact = data.get("phone") or data.get("email")
    has_office = data.get("organisation") or not terms.is_institutional
    has_answer = {
        Step.DETAILS: data.get("details"),
        Step.WHO: data.get("name") and has_contact and has_office,
        Step.FORM: data.get("address"),
        Step.DATE: data.get("timing"),
    }
    steps = steps_of(negotiable=terms.limit.negotiable, by_law=terms.is_by_law)
    return next((step for step in steps if not has_answer.get(step, True)), None)


def is_answered_work(terms: Terms, on: date) -> bool:
    """Whether much of what the service is asked for is answered already, and can be found."""
    return work_of(terms.office, terms.service, on) in ANSWERED_WORKS


def services_to_ask(office: Office, on: date) -> list[Terms]:
    """The services that answer a question, that of information first."""
    return [terms for work in ANSWERED_WORKS for terms in services_for(office, work, on)]


def terms_to_ask(office: Office, code: str, on: date, pace: str = "") -> Terms | None:
    """What asking for this service is promised: by the charter in force, or by the Right to
    Information Act, of whose limits `pace` chooses."""
    if code != BY_LAW:
        return promise_in_force(office, code, on)
    promise = law_promises(office, on).get(Pace(pace or Pace.USUAL))
    return promise.terms if promise else None


def promise_now(terms: Terms, *, at: datetime, agreed_on: date | None = None) -> Due:
    """What the clock would promise for a request received at `at`. Raises its refusals."""
    return due(
        at,
        terms.limit,
        calendar_of(terms.office),
        agreed_on=agreed_on,
        rules=rules_of(terms.office),
    )


def agreed_day(data: dict[str, str]) -> date | None:
    return date.fromisoformat(data["agreed_on"]) if data.get("timing") == "agreed" else None


def requester_of(data: dict[str, str]) -> Requester:
    """Who asks, as the form says."""
    memo_on = data.get("memo_on")
    return Requester(
        name=data["name"],
        phone=data.get("phone", ""),
        email=data.get("email", ""),
        organisation=data.get("organisation", ""),
        post_title=data.get("post_title", ""),
        memo_number=data.get("memo_number", ""),
        memo_on=date.fromisoformat(memo_on) if memo_on else None,
    )


def form_ka_of(data: dict[str, str]) -> FormKa:
    """What the form says beside, for a request under the Right to Information Act."""
    kept = ("address", "parents", "permanent_address", "receiver", "helped_by")
    said = {name: data.get(name, "") for name in kept}
    return FormKa(pace=Pace(data["pace"]), way=Way(data["way"]), **said)
