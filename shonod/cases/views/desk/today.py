"""The first page of the desk: today's piles, and the queue by due day."""

from collections.abc import Mapping
from functools import lru_cache
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shonod.cases.queries import (
    NOTHING,
    Today,
    all_piles,
    case_by_code,
    piles_of,
    promises_by_code,
)
from shonod.cases.views.desk.shelf import Shelf, shelf_of
from shonod.catalogue.models import Terms
from shonod.ground.refusals import CodeMistyped
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language

LONGEST_NAME = 60

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
    counts = all_piles(_chosen(piles, promises, shelf.service))._asdict()
    context = {
        "desk": desk,
        "shelf": shelf,
        "here": shelf.query(),
        "page": page,
        "tiles": [
            (pile, label, counts[pile], key, _tile(shelf, pile)) for pile, label, key in TILES
        ],
        "closed_url": _tile(shelf, "closed"),
        "services": _services(promises, piles),
        "title": next((label for pile, label, _key in TILES if pile == shelf.pile), _("Closed")),
        **turns(shelf, page.before, page.after),
    }
    return render(request, "cases/desk/today.html", context)


def _chosen(piles: Mapping[UUID, Today], promises: dict[str, Terms], service: str) -> list[Today]:
    """All piles, or those of one service of the charter."""
    if not service:
        return list(piles.values())
    terms = promises.get(service)
    return [piles[terms.service_id]] if terms and terms.service_id in piles else []


def _services(
    promises: dict[str, Terms], piles: Mapping[UUID, Today]
) -> list[tuple[str, str, int]]:
    """Code, name and number of open cases of each service of the charter."""
    language = get_language() or ""
    return [
        (code, _named(terms, language), piles.get(terms.service_id, NOTHING).open)
        for code, terms in promises.items()
    ]


@lru_cache(maxsize=1024)
def _named(terms: Terms, _language: str) -> str:
    """'2.1.1 Information about the office', cut short: Terms never change."""
    name = Truncator(in_language(terms, "name")).chars(LONGEST_NAME)
    return f"{digits(terms.service.code)} {name}"


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
