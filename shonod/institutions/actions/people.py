"""Who signs in for an institution: added by an officer, removed when leaving."""

from datetime import datetime

from django.db import transaction

from shonod.ground.bangla import stored
from shonod.institutions.models import Institution, Representative, SignInCode, Visit
from shonod.ledger.actions import REQUESTER, actor_of, record
from shonod.ledger.states import EventKind
from shonod.people.models import Officer


@transaction.atomic
def add_person(
    institution: Institution,
    *,
    name: str,
    post_title: str,
    email: str,
    phone: str,
    by: Officer,
    at: datetime,
) -> Representative:
    """Only an officer adds one: a contact is verified by having been seen."""
    person = Representative.objects.create(
        institution=institution,
        name=stored(name),
        post_title=stored(post_title),
        email=email,
        phone=phone,
        added_at=at,
    )
    _record(EventKind.REPRESENTATIVE_ADDED, person, by=by, at=at)
    return person


@transaction.atomic
def remove_person(person: Representative, *, by: Officer | None, at: datetime) -> bool:
    """His visits end and his codes are void at once; False when he was removed before."""
    if not Representative.objects.filter(pk=person.pk, removed_at=None).update(removed_at=at):
        return False
    Visit.objects.filter(representative=person, ended_at=None).update(ended_at=at)
    SignInCode.objects.filter(representative=person, used_at=None).delete()
    _record(EventKind.REPRESENTATIVE_REMOVED, person, by=by, at=at)
    return True


def end_visit(visit: Visit, *, at: datetime) -> None:
    Visit.objects.filter(pk=visit.pk, ended_at=None).update(ended_at=at)


def _record(kind: EventKind, person: Representative, *, by: Officer | None, at: datetime) -> None:
    record(
        kind,
        chain=person.institution.office_id,
        subject=person.institution_id,
        by=actor_of(by, REQUESTER),
        at=at,
        data={"representative": str(person.id)},
    )
