"""The table of prices at the desk: those that stand, those of before, a new one, an end."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.advice.actions import end_price, set_price
from shonod.advice.forms.prices import PriceForm, Standing
from shonod.advice.policy import keeps_advice
from shonod.advice.queries.kinds import open_kinds
from shonod.advice.queries.prices import (
    ended_prices,
    good_days,
    price_by_id,
    shelves_of,
    standing_prices,
)
from shonod.ground.refusals import OutOfOrder
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk

PILES = ("", "old", "ended")


@desk_view(sees_desk)
@require_safe
def prices(request: HttpRequest, desk: Desk) -> HttpResponse:
    """By kind; `?pile=old` those that have grown old, `?pile=ended` those of before."""
    pile = request.GET.get("pile", "")
    if pile not in PILES:
        raise Http404
    days = good_days(desk.office, desk.today)
    rows = ended_prices(desk.office) if pile == "ended" else standing_prices(desk.office)
    shelves = shelves_of(rows)
    for shelf in shelves:
        for price in shelf.prices:
            price.is_old = price.ended_at is None and price.is_stale(desk.today, days)  # type: ignore[attr-defined]
        if pile == "old":
            shelf.prices[:] = [price for price in shelf.prices if price.is_old]  # type: ignore[attr-defined]
    context = {
        "desk": desk,
        "pile": pile,
        "shelves": [shelf for shelf in shelves if shelf.prices],
        "good_days": days,
        "place": "prices",
    }
    return render(request, "advice/desk/prices.html", context)


def standing_of(desk: Desk) -> Standing:
    """The prices that a new one may take the place of."""
    rows = standing_prices(desk.office).select_related("kind")
    return {(str(price.kind.number), price.spec_key): price for price in rows}


@desk_view(keeps_advice)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A price, or a newer one for a class that the table has."""
    initial = {"as_of": desk.today, **_of_row(request, desk)}
    form = PriceForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        kinds=open_kinds(desk.office),
        standing=standing_of(desk),
        today=desk.today,
    )
    if form.is_valid() and _is_set(form, desk):
        messages.success(request, _("The table has it."))
        return redirect("advising:prices")
    context = {"desk": desk, "form": form, "place": "prices"}
    status = 422 if form.errors else 200
    return render(request, "advice/desk/price.html", context, status=status)


def _of_row(request: HttpRequest, desk: Desk) -> dict[str, str]:
    """Kind and class of the row that a newer price is written for."""
    try:
        row = price_by_id(desk.office, UUID(request.GET.get("row", "")))
    except ValueError:
        return {}
    return {"kind": str(row.kind.number), "spec": row.spec} if row else {}


def _is_set(form: PriceForm, desk: Desk) -> bool:
    try:
        set_price(desk.office, form.facts(), by=desk.officer, at=desk.at)
    except OutOfOrder:
        form.add_error("as_of", _("Meanwhile the table has a later price for this class"))
        return False
    return True


@desk_view(keeps_advice)
@require_POST
def end(request: HttpRequest, desk: Desk, price_id: UUID) -> HttpResponse:
    if price_by_id(desk.office, price_id) is None:
        raise Http404
    end_price(price_id, by=desk.officer, at=desk.at)
    messages.success(request, _("It is relied on no more, and stays among those of before."))
    return redirect("advising:prices")
