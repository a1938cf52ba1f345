"""`{% load projects %}`: months, quarters, places and states of projects in the reader's words."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from shonod.cases.models import Case
from shonod.catalogue.queries import work_of
from shonod.ground.clock import local
from shonod.plans.queries.words import quarter_words, year_label
from shonod.projects.models import Progress, Project
from shonod.projects.queries import Spot, project_of_case
from shonod.projects.states import WORK, Status
from shonod.ui.templatetags.days import digits, month, short_day
from shonod.ui.templatetags.numbers import lakhs, money

register = template.Library()
register.filter(year_label)
CRORE = 10_000_000
_TONES = {
    Status.ONGOING: "blue",
    Status.PLANNED: "yellow",
    Status.COMPLETED: "green",
    Status.STOPPED: "red",
    Status.UNSTATED: "grey",
}
_FIELDS = {
    "code": gettext_lazy("Code of the project"),
    "name": gettext_lazy("Name"),
    "name_en": gettext_lazy("Name, in English"),
    "objective": gettext_lazy("What it is for"),
    "objective_en": gettext_lazy("What it is for, in English"),
    "executor": gettext_lazy("Who carries it out"),
    "executor_en": gettext_lazy("Who carries it out, in English"),
    "funding": gettext_lazy("Where the money comes from"),
    "funding_en": gettext_lazy("Where the money comes from, in English"),
    "status": gettext_lazy("Where it stands"),
    "approved_on": gettext_lazy("Approved on"),
    "begins_on": gettext_lazy("First month"),
    "ends_on": gettext_lazy("Last month"),
    "cost": gettext_lazy("Cost (taka)"),
    "components": gettext_lazy("Its parts"),
    "contacts": gettext_lazy("Whom to contact"),
    "is_nationwide": gettext_lazy("Where"),
    "places": gettext_lazy("Where"),
    "source": gettext_lazy("Where this is from"),
}
_MOMENTS = {
    "approved": pgettext_lazy("a project", "Approved"),
    "began": pgettext_lazy("a project", "Began"),
    "revised": pgettext_lazy("a project", "Revised"),
    "reached": pgettext_lazy("a project", "Last known progress"),
    "ended": pgettext_lazy("a project", "Its period ended"),
    "ends": pgettext_lazy("a project", "To be finished"),
}


@register.filter
def status_words(status: str) -> str:
    return str(Status(status).label)


@register.filter
def status_tone(status: str) -> str:
    return _TONES[Status(status)]


@register.filter
def moment_words(what: str) -> str:
    return str(_MOMENTS[what])


@register.filter
def period_of(project: Project) -> str:
    """'জুলাই ২০২০ – জুন ২০২৩'; with one end open where only the other is known."""
    first, last = (month(on) if on else "" for on in (project.begins_on, project.ends_on))
    if first and last:
        return f"{first} – {last}"
    if first:
        return gettext("from %(month)s") % {"month": first}
    return gettext("until %(month)s") % {"month": last} if last else ""


@register.filter
def quarter_of(one: Progress | dict[str, Any]) -> str:
    """'২০২৫-২৬, ২য় প্রান্তিক', of what was noted or of what a form says."""
    said = one if isinstance(one, dict) else vars(one)
    return f"{year_label(said['year'])}, {quarter_words(int(said['quarter']))}"


@register.filter
def percent(value: Decimal | None) -> str:
    """'৬২.৫%'; a dash where it is not known."""
    return "–" if value is None else f"{digits(f'{value.normalize():f}')}%"


@register.filter
def taka(value: Decimal | str | None) -> str:
    """'৯৩৮ কোটি টাকা' from a crore up, the whole amount below."""
    if value is None or value == "":
        return ""
    crores = (Decimal(value) / CRORE).quantize(Decimal("0.01"))
    if crores < 1:
        return money(value)
    whole = lakhs(int(crores)) + f"{crores % 1:.2f}"[1:].rstrip("0").rstrip(".")
    return gettext("%(amount)s crore taka") % {"amount": digits(whole)}


@register.filter
def place_words(project: Project) -> str:
    """The upazila of each place, or what is known instead: 'হোমনা, মেঘনা'."""
    names = dict.fromkeys(place.names[:3][-1] for place in project.places.all())
    return ", ".join([gettext("the whole country"), *names] if project.is_nationwide else names)


@register.filter
def places_in_order(project: Project) -> list[str]:
    """Each place from the widest name down."""
    return sorted(" › ".join(place.names) for place in project.places.all())


@register.filter
def by_district(spots: Iterable[Spot]) -> list[tuple[str, list[Spot]]]:
    """(division and district, its spots), for the list-map."""
    groups = groupby(spots, key=lambda spot: " › ".join(spot.names[:2]))
    return [(name, list(group)) for name, group in groups]


@register.filter
def closest(spot: Spot) -> str:
    return spot.names[-1]


@register.filter
def changes(changed: dict[str, list[Any]]) -> list[tuple[str, str, str]]:
    """(what, before, after) of a revision, each in words; texts in English are left to the desk."""
    return [
        (str(_FIELDS[name]), _said(name, before), _said(name, after))
        for name, (before, after) in changed.items()
    ]


@register.filter
def field_words(name: str) -> str:
    return str(_FIELDS[name])


def _said(name: str, value: Any) -> str:
    if name == "is_nationwide":
        return gettext("the whole country") if value else "–"
    if value in (None, "", []):
        return "–"
    if name == "cost":
        return taka(value)
    if name == "status":
        return status_words(value)
    if name in ("begins_on", "ends_on"):
        return month(value)
    if name == "approved_on":
        return short_day(value)
    if isinstance(value, list):
        items = (", ".join(filter(None, map(str, _values(item)))) for item in value)
        return "; ".join(items)
    return str(value)


def _values(item: Any) -> list[Any]:
    return list(item.values()) if isinstance(item, dict) else [item]


@register.simple_tag
def project_about(case: Case) -> Project | None:
    """The project that the case asks about; one query where its service is of this work."""
    today = local(timezone.now()).date()
    return project_of_case(case) if work_of(case.office, case.service, today) == WORK else None
