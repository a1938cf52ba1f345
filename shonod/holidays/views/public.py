"""The year's list for everybody: as a page, as a feed to subscribe to, as a spreadsheet."""

from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shonod.ground.clock import local
from shonod.ground.holidays import Entry, feed_of, sheet_of
from shonod.holidays.queries import entries_of, year_list
from shonod.offices.middleware import kept_bytes, kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.ui.templatetags.ui import in_language

YEARS = range(2000, 2101)


@open_to_all
@require_safe
def this_year(request: HttpRequest) -> HttpResponse:
    return _page(request, local(timezone.now()).year)


@open_to_all
@require_safe
def of_year(request: HttpRequest, year: int) -> HttpResponse:
    if year not in YEARS:
        raise Http404
    return _page(request, year)


def _page(request: HttpRequest, year: int) -> HttpResponse:
    office, at = office_of(request), timezone.now()
    standing = standing_of(office, at)

    def context() -> dict[str, Any]:
        return {"list": year_list(office, year), "standing": standing, "years": _around(year, at)}

    return kept_page(request, "holidays/year.html", (*standing.known, year), context)


def _around(year: int, at: datetime) -> list[int]:
    """The years of the switch: last year, this and the next, and the one that is shown."""
    this = local(at).year
    return sorted({this - 1, this, this + 1, year})


@open_to_all
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """iCalendar (RFC 5545), from last year's days on."""
    office = office_of(request)
    address = request.build_absolute_uri(reverse("holidays:feed"))

    def draw() -> bytes:
        name = gettext("Holidays: %(office)s") % {"office": in_language(office, "name")}
        return feed_of(_entries(office, today), name=name, address=address)

    today = local(timezone.now()).date()
    kind = "text/calendar; charset=utf-8"
    return kept_bytes(request, "holidays.ics", (today.year,), draw, content_type=kind)


@open_to_all
@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The same as CSV."""
    office, today = office_of(request), local(timezone.now()).date()
    kind = "text/csv; charset=utf-8"

    def draw() -> bytes:
        return sheet_of(_entries(office, today)).encode()

    response = kept_bytes(request, "holidays.csv", (today.year,), draw, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="holidays-{office.slug}.csv"'
    return response


def _entries(office: Office, today: date) -> list[Entry]:
    return entries_of(office, date(today.year - 1, 1, 1), date(YEARS[-1], 12, 31))
