"""The charter in force and its services, each with today's promise."""

from typing import Annotated, Any

from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.translation import gettext_noop as _
from ninja import Path, Query, Router

from shonod.catalogue.models import Terms
from shonod.ground.bangla import western_digits
from shonod.partners.api.door import Called
from shonod.partners.api.problems import Problem
from shonod.partners.api.shapes import charter as shape
from shonod.wall.queries import Board, Promise, board_of, matching, nearest, promise_of

router = Router()
LONGEST_SEARCH = 200
Code = Annotated[str, Path(description=_("Code of the service, such as 2.1.1"))]
Words = Annotated[
    str, Query(description=_("Words to find services by, in either script"), max_length=200)
]


@router.get(
    "/charter",
    response=shape.Charter,
    url_name="charter",
    operation_id="charter",
    summary=_("The charter in force"),
    description=_("The office, the edition in force today, and all its services."),
)
def charter(request: Called) -> shape.Charter:
    caller = request.caller
    board = board_of(caller.office, caller.today)
    edition = board.charter if board else None
    words = ("vision", "vision_en", "mission", "mission_en")
    return shape.Charter(
        office=shape.Office.model_validate(caller.office, from_attributes=True),
        edition=shape.Edition.model_validate(edition, from_attributes=True) if edition else None,
        **{name: getattr(edition, name, "") for name in words},
        expectations=[shape.Words(**one) for one in board.expectations] if board else [],
        grievance=board.grievance if board else [],
        services=[shape.Service(**_service(request, one)) for one in board.terms] if board else [],
    )


@router.get(
    "/services",
    response=shape.Services,
    url_name="services",
    operation_id="services",
    summary=_("The services"),
    description=_(
        "All services in the charter’s order, each with what asking now is promised; `q` leaves "
        "those that hold its words, however they are spelt."
    ),
)
def services(request: Called, q: Words = "") -> shape.Services:
    board = board_of(request.caller.office, request.caller.today)
    words = q.strip()
    exact = matching(board.terms, words) if board and words else None
    near = nearest(board.terms, words) if board and exact == [] else []
    shown = (exact or near) if exact is not None else (board.terms if board else ())
    return shape.Services(
        services=[_promised(request, terms) for terms in shown], is_nearest=bool(near)
    )


@router.get(
    "/services/{code}",
    response=shape.PromisedService,
    url_name="service",
    operation_id="service",
    summary=_("One service"),
    description=_("What the charter says of it, and what asking now is promised."),
)
def service(request: Called, code: Code) -> shape.PromisedService:
    return _promised(request, terms_at(board_of(request.caller.office, request.caller.today), code))


def terms_at(board: Board | None, code: str) -> Terms:
    found = board.terms_of(western_digits(code)) if board else None
    if found is None:
        raise Problem("no-such-service")
    return found


def _promised(request: Called, terms: Terms) -> shape.PromisedService:
    promise = promise_of(request.caller.office, terms, request.caller.at)
    return shape.PromisedService(**_service(request, terms), promise=_promise(promise))


def _promise(promise: Promise) -> shape.Promise:
    due = promise.due
    return shape.Promise(
        asked_on=promise.today,
        day_zero_on=due.day_zero_on if due else None,
        due_on=due.due_on if due else None,
        due_at=due.due_at if due else None,
    )


def _service(request: HttpRequest, terms: Terms) -> dict[str, Any]:
    columns = ("name", "name_en", "documents", "documents_from", "fee", "time_limit")
    code = terms.service.code
    return {
        "code": code,
        "section": {
            "number": terms.section_number,
            "kind": terms.section_kind,
            "title": terms.section_title,
            "title_en": terms.section_title_en,
        },
        **{column: getattr(terms, column) for column in columns},
        "channels": terms.delivery,
        "officer": terms.officer,
        "supervisor": terms.supervisor,
        "page": request.build_absolute_uri(f"{get_script_prefix()}services/{code}/"),
    }
