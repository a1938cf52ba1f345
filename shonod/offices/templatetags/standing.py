"""`{% load standing %}{% office_strip office %}`: open or closed now, atop a public page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.utils import timezone

from shonod.ground.clock import Day
from shonod.offices.models import Office
from shonod.offices.queries import Standing, standing_of, year_to_enter
from shonod.ui.templatetags.days import reads_bangla

register = template.Library()

# A holiday further off than this is no news to somebody who comes this week.
NEAR_DAYS = 30


@register.inclusion_tag("offices/strip.html")
def office_strip(office: Office | None, standing: Standing | None = None) -> dict[str, Any]:
    """Open or closed now, until when, and the next closed days; `standing` when already known."""
    if office is None:
        return {}
    standing = standing or standing_of(office, timezone.now())
    holiday = standing.next_holiday
    is_near = holiday and (holiday.on - standing.today.on).days <= NEAR_DAYS
    return {
        "standing": standing,
        "opens_today": standing.changes_at and standing.changes_at.date() == standing.today.on,
        "holiday": holiday if is_near and holiday != standing.next_closed else None,
    }


@register.inclusion_tag("offices/year_reminder.html", takes_context=True)
def year_reminder(
    context: Mapping[str, Any], office: Office | None, today: date, may_enter: bool = True
) -> dict[str, Any]:
    """That a year's list of holidays is missing, and the one action that mends it."""
    missing = year_to_enter(office, today) if office else None
    return {"missing_year": missing, "may_enter": may_enter, "root": context["root"]}


@register.filter
def reasons(day: Day) -> str:
    """Why a day is closed, in the reader's language."""
    return ", ".join(
        why.name_bn if reads_bangla() or not why.name_en else why.name_en for why in day.reasons
    )
