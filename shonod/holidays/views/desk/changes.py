"""What a change did, and taking it back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import rows_of
from shonod.cases.models import Recount
from shonod.ground.refusals import Refusal
from shonod.holidays.actions import take_back
from shonod.holidays.policy import may_change, places_of
from shonod.holidays.queries import Plan, change_at, moved_at
from shonod.holidays.views.desk.refused import refused
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import declares_days, sees_desk
from shonod.offices.queries import roles_of


@desk_view(sees_desk)
@require_safe
def change(request: HttpRequest, desk: Desk, change_id: UUID) -> HttpResponse:
    """What was declared, which dates it moved, and the button that takes it back."""
    return _page(request, desk, _change_at(desk, change_id))


def _change_at(desk: Desk, change_id: UUID) -> Recount:
    found = change_at(desk.office, change_id)
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest, desk: Desk, found: Recount, *, words: str = "", status: int = 200
) -> HttpResponse:
    rows = rows_of(found)
    undone_by = Recount.objects.filter(undoes=found).first()
    fewer = tuple(row for row in rows if row.revoked_at == found.at)
    plan = Plan(
        tuple(row for row in rows if row not in fewer),
        fewer,
        fewer[0].revoked_why if fewer else "",
    )
    context = {
        "desk": desk,
        "change": found,
        "plan": plan,
        "moved": moved_at(desk.office, found),
        "count": found.later + found.sooner,
        "annotated": found.annotated,
        "undone_by": undone_by,
        "may_undo": undone_by is None and _may_undo(desk, plan),
        "refused": words,
    }
    return render(request, "holidays/desk/change.html", context, status=status)


def _may_undo(desk: Desk, plan: Plan) -> bool:
    """Nothing of it was changed since, and the officer may change it."""
    if not declares_days(roles_of(desk.officer, desk.office, desk.today)):
        return False
    places = places_of(desk.officer, desk.office)
    as_it_was = all(row.is_in_force for row in plan.more)
    return as_it_was and all(may_change(row, places) for row in plan.rows)


@desk_view(declares_days)
@require_POST
def undo(request: HttpRequest, desk: Desk, change_id: UUID) -> HttpResponse:
    found = _change_at(desk, change_id)
    try:
        take_back(
            found,
            why=_("Taken back: declared by mistake"),
            places=places_of(desk.officer, desk.office),
            by=desk.officer,
            at=desk.at,
        )
    except Refusal as refusal:
        words, status = refused(refusal)
        return _page(request, desk, found, words=str(words), status=status)
    messages.success(request, _("Taken back. Every date is again what it was."))
    return redirect("holidays:change", found.id)
