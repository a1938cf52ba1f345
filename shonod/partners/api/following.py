"""A case by its tracking code: state and dates, as anybody sees them who holds the code."""

from typing import Annotated, Any

from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import Path, Router

from shonod.cases.actions.proving import look_up_case
from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.cases.states import State
from shonod.ground.code import grouped
from shonod.ground.refusals import CodeMistyped
from shonod.partners.api.door import Called
from shonod.partners.api.problems import Problem
from shonod.partners.api.shapes import case as shape

router = Router()
Code = Annotated[str, Path(description=gettext_noop("The tracking code"))]


@router.get(
    "/cases/{code}",
    response=shape.Case,
    url_name="case",
    operation_id="case",
    summary=gettext_noop("A case by its code"),
    description=gettext_noop(
        "Where it stands, and its dates. No name, text or paper: those need a second proof, on "
        "its page."
    ),
)
def case(request: Called, code: Code) -> shape.Case:
    found = _found(request, code)
    pause = found.pauses.filter(ended_at=None).first()
    return shape.Case(
        code=grouped(code_of(found)),
        service=found.service.code,
        service_name=found.terms.name,
        service_name_en=found.terms.name_en,
        state=State(found.state),
        received_at=found.received_at,
        day_zero_on=found.day_zero_on,
        due_on=found.due_on,
        due_at=found.due_at,
        is_late=found.is_late(request.caller.today),
        waiting_until=pause.until_on if pause else None,
        closed_on=found.closed_on,
        on_the_spot=found.on_the_spot,
        links=links_of(request, grouped(code_of(found))),
    )


@router.get(
    "/cases/{code}/receipt",
    response=dict[str, Any],
    url_name="case_receipt",
    operation_id="case_receipt",
    summary=gettext_noop("The receipt of its date"),
    description=gettext_noop(
        "How the date was counted, for a program to check: docs/reference/receipt.md."
    ),
)
def receipt(request: Called, code: Code) -> dict[str, Any]:
    kept: dict[str, Any] = _found(request, code).receipt
    return kept


def _found(request: Called, code: str) -> Case:
    """A wrong code is counted, as it is on the web."""
    caller = request.caller
    try:
        found = look_up_case(caller.office, code, address=caller.address, at=caller.at)
    except CodeMistyped as refusal:
        raise Problem("no-such-case", _("A letter or digit of the code is not right.")) from refusal
    if found is None:
        raise Problem("no-such-case")
    return found


def links_of(request: HttpRequest, code: str) -> shape.Links:
    """Where the case is to be found, under the office's own address."""

    def address(name: str) -> str:
        return request.build_absolute_uri(reverse(f"api:{name}", kwargs={"code": code}))

    page = f"{get_script_prefix()}track/{code}/"
    return shape.Links(
        case=address("case"),
        receipt=address("case_receipt"),
        page=request.build_absolute_uri(page),
    )
