"""The first page of the desk: today's piles, and the queue by due day."""

from dataclasses import asdict
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shonod.cases.queries import Today, all_piles, case_by_code, piles_of, promises_by_code
from shonod.cases.views.desk.shelf import Shelf, shelf_of
from shonod.catalogue.models import Terms
from shonod.ground.refusals import CodeMistyped
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk

TILES = (
    ("overdue", _("Overdue"), "1"),
    ("due_today", _("Due today"), "2"),
    ("new", _("New"), "3"),
    ("waiting", _("Waiting for the requester"), "4"),
    ("open", _("All open"), "5"),
)


@desk_view(sees_desk)
@require_safe
def today(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The queue that the address asks for; a tracking code in the search leads to its case."""
    shelf = shelf_of(request.GET)
    case = _by_code(desk, shelf.q) if shelf.q else None
    if case:
        return redirect("desk:case", case_id=case)
    page = shelf.page(desk)
    piles, edition = piles_of(desk.office, desk.today)
    promises = promises_by_code(edition) if edition else {}
    counts = asdict(all_piles(_chosen(piles, promises, shelf.service)))
    context = {
        "desk": desk,
        "shelf": shelf,
        "here": shelf.query(),
        "page": page,
        "tiles": [
            (pile, label, counts[pile], key, _tile(shelf, pile)) for pile, label, key in TILES
        ],
        "closed_url": _tile(shelf, "closed"),
        "services": [
            (code, terms, piles[terms.service_id].open if terms.service_id in piles else 0)
            for code, terms in promises.items()
        ],
        "title": next((label for pile, label, _key in TILES if pile == shelf.pile), _("Closed")),
        **turns(shelf, page.before, page.after),
    }
    return render(request, "cases/desk/today.html", context)


def _chosen(piles: dict[UUID, Today], promises: dict[str, Terms], service: str) -> list[Today]:
    """All piles, or those of one service of the charter."""
    if not service:
        return list(piles.values())
    terms = promises.get(service)
    return [piles[terms.service_id]] if terms and terms.service_id in piles else []


def _tile(shelf: Shelf, pile: str) -> str:
    return Shelf(pile=pile, service=shelf.service).query() or "?"


def turns(shelf: Shelf, before: str | None, after: str | None) -> dict[str, str]:
    """Addresses of the pages before and after, as the pagination takes them."""
    return {
        "newer_url": shelf.query(before=before, after="") if before else "",
        "older_url": shelf.query(after=after, before="") if after else "",
    }


def _by_code(desk: Desk, words: str) -> object | None:
    try:
        case = case_by_code(desk.office, words)
    except CodeMistyped:
        return None
    return case.pk if case else None
