"""A file of devices: seen row by row first, then taken into the register."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import TableRefused
from shonod.helpdesk.actions import add_devices
from shonod.helpdesk.forms.importing import DevicesFileForm, TakeForm, facts_of, lines_of
from shonod.helpdesk.gateways.columns import read_devices, sheet_of
from shonod.helpdesk.policy import keeps_devices
from shonod.helpdesk.queries import serials_of
from shonod.helpdesk.views.desk.door import choices_at
from shonod.offices.middleware import Desk, desk_view
from shonod.ui.templatetags.days import digits


@desk_view(keeps_devices)
@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The upload; what it reads comes back row by row, and nothing is kept before it is taken."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = DevicesFileForm(*sent)
    choices = choices_at(desk)
    if not form.is_valid():
        context = {"desk": desk, "form": form, "choices": choices}
        status = 422 if form.errors else 200
        return render(request, "helpdesk/desk/file.html", context, status=status)
    lines = lines_of(form.cleaned_data["file"], choices=choices, known=serials_of(desk.office))
    good = sum(not line.errors for line in lines)
    context = {
        "desk": desk,
        "lines": lines,
        "good": good,
        "bad": len(lines) - good,
        "form": TakeForm(initial={"sheet": sheet_of(form.cleaned_data["file"])}),
    }
    return render(request, "helpdesk/desk/rows.html", context)


@desk_view(keeps_devices)
@require_POST
def take(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The rows that could be read; the others stay in the file, to be mended there."""
    form = TakeForm(request.POST)
    if not form.is_valid():
        return redirect("helpdesk:import")
    once = str(form.cleaned_data["once"])
    try:
        rows = read_devices(form.cleaned_data["sheet"].encode(errors="replace"))
    except TableRefused:
        return redirect("helpdesk:import")
    known = serials_of(desk.office, but=once)
    lines = lines_of(rows, choices=choices_at(desk), known=known)
    count = add_devices(desk.office, facts_of(lines, once), by=desk.officer, at=desk.at)
    words = ngettext(
        "%(count)s device is in the register now.",
        "%(count)s devices are in the register now.",
        count,
    )
    messages.success(request, words % {"count": digits(count)})
    return redirect("helpdesk:all")
