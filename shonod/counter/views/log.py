"""Who came and called on a day, and what came of it."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.counter.actions import note_told
from shonod.counter.models import Contact
from shonod.counter.queries import contact_of, doors_of, hours_of, log_of
from shonod.counter.views.door import channel_here, once_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk, works_cases

SIZE = 100
ONE_DAY = timedelta(days=1)


@desk_view(sees_desk)
@require_safe
def log(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The day that the address asks for, newest first, a hundred a page."""
    day = _day(request.GET.get("day", ""), desk)
    after = _mark(request.GET.get("after", ""), desk)
    contacts = list(log_of(desk.office, day, after=after)[: SIZE + 1])
    shown = contacts[:SIZE]
    hours = hours_of(desk.office, day)
    older = f"?day={day.isoformat()}&after={shown[-1].id}" if len(contacts) > SIZE else ""
    context = {
        "desk": desk,
        "day": day,
        "before": day - ONE_DAY,
        "next": day + ONE_DAY if day < desk.today else None,
        "contacts": shown,
        "hours": hours,
        "totals": [sum(column) for column in zip(*(hour.counts for hour in hours), strict=True)],
        "doors": doors_of(desk.office, day),
        "newer_url": f"?day={day.isoformat()}" if after else "",
        "older_url": older,
    }
    return render(request, "counter/log.html", context)


def _day(asked: str, desk: Desk) -> date:
    """Raises Http404 for what is no day, or has not come yet."""
    try:
        day = date.fromisoformat(asked) if asked else desk.today
    except ValueError:
        raise Http404 from None
    if not date(2000, 1, 1) <= day <= desk.today:
        raise Http404
    return day


def _mark(asked: str, desk: Desk) -> Contact | None:
    """The contact that the page goes on behind. Raises Http404 for a mark that nobody was given."""
    try:
        mark = contact_of(desk.office, UUID(asked)) if asked else None
    except ValueError:
        raise Http404 from None
    if asked and mark is None:
        raise Http404
    return mark


@desk_view(works_cases)
@require_POST
def told(request: HttpRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """The requester asked how the case stands, and was told: noted in one press."""
    contact = note_told(
        desk.office,
        case_id,
        channel=channel_here(request),
        once=once_of(request),
        by=desk.officer,
        at=desk.at,
    )
    if contact is None:
        raise Http404
    messages.success(request, _("Noted that the requester asked and was told."))
    return redirect("desk:case", case_id=case_id)
