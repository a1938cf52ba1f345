"""The charter at the desk: the edition in force, drafts in work, and how a new one begins."""

from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.catalogue.queries import HEAVY, charter_in_force
from shonod.editions.actions.editing import delete_manuscript
from shonod.editions.actions.importing import edit_edition, import_charter
from shonod.editions.forms.importing import ImportForm
from shonod.editions.policy import keeps_charter
from shonod.editions.queries import manuscripts_of
from shonod.editions.templatetags.readings import unreadable_words
from shonod.editions.views.door import manuscript_at
from shonod.editions.views.refused import refused
from shonod.ground.charter import NoCharter, Unreadable
from shonod.ground.refusals import FileRefused
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_charter)
@require_safe
def charter(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Where the office's charter stands, and its drafts."""
    context = {
        "desk": desk,
        "in_force": charter_in_force(desk.office, desk.today),
        "editions": list(desk.office.charters.order_by("-number").defer(*HEAVY)),
        "manuscripts": list(manuscripts_of(desk.office)),
        "once": uuid4(),
    }
    return render(request, "editions/charter.html", context)


@desk_view(keeps_charter)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A file or a pasted text becomes a draft; what cannot be read is said, and the text kept."""
    form = ImportForm(request.POST or None, request.FILES or None, initial={"once": uuid4()})
    if form.is_valid():
        name, source = form.source
        once = str(form.cleaned_data["once"])
        try:
            made = import_charter(
                desk.office, source, name=name, once=once, by=desk.officer, at=desk.at
            )
        except FileRefused as refusal:
            form.add_error("file", str(refused(refusal)[0]))
        except (Unreadable, NoCharter) as refusal:
            form.add_error(
                "file" if form.cleaned_data.get("file") else "text", unreadable_words(refusal)
            )
        else:
            return redirect("editions:review", manuscript_id=made.id)
    context = {"desk": desk, "form": form}
    return render(request, "editions/bring.html", context, status=422 if form.errors else 200)


class _Once(forms.Form):
    once = forms.UUIDField()


@desk_view(keeps_charter)
@require_POST
def begin(request: HttpRequest, desk: Desk, number: int) -> HttpResponse:
    """A draft that begins as an edition was published."""
    edition = desk.office.charters.filter(number=number).first()
    if edition is None:
        raise Http404
    form = _Once(request.POST)
    once = str(form.cleaned_data["once"]) if form.is_valid() else str(uuid4())
    made = edit_edition(edition, once=once, by=desk.officer, at=desk.at)
    return redirect("editions:review", manuscript_id=made.id)


@desk_view(keeps_charter)
@require_POST
def delete(request: HttpRequest, desk: Desk, manuscript_id: UUID) -> HttpResponse:
    delete_manuscript(manuscript_at(desk, manuscript_id).id, by=desk.officer, at=desk.at)
    messages.success(request, _("The draft is deleted."))
    return redirect("editions:charter")
