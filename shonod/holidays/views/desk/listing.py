"""The desk's list of a year: what comes, what was, and what may be done about each day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shonod.holidays.policy import Places, may_change, places_of
from shonod.holidays.queries import Listing, changes_of, seasons_of, year_list
from shonod.holidays.views.public import YEARS
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import declares_days, sees_desk
from shonod.offices.queries import roles_of


@dataclass(frozen=True, slots=True)
class Line:
    """A declaration, and whether this officer may change it."""

    one: Listing
    may_change: bool


@desk_view(sees_desk)
@require_safe
def days(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The days to come first, since they are what changes; those that were lie folded below."""
    year = _year(request, desk)
    found = year_list(desk.office, year)
    may_declare = declares_days(roles_of(desk.officer, desk.office, desk.today))
    places = places_of(desk.officer, desk.office) if may_declare else []
    lines = [Line(one, may_change(one.row, places)) for one in found.days]
    context: dict[str, Any] = {
        "desk": desk,
        "list": found,
        "years": sorted({desk.today.year - 1, desk.today.year, desk.today.year + 1, year}),
        "may_declare": may_declare,
        "coming": [line for line in lines if line.one.row.until_on >= desk.today],
        "past": [line for line in lines if line.one.row.until_on < desk.today],
        "seasons": _seasons(desk, year, places),
        "changes": changes_of(desk.office),
    }
    return render(request, "holidays/desk/days.html", context)


def _year(request: HttpRequest, desk: Desk) -> int:
    asked = request.GET.get("year", "")
    if not asked:
        return desk.today.year
    if not (asked.isascii() and asked.isdigit() and len(asked) == 4 and int(asked) in YEARS):
        raise Http404
    return int(asked)


def _seasons(desk: Desk, year: int, places: Places) -> list[tuple[Any, bool]]:
    rows = seasons_of(desk.office, date(year, 1, 1), date(year, 12, 31))
    return [(row, may_change(row, places)) for row in rows]
