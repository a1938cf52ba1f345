"""Public advice: by kind, one by its number, and what waits at the desk."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from shonod.advice.models import Advice, Kind
from shonod.cases.models import Case
from shonod.cases.models.published import PublishedQuerySet
from shonod.offices.models import Office

MOST_RELATED = 5


def public_advice(office: Office, kind: Kind | None = None) -> PublishedQuerySet[Advice]:
    """The newest first."""
    advice = Advice.objects.of(office).public().select_related("kind", "post")
    advice = advice.filter(kind=kind) if kind else advice
    return advice.order_by("-number")


def advice_at_desk(office: Office, pile: str, today: date) -> PublishedQuerySet[Advice]:
    """`pile` is 'stale', 'untranslated', 'withdrawn' or all that is public."""
    advice = Advice.objects.of(office).select_related("kind", "post").order_by("-number")
    match pile:
        case "stale":
            return advice.stale(today)
        case "untranslated":
            return advice.public().filter(is_translated=False)
        case "withdrawn":
            return advice.filter(withdrawn_at__isnull=False)
        case _:
            return advice.public()


def advice_at(office: Office, number: int) -> Advice | None:
    """Public or withdrawn."""
    advice = Advice.objects.of(office).select_related("kind", "post")
    return advice.filter(number=number).first()


def advice_by_id(office: Office, advice_id: UUID) -> Advice | None:
    advice = Advice.objects.of(office).select_related("kind", "post", "case")
    found = advice.filter(pk=advice_id).first()
    if found:
        found.office = office
    return found


def advice_of(case: Case) -> Advice | None:
    """What was published of a case and is public still."""
    return Advice.objects.public().filter(case=case).order_by("-number").first()


def related_to(advice: Advice) -> list[Advice]:
    """Others on its kind."""
    return list(public_advice(advice.office, advice.kind).exclude(pk=advice.pk)[:MOST_RELATED])


def newest_advice(office: Office) -> list[Advice]:
    """For the page of the service; no query once they are known."""
    return _newest(office.id, office.answers_version)


@lru_cache(maxsize=128)
def _newest(office_id: UUID, _version: int) -> list[Advice]:
    advice = Advice.objects.filter(office=office_id).public()
    return list(advice.order_by("-number")[:MOST_RELATED])
