"""Reading institutions, their people, and their cases; which others may be theirs."""

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from shonod.cases.models import Case
from shonod.cases.models.case import CaseQuerySet
from shonod.institutions.models import Institution, Link, Representative, Visit
from shonod.institutions.states import State
from shonod.offices.models import Office

FIRST_KINDS = ("সরকারি কার্যালয়", "শিক্ষা প্রতিষ্ঠান", "ইউনিয়ন ডিজিটাল সেন্টার", "অন্যান্য")
SUGGESTED = 20


def institutions_of(
    office: Office, *, state: str, words: str = "", after: UUID | None = None
) -> QuerySet[Institution]:
    """The newest first, or those behind one of them; `words`: whose name holds them."""
    found = Institution.objects.filter(office=office, state=state)
    if words:
        found = found.filter(Q(name__icontains=words) | Q(name_en__icontains=words))
    if after:
        found = found.filter(id__lt=after)
    return found.order_by("-id")


def institution_at(office: Office, institution_id: UUID) -> Institution | None:
    return Institution.objects.filter(office=office, pk=institution_id).first()


def kinds_of(office: Office) -> list[str]:
    """The kinds that the office's register has, and those that it begins with."""
    known = Institution.objects.filter(office=office).order_by("kind")
    return sorted({*FIRST_KINDS, *known.values_list("kind", flat=True).distinct()})


def people_of(institution: Institution) -> list[Representative]:
    """Those who may sign in today."""
    return list(institution.representatives.filter(removed_at=None).order_by("id"))


def person_at(institution: Institution, person_id: UUID) -> Representative | None:
    return institution.representatives.filter(pk=person_id, removed_at=None).first()


def people_reached_by(office: Office, contact: str) -> list[Representative]:
    """Who signs in at the office by this number (E.164) or mail address."""
    found = Representative.objects.filter(
        institution__office=office, institution__state=State.VERIFIED, removed_at=None
    ).filter(Q(phone=contact) | Q(email__iexact=contact))
    return list(found.exclude(phone="", email="").order_by("id")[:5])


def good_visit(office: Office, visit_id: UUID, at: datetime) -> Visit | None:
    """The visit, while its person may sign in and its time is not over."""
    found = Visit.objects.select_related("representative__institution").filter(
        pk=visit_id,
        representative__removed_at=None,
        representative__institution__office=office,
        representative__institution__state=State.VERIFIED,
    )
    visit = found.first()
    return visit if visit and visit.is_good(at) else None


def cases_of(institution: Institution) -> CaseQuerySet:
    """All of its cases, the newest first."""
    own = Case.objects.filter(office=institution.office, institution_link__institution=institution)
    return own.order_by("-id")


def suggested_cases(institution: Institution) -> list[Case]:
    """Cases that look like its own: by its name, or a number or mail address of its people."""
    people = people_of(institution)
    phones = {phone for phone in (institution.phone, *(one.phone for one in people)) if phone}
    emails = {email for email in (institution.email, *(one.email for one in people)) if email}
    likely = Q(organisation__iexact=institution.name) | Q(phone__in=phones) | Q(email__in=emails)
    linked = Exists(Link.objects.filter(case=OuterRef("pk")))
    found = Case.objects.of(institution.office).filter(likely).exclude(linked)
    return list(found.select_related("service").defer("receipt").order_by("-id")[:SUGGESTED])
