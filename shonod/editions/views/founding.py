"""A charter of an office that is not here yet becomes that office."""

from uuid import UUID

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.editions.actions.founding import Founded, found_with_manuscript
from shonod.editions.forms.founding import FoundForm, suggested
from shonod.editions.policy import keeps_charter, may_found_office
from shonod.editions.views.door import manuscript_at
from shonod.editions.views.refused import refused
from shonod.ground.refusals import Refusal
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def found(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    """The office out of the charter's own head; the one-time password is shown on this answer
    alone."""
    manuscript = manuscript_at(desk, manuscript_id)
    if not may_found_office(desk.officer, desk.office, desk.today):
        return render(request, "editions/no_founding.html", {"desk": desk}, status=403)
    if manuscript.edition:
        return redirect("editions:review", manuscript_id=manuscript_id)
    form = FoundForm(request.POST or None, initial=suggested(manuscript))
    if form.is_valid():
        try:
            founded = found_with_manuscript(
                manuscript.id,
                office=form.office,
                officer=form.officer,
                post=form.holding,
                by=desk.officer,
                at=desk.at,
            )
        except IntegrityError:
            form.add_error(None, _("One of these names was taken just now. Choose another"))
        except Refusal as refusal:
            form.add_error(None, str(refused(refusal)[0]))
        else:
            return render(request, "editions/founded.html", _told(request, desk, founded))
    context = {"desk": desk, "manuscript": manuscript, "form": form}
    return render(request, "editions/found.html", context, status=422 if form.errors else 200)


def _told(request: HttpRequest, desk: Desk, founded: Founded) -> dict[str, object]:
    address = request.build_absolute_uri(founded.office.root)
    return {"desk": desk, "founded": founded, "address": address}
