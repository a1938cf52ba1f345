"""Which cases are an institution's: those it asks for, and those an officer links to it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.cases.models import Case
from shonod.catalogue.models import Terms
from shonod.institutions.models import Institution, Link, Representative
from shonod.institutions.states import LinkedAlready
from shonod.intake.actions import keep_form, send_draft
from shonod.intake.queries import case_of_form
from shonod.ledger.actions import Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.models import Officer


@transaction.atomic
def ask_for(
    terms: Terms,
    person: Representative,
    *,
    once: UUID,
    details: str,
    memo_number: str,
    address: str,
    language: str,
    at: datetime,
) -> Case:
    """A case with what the register knows of who asks; the same form twice is one case.

    Raises TooMany and the clock's refusals.
    """
    institution = person.institution
    made = case_of_form(institution.office, once)
    if made is not None:
        return made
    answers = {
        "details": details,
        "name": person.name,
        "phone": person.phone or institution.phone,
        "email": person.email or institution.email,
        "organisation": institution.name,
        "post_title": person.post_title,
        "memo_number": memo_number,
        "timing": "limit",
    }
    draft = keep_form(once, answers, terms=terms, at=at)
    case, _code = send_draft(draft.id, terms=terms, address=address, language=language, at=at)
    Link.objects.create(institution=institution, case=case, linked_at=at)
    return case


@transaction.atomic
def link_case(institution: Institution, case: Case, *, by: Officer, at: datetime) -> Link:
    """Its people see the case from now on. Raises LinkedAlready where it is another's."""
    link, is_new = Link.objects.get_or_create(
        case=case, defaults={"institution": institution, "linked_at": at, "linked_by": by}
    )
    if link.institution_id != institution.id:
        raise LinkedAlready
    if is_new:
        _record(EventKind.CASE_LINKED, institution, case, by=by, at=at)
    return link


@transaction.atomic
def unlink_case(institution: Institution, case: Case, *, by: Officer, at: datetime) -> None:
    """Its people see it no more."""
    if Link.objects.filter(institution=institution, case=case).delete()[0]:
        _record(EventKind.CASE_UNLINKED, institution, case, by=by, at=at)


def _record(
    kind: EventKind, institution: Institution, case: Case, *, by: Officer, at: datetime
) -> None:
    record(
        kind,
        chain=institution.office_id,
        subject=institution.id,
        by=Actor(ActorKind.OFFICER, by.id),
        at=at,
        data={"case": str(case.id)},
    )
