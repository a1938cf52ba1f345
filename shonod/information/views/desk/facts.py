"""What the office says of itself, at the desk."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.information.actions import end_fact, set_fact
from shonod.information.forms.facts import FactForm
from shonod.information.models import Fact
from shonod.information.policy import keeps_answers
from shonod.information.queries.facts import fact_by_id, facts_of, facts_to_come
from shonod.information.states import FactKind
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk


@desk_view(sees_desk)
@require_safe
def facts(request: HttpRequest, desk: Desk) -> HttpResponse:
    said = facts_of(desk.office, desk.today)
    context = {
        "desk": desk,
        "facts": said,
        "to_come": facts_to_come(desk.office, desk.today),
        "may_keep": desk.in_charge,
        "place": "facts",
    }
    return render(request, "information/desk/facts.html", context)


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def fact(request: HttpRequest, desk: Desk, kind: str) -> HttpResponse:
    """A new fact of a kind; of what there is one at a time, it begins as the standing one is."""
    try:
        chosen = FactKind(kind)
    except ValueError:
        raise Http404 from None
    initial = _known(getattr(facts_of(desk.office, desk.today), kind, None))
    form = FactForm(request.POST or None, kind=chosen, today=desk.today, initial=initial)
    if form.is_valid():
        set_fact(desk.office, form.words(), by=desk.officer, at=desk.at)
        messages.success(request, _("Kept. The page of the office says it from its day on."))
        return redirect("information:facts")
    context = {"desk": desk, "form": form, "kind": chosen, "place": "facts"}
    status = 422 if form.errors else 200
    return render(request, "information/desk/fact.html", context, status=status)


def _known(standing: Fact | None) -> dict[str, str]:
    if standing is None:
        return {}
    place = f"{standing.latitude}, {standing.longitude}" if standing.latitude is not None else ""
    words = ("title", "title_en", "text", "text_en")
    return {"place": place} | {name: getattr(standing, name) for name in words}


@desk_view(keeps_answers)
@require_POST
def end(request: HttpRequest, desk: Desk, fact_id: UUID) -> HttpResponse:
    if fact_by_id(desk.office, fact_id) is None:
        raise Http404
    end_fact(fact_id, by=desk.officer, at=desk.at)
    messages.success(request, _("It is said no more."))
    return redirect("information:facts")
