"""`{% load holidays %}`: a declaration in words."""

from collections.abc import Iterable
from datetime import date
from types import SimpleNamespace
from typing import Any

from django import template
from django.utils.translation import gettext

from shonod.cases.models import Recount
from shonod.cases.states import Cause
from shonod.ground.clock import Hours
from shonod.ground.holidays import Mark, Problem
from shonod.holidays.states import KINDS, MARKS, PROBLEMS, REGIONS
from shonod.offices.models import DayRow, Holiday, ListedYear, OfficeHours, Weekend
from shonod.offices.models.days import FOR_EVER
from shonod.offices.states import ClosureKind
from shonod.ui.templatetags.days import clock, digits, short_day, weekday
from shonod.ui.templatetags.ui import in_language

register = template.Library()

# Monday 0 … Sunday 6; the first is any Monday.
_MONDAY = date(2024, 1, 1).toordinal()
# A day in another's place is two rows.
_REPLACED = 2


@register.filter
def kind_words(row: Any) -> str:
    """What a declaration makes of its days."""
    if row.works:
        return gettext("Working day")
    return str(KINDS[row.kind])


@register.filter
def span(row: Any) -> str:
    """'20 March 2026', '20–22 March 2026' or '30 March 2026 – 2 April 2026'."""
    first, last = row.from_on, row.until_on
    if first == last:
        return short_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{digits(first.day)}–{short_day(last)}"
    return f"{short_day(first)} – {short_day(last)}"


@register.filter
def span_weekdays(row: Any) -> str:
    first, last = weekday(row.from_on), weekday(row.until_on)
    return first if row.from_on == row.until_on else f"{first} – {last}"


@register.filter
def length_words(row: Any) -> str:
    """Full or half, and until when the office is open on a half day."""
    if row.works:
        return gettext("The office is open")
    if row.kind == ClosureKind.OPTIONAL:
        return gettext("The office is open; staff may take it")
    if not (row.opens or row.closes):
        return gettext("Full day")
    if row.opens and row.closes:
        words = gettext("Half day: open from %(opens)s to %(closes)s")
    elif row.opens:
        words = gettext("Half day: opens at %(opens)s")
    else:
        words = gettext("Half day: closes at %(closes)s")
    return words % {"opens": clock(row.opens), "closes": clock(row.closes)}


@register.filter
def weekday_names(numbers: Iterable[int]) -> str:
    """'Friday, Saturday' of 4 and 5."""
    return ", ".join(weekday(date.fromordinal(_MONDAY + n)) for n in sorted(numbers))


@register.filter
def hours_words(row: Hours) -> str:
    """'9 am – 1 pm, 1:30 pm – 5 pm'."""
    spans = row.spans()
    return ", ".join(f"{clock(begins)} – {clock(ends)}" for begins, ends in spans)


@register.filter
def short_days(days: Iterable[date]) -> str:
    return ", ".join(short_day(day) for day in days)


@register.filter
def place_of(row: Any) -> str:
    """For whom a row was declared."""
    if row.office_id:
        return in_language(row.office, "name")
    named = regions_of(row)
    return (
        gettext("only in %(regions)s") % {"regions": named}
        if named
        else gettext("for the whole country")
    )


@register.filter
def regions_of(row: Any) -> str:
    """The regions that alone keep a day of the country."""
    return ", ".join(str(REGIONS.get(region, region)) for region in getattr(row, "regions", ()))


@register.filter
def season_words(row: OfficeHours | Weekend) -> str:
    """'9 am – 3:30 pm' or 'Closed on Friday, Saturday'."""
    if isinstance(row, Weekend):
        return gettext("Closed every week: %(days)s") % {"days": weekday_names(row.weekdays)}
    words = hours_words(row.declared())
    if row.weekdays:
        return gettext("%(hours)s on %(days)s") % {
            "hours": words,
            "days": weekday_names(row.weekdays),
        }
    return words


@register.filter
def season_span(row: OfficeHours | Weekend) -> str:
    """'19 February 2026 – 20 March 2026' or 'from 1 July 2026'."""
    until_on = getattr(row, "until_on", None)
    if until_on:
        return span(row)
    return gettext("from %(day)s") % {"day": short_day(row.from_on)}


@register.filter
def row_words(row: DayRow) -> str:
    """Any declaration by what it is called."""
    if isinstance(row, Holiday):
        return in_language(row, "name")
    if isinstance(row, ListedYear):
        return gettext("The list of %(year)s is complete") % {"year": digits(row.year)}
    return season_words(row)


@register.filter
def row_when(row: DayRow) -> str:
    """Any declaration by its days and what happens on them."""
    if isinstance(row, Holiday):
        return " · ".join((span(row), span_weekdays(row), length_words(row), kind_words(row)))
    return "" if isinstance(row, ListedYear) else season_span(row)


@register.filter
def mark_words(mark: Mark) -> str:
    return str(MARKS[mark])


@register.filter
def problem_words(problem: Problem) -> str:
    """Why a line of a file gave no day."""
    return str(PROBLEMS[problem.code])


@register.filter
def change_words(change: Recount) -> str:
    """'Declared: Eid-ul-Fitr, 20–22 March 2026', or what was revoked; a list by its first."""
    words = {
        Cause.DECLARED: gettext("Declared: %(what)s"),
        Cause.REVOKED: gettext("Revoked: %(what)s"),
    }[Cause(change.cause)]
    days = SimpleNamespace(from_on=change.first_on, until_on=change.last_on)
    name = in_language(change, "name") or gettext("hours or weekly closed days")
    declared = sum(kind == "holiday" for _id, kind in change.rows)
    if declared > _REPLACED:
        more = {"name": name, "number": digits(declared - 1)}
        name = gettext("%(name)s and %(number)s more") % more
    when = short_day(change.first_on) if change.last_on == FOR_EVER else span(days)
    return words % {"what": f"{name}, {when}"}
