"""Kinds, and what advice on one begins with on a day."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import Count, Q

from shonod.advice.models import Guide, Kind
from shonod.offices.models import Office

GUIDE_LISTS = ("asks", "specs", "checks", "warranty", "safety")
GUIDE_TEXTS = tuple(f"{name}{ending}" for name in GUIDE_LISTS for ending in ("", "_en"))


def kinds_of(office: Office) -> list[Kind]:
    """In their order, each with how much public advice there is on it, as `count`; kept until
    something changes."""
    return _kinds(office.id, office.answers_version)


@lru_cache(maxsize=128)
def _kinds(office_id: UUID, _version: int) -> list[Kind]:
    count = Count("advice", filter=Q(advice__withdrawn_at=None))
    return list(Kind.objects.filter(office=office_id).annotate(count=count).order_by("number"))


def open_kinds(office: Office) -> list[Kind]:
    """Those on which something new may be advised."""
    return [kind for kind in kinds_of(office) if kind.closed_on is None]


def kind_numbered(office: Office, number: str) -> Kind | None:
    """By its number as an address or a form has it."""
    return next((kind for kind in kinds_of(office) if str(kind.number) == number), None)


def guide_of(kind: Kind, on: date) -> Guide | None:
    guides = Guide.objects.filter(kind=kind, from_on__lte=on)
    return guides.order_by("-from_on", "-said_at", "-id").first()


def guides_of(kind: Kind) -> list[Guide]:
    """All that were ever said, the newest first."""
    return list(kind.guides.select_related("said_by").order_by("-from_on", "-said_at", "-id"))


def guide_lines(guide: Guide | None, name: str, language: str) -> str:
    """One of its lists, in English where there is one."""
    if guide is None:
        return ""
    english = getattr(guide, f"{name}_en") if language == "en" else ""
    return str(english or getattr(guide, name))
