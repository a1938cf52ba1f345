"""Kinds at the desk, each with what advice on it begins with."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from shonod.advice.actions import set_guide, set_kind
from shonod.advice.forms.kinds import KindForm
from shonod.advice.models import Kind
from shonod.advice.policy import keeps_advice
from shonod.advice.queries.kinds import guides_of, kinds_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk


@desk_view(sees_desk)
@require_safe
def kinds(request: HttpRequest, desk: Desk) -> HttpResponse:
    context = {"desk": desk, "kinds": kinds_of(desk.office), "place": "kinds"}
    return render(request, "advice/desk/kinds.html", context)


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    return _page(request, desk, None)


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def kind(request: HttpRequest, desk: Desk, kind_id: UUID) -> HttpResponse:
    """Its name and its lists as they hold today; kept, they hold from the day that is named."""
    found = next((one for one in kinds_of(desk.office) if one.id == kind_id), None)
    if found is None:
        raise Http404
    return _page(request, desk, found)


def _page(request: HttpRequest, desk: Desk, found: Kind | None) -> HttpResponse:
    history = guides_of(found) if found else []
    standing = next((guide for guide in history if guide.from_on <= desk.today), None)
    typed = request.POST if request.method == "POST" else None
    form = KindForm(typed, kind=found, guide=standing, today=desk.today)
    if form.is_valid():
        _keep(form, desk, found)
        messages.success(request, _("Kept."))
        return redirect("advising:kinds")
    context = {"desk": desk, "form": form, "kind": found, "history": history, "place": "kinds"}
    status = 422 if form.errors else 200
    return render(request, "advice/desk/kind.html", context, status=status)


def _keep(form: KindForm, desk: Desk, found: Kind | None) -> None:
    given = form.cleaned_data
    kept = set_kind(
        desk.office,
        kind=found,
        name=given["name"],
        name_en=given["name_en"],
        is_closed=given.get("is_closed", False),
        by=desk.officer,
        at=desk.at,
    )
    said = {"from_on": given["from_on"], "source": given["source"]}
    set_guide(kept, form.texts(), **said, by=desk.officer, at=desk.at)
