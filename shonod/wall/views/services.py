"""A page for each service: the promise with today's date, and how to ask."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.ground.bangla import western_digits
from shonod.ground.clock import Day, local
from shonod.offices.middleware import kept_page, office_of
from shonod.offices.models import Office
from shonod.offices.queries import Standing, calendar_of, standing_of
from shonod.people.policy import open_to_all
from shonod.wall.queries import Board, board_of, promise_of
from shonod.wall.views.offers import offered


@open_to_all
@require_safe
def service(request: HttpRequest, code: str) -> HttpResponse | HttpResponseRedirect:
    """Today's promise of one service; an unknown code is 404 with the services there are."""
    office, at = office_of(request), timezone.now()
    if western_digits(code) != code:
        return redirect("wall:service", code=western_digits(code))
    standing = standing_of(office, at)
    board = board_of(office, standing.today.on)
    terms = board.terms_of(code) if board else None
    if board is None or terms is None:
        return _unknown(request, office, board, at)
    promise = promise_of(office, terms, at)
    return kept_page(
        request,
        "wall/service.html",
        (standing.is_open, standing.changes_at, standing.today.on),
        lambda: {
            "promise": promise,
            "terms": terms,
            "board": board,
            "standing": standing,
            "visit": _visit(office, standing),
            "receipt": promise.due.receipt if promise.due else None,
        },
        keep=not promise.is_timed,
    )


def _unknown(
    request: HttpRequest, office: Office, board: Board | None, at: datetime
) -> HttpResponse:
    promises = [promise_of(office, terms, at) for terms in board.terms] if board else []
    context = {
        "offered": offered(promises),
        "standing": standing_of(office, at),
    }
    return render(request, "wall/no_service.html", context, status=404)


def _visit(office: Office, standing: Standing) -> Day | None:
    """The day somebody who sets out now finds the office open."""
    if standing.changes_at is None:
        return None
    return calendar_of(office).day(local(standing.changes_at).date())
