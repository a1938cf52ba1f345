"""What an officer may declare: a day, another in its place, a day of work, hours, a weekend."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.holidays.forms import DayForm, HoursForm, LiftForm, RevokeForm, WeekendForm
from shonod.holidays.forms.days import told
from shonod.holidays.forms.plans import COUNTRY
from shonod.holidays.policy import may_change, places_of
from shonod.holidays.queries import change_of, declared_day, declared_row, known_regions, occasions
from shonod.holidays.views.desk.flow import Page, planned, typed
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.models import DayRow, Holiday
from shonod.offices.policy import declares_days

ONE = timedelta(days=1)
Answers = dict[str, Any]
# A change that needs no typing: the row's own answers, and what is another.
SHORTCUTS: dict[str, Callable[[Holiday], Answers]] = {
    "confirmed": lambda _row: {"confirmed": True},
    "later": lambda row: {"from_on": row.from_on + ONE, "until_on": row.until_on + ONE},
    "earlier": lambda row: {"from_on": row.from_on - ONE, "until_on": row.until_on - ONE},
}
# Shown while a half day is chosen, where the browser can tell.
HALF_ONLY = ("opens", "closes")
ways = require_http_methods(["GET", "HEAD", "POST"])


@desk_view(declares_days)
@ways
def declare(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A new day. `?after=` another is its next day, asked about at once."""
    places, english = places_of(desk.officer, desk.office), occasions()
    form = DayForm(
        _typed(request, DayForm, _after(request, desk)),
        initial={"from_on": desk.today + ONE},
        places=places,
        english=english,
        regions=known_regions(),
    )
    return planned(request, desk, form, _day_page(_("Declare a day"), english), places)


def _after(request: HttpRequest, desk: Desk) -> Answers | None:
    """The day after a declared one, by the same name, for whoever the officer may declare for."""
    asked = request.GET.get("after", "")
    if not asked:
        return None
    row = declared_day(desk.office, _uuid(asked))
    if row is None:
        raise Http404
    next_on = row.until_on + ONE
    own = row.office_id is None and desk.officer.is_administrator
    said = {"from_on": next_on, "until_on": None, "order_number": "", "ordered_on": None}
    return {**told(row), **said, "place": COUNTRY if own else desk.office.slug, "source": ""}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None


@desk_view(declares_days)
@ways
def replace(request: HttpRequest, desk: Desk, day_id: UUID) -> HttpResponse:
    """Declare a day anew: the old declaration is revoked, and stays to be read."""
    places, row = places_of(desk.officer, desk.office), _day_at(desk, day_id)
    if not may_change(row, places):
        raise Http404
    if not row.is_in_force:
        return _to_change(row)
    english = occasions()
    said = {**told(row), "place": row.office.slug if row.office else COUNTRY}
    change = SHORTCUTS.get(request.GET.get("as", ""))
    asked = {**said, **change(row)} if change else None
    form = DayForm(
        _typed(request, DayForm, asked),
        initial=said,
        places=places,
        replaces=row,
        english=english,
        regions=known_regions(),
    )
    return planned(request, desk, form, _day_page(_("Declare a day anew"), english), places)


def _day_page(heading: str, english: dict[str, str]) -> Page:
    return Page(
        heading, folded=DayForm.details, more={"occasions": list(english), "half_only": HALF_ONLY}
    )


@desk_view(declares_days)
@ways
def lift(request: HttpRequest, desk: Desk, closed_id: UUID) -> HttpResponse:
    """This office works on a day that an office above it, or the country, closed."""
    row = _day_at(desk, closed_id)
    if row.office_id == desk.office.id or row.works:
        raise Http404
    places = places_of(desk.officer, desk.office)
    form = LiftForm(
        _typed(request, LiftForm, None),
        initial={"from_on": row.from_on},
        places=places,
        row=row,
        office=desk.office,
    )
    why = _("For this office alone, and the offices below it. The others stay closed.")
    return planned(request, desk, form, Page(_("We are open that day"), why), places)


@desk_view(declares_days)
@ways
def revoke(request: HttpRequest, desk: Desk, row_id: UUID) -> HttpResponse:
    """A day, hours or weekend stop being true; what was known before stays to be read."""
    places, row = places_of(desk.officer, desk.office), declared_row(desk.office, row_id)
    if row is None or not may_change(row, places):
        raise Http404
    if not row.is_in_force:
        return _to_change(row)
    form = RevokeForm(_typed(request, RevokeForm, None), places=places, row=row)
    page = Page(_("Revoke a declaration"), more={"row": row})
    return planned(request, desk, form, page, places)


@desk_view(declares_days)
@ways
def hours(request: HttpRequest, desk: Desk) -> HttpResponse:
    places = places_of(desk.officer, desk.office)
    form = HoursForm(
        _typed(request, HoursForm, None), initial={"from_on": desk.today + ONE}, places=places
    )
    why = _("The hours of Ramadan, of winter, or from now on.")
    return planned(request, desk, form, Page(_("Hours of a season"), why), places)


@desk_view(declares_days)
@ways
def weekend(request: HttpRequest, desk: Desk) -> HttpResponse:
    places = places_of(desk.officer, desk.office)
    form = WeekendForm(
        _typed(request, WeekendForm, None), initial={"from_on": desk.today + ONE}, places=places
    )
    return planned(request, desk, form, Page(_("Weekly closed days")), places)


def _typed(request: HttpRequest, form: type, asked: Answers | None) -> QueryDict | None:
    """What was sent, or what a shortcut says as if it had been typed."""
    if request.method == "POST":
        return request.POST
    return typed(form, asked) if asked else None


def _day_at(desk: Desk, day_id: UUID) -> Holiday:
    row = declared_day(desk.office, day_id)
    if row is None:
        raise Http404
    return row


def _to_change(row: DayRow) -> HttpResponse:
    """A form about a row that is not in force was sent twice, or late: what happened to it."""
    change = change_of(row.id)
    return redirect("holidays:change", change.id) if change else redirect("holidays:desk")
