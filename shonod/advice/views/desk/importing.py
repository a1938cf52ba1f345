"""A file of prices: seen line by line first, then taken into the table."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from shonod.advice.actions import take_prices
from shonod.advice.forms.prices import Line, PricesFileForm, SheetForm, lines_of
from shonod.advice.gateways.columns import read_prices, sheet_of
from shonod.advice.policy import keeps_advice
from shonod.advice.queries.kinds import open_kinds
from shonod.advice.views.desk.prices import standing_of
from shonod.ground.refusals import OutOfOrder, TableRefused
from shonod.offices.middleware import Desk, desk_view
from shonod.plans.gateways.tables import Row
from shonod.ui.templatetags.days import digits


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The upload; what it reads comes back line by line, and nothing is kept before it is taken."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = PricesFileForm(*sent)
    if not form.is_valid():
        context = {"desk": desk, "form": form, "place": "prices"}
        status = 422 if form.errors else 200
        return render(request, "advice/desk/file.html", context, status=status)
    rows = form.cleaned_data["file"]
    lines = _lines(desk, rows)
    context = {
        "desk": desk,
        "lines": lines,
        "sheet": SheetForm(initial={"sheet": sheet_of(rows)}),
        "bad": sum(bool(line.errors) for line in lines),
        "news": sum(line.is_news for line in lines),
        "place": "prices",
    }
    return render(request, "advice/desk/rows.html", context)


def _lines(desk: Desk, rows: Sequence[Row]) -> list[Line]:
    kinds, standing = open_kinds(desk.office), standing_of(desk)
    return lines_of(rows, kinds=kinds, standing=standing, today=desk.today)


@desk_view(keeps_advice)
@require_POST
def take(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The lines that could be read; the others stay in the file, to be mended there."""
    try:
        rows = read_prices(request.POST.get("sheet", "").encode(errors="replace"))
        entries = [line.form.facts() for line in _lines(desk, rows) if not line.errors]
        taken = take_prices(desk.office, entries, by=desk.officer, at=desk.at)
    except (TableRefused, OutOfOrder):
        messages.error(request, _("The table changed meanwhile. Read the file once more."))
        return redirect("advising:import")
    words = ngettext(
        "%(n)s price is new in the table.", "%(n)s prices are new in the table.", taken
    )
    messages.success(request, words % {"n": digits(taken)})
    return redirect("advising:prices")
