"""The charter: as the first page, and as the official table."""

from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.ground.clock import local
from shonod.offices.middleware import kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import Standing, standing_of
from shonod.people.policy import open_to_all
from shonod.performance.queries import Kept, kept_rate
from shonod.wall.queries import (
    Board,
    answerable,
    board_of,
    board_of_edition,
    matching,
    nearest,
    promise_of,
)
from shonod.wall.views.offers import offered
from shonod.wall.views.official import official
from shonod.wall.views.papers import files

LONGEST_SEARCH = 200


@open_to_all
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The services with today's dates; `?q=` leaves those that hold its words, or the nearest."""
    office, at = office_of(request), timezone.now()
    standing = standing_of(office, at)
    kept = kept_rate(office, local(at).date())
    words = request.GET.get("q", "")[:LONGEST_SEARCH].strip()
    return kept_page(
        request,
        "wall/home.html",
        (*standing.known, kept),
        lambda: _home(office, at, standing, kept, words),
        says_same=True,
    )


def _home(
    office: Office, at: datetime, standing: Standing, kept: Kept | None, words: str
) -> dict[str, Any]:
    board = board_of(office, local(at).date())
    everything = [promise_of(office, terms, at) for terms in board.terms] if board else []
    exact = matching(board.terms, words) if board and words else None
    near = nearest(board.terms, words) if board and exact == [] else []
    wanted = None if exact is None else {terms.pk for terms in exact or near}
    shown = [one for one in everything if wanted is None or one.terms.pk in wanted]
    return {
        "board": board,
        "offered": offered(shown),
        "people": answerable(everything),
        "standing": standing,
        "kept": kept,
        "words": words,
        "found": len(shown),
        "near": bool(near),
    }


@open_to_all
@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The government's form, as the office's wall shows it, with the files to print and edit."""
    office, at = office_of(request), timezone.now()
    standing = standing_of(office, at)
    board = board_of(office, local(at).date())
    known = standing.known
    return kept_page(
        request,
        "wall/charter.html",
        known,
        lambda: {
            "standing": standing,
            "board": board,
            **(_form(request, office, board, standing.today.on) if board else {}),
        },
        says_same=True,
    )


@open_to_all
@require_safe
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """The form as one edition has it, also one that is past or only announced."""
    office = office_of(request)
    standing = standing_of(office, timezone.now())
    board = board_of_edition(office, number)
    if board is None:
        raise Http404

    def context() -> dict[str, Any]:
        form = _form(request, office, board)
        return {**form, "standing": standing, "edition": board.charter, "files": []}

    return kept_page(request, "wall/charter.html", standing.known, context)


def _form(
    request: HttpRequest, office: Office, board: Board, on: date | None = None
) -> dict[str, Any]:
    form = official(request, office, board, on)
    tables = [table for table in (form["expectations"], form["grievance"]) if table]
    return {"form": form, "tables": [_headed(table) for table in tables], "files": files()}


def _headed(table: dict[str, Any]) -> dict[str, Any]:
    """Each cell with its column's head, which a phone shows beside it."""
    rows = [list(zip(table["columns"], row, strict=True)) for row in table["rows"]]
    return {**table, "rows": rows}
