"""A page for each service: the promise with today's date, and how to ask."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.catalogue.models import Terms
from shonod.editions.queries import Since, ended_with, last_with, since
from shonod.ground.bangla import western_digits
from shonod.ground.clock import Day, local
from shonod.offices.middleware import kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import Standing, calendar_of, standing_of
from shonod.people.policy import open_to_all
from shonod.wall.queries import Board, board_of, promise_of
from shonod.wall.views.offers import offered

# More digits than any office has editions.
LONGEST_NUMBER = 5


@open_to_all
@require_safe
def service(request: HttpRequest, code: str) -> HttpResponse | HttpResponseRedirect:
    """Today's promise of one service; an unknown code is 404 with the services there are.

    `?e=3` says that the reader comes from a poster of edition 3 and means its service `code`
    (`n`, when he was led on from another number): it may have a new number, or be gone.
    """
    office, at = office_of(request), timezone.now()
    if western_digits(code) != code:
        return redirect("wall:service", code=western_digits(code))
    board = board_of(office, local(at).date())
    terms = board.terms_of(code) if board else None
    number = request.GET.get("n", code)
    meant = _meant(request, office, number, at, is_here=terms is not None)
    if meant and meant.code is None:
        return _gone(request, office, meant, at)
    if meant and meant.code != code:
        there = reverse("wall:service", args=[meant.code])
        return redirect(f"{there}?{urlencode({'e': meant.then.number, 'n': number})}")
    if board is None or terms is None:
        return _unknown(request, office, board, at)
    return _page(request, office, board, terms, meant, at)


def _meant(
    request: HttpRequest, office: Office, number: str, at: datetime, *, is_here: bool
) -> Since | None:
    """What became of the service of this number in the edition that the address names; in the
    last that had one, where the edition in force has none. None: as the edition in force says."""
    today = local(at).date()
    edition = _number(request.GET.get("e", ""))
    if edition:
        return since(office, edition, number, today)
    last = None if is_here else last_with(office, number, today)
    return since(office, last.number, number, today) if last else None


def _number(typed: str) -> int:
    western = western_digits(typed)
    is_number = western.isascii() and western.isdigit() and len(western) <= LONGEST_NUMBER
    return int(western) if is_number else 0


def _page(
    request: HttpRequest,
    office: Office,
    board: Board,
    terms: Terms,
    meant: Since | None,
    at: datetime,
) -> HttpResponse:
    promise, standing = promise_of(office, terms, at), standing_of(office, at)
    return kept_page(
        request,
        "wall/service.html",
        standing.known,
        lambda: {
            "promise": promise,
            "terms": terms,
            "board": board,
            "standing": standing,
            "visit": _visit(office, standing),
            "receipt": promise.due.receipt if promise.due else None,
            "meant": meant if meant and meant.then != meant.now else None,
        },
        keep=not promise.is_timed,
        says_same=True,
    )


def _gone(request: HttpRequest, office: Office, meant: Since, at: datetime) -> HttpResponse:
    """The service is no longer given: since when, why, and what to do."""
    context = {
        **_others(office, board_of(office, local(at).date()), at),
        "meant": meant,
        "number": meant.number,
        "ended": ended_with(office, meant),
    }
    return render(request, "wall/gone.html", context, status=410)


def _unknown(
    request: HttpRequest, office: Office, board: Board | None, at: datetime
) -> HttpResponse:
    return render(request, "wall/no_service.html", _others(office, board, at), status=404)


def _others(office: Office, board: Board | None, at: datetime) -> dict[str, Any]:
    promises = [promise_of(office, terms, at) for terms in board.terms] if board else []
    return {"offered": offered(promises), "board": board, "standing": standing_of(office, at)}


def _visit(office: Office, standing: Standing) -> Day | None:
    """The day somebody who sets out now finds the office open."""
    if standing.changes_at is None:
        return None
    return calendar_of(office).day(local(standing.changes_at).date())
