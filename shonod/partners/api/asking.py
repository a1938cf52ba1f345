"""Opening a case for somebody: the web form's own action, asked by a program."""

from typing import Annotated, Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import Header, Router
from pydantic import ValidationError

from shonod.cases.gateways.gate import LARGEST_FILE, LARGEST_TOTAL, MOST_FILES
from shonod.cases.models import Case
from shonod.cases.templatetags.refused_files import refusal_words
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promise_in_force
from shonod.ground.bangla import western_digits
from shonod.ground.clock import AgreedDateOutside
from shonod.ground.code import grouped
from shonod.ground.refusals import FileRefused, NoWorkingDay, TimeLimitUnclear
from shonod.intake.states import FIRST_MEMO_YEAR, TooManyFiles
from shonod.partners.actions import Whole, send_once
from shonod.partners.api.door import Called, Caller
from shonod.partners.api.following import links_of
from shonod.partners.api.problems import Problem
from shonod.partners.api.shapes import case as shape
from shonod.partners.api.words import bad_memo, in_body, outside
from shonod.partners.policy import may_send
from shonod.partners.states import SentDifferently, StillSending
from shonod.ui.templatetags.days import digits

router = Router()
MEGABYTE = 1024 * 1024
TAKEN = ("application/json", "multipart/form-data")
Once = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        description=gettext_noop(
            "A value of your own for this one request, such as a UUID: sent again with it, the "
            "same request opens no second case"
        ),
        min_length=16,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        examples=["8e03978e-40d5-43dd-bc93-6894a57f9324"],
    ),
]
_CASE = {"$ref": "#/components/schemas/NewCase"}
BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": _CASE},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["case"],
                    "properties": {
                        "case": _CASE,
                        "files": {
                            "type": "array",
                            "maxItems": MOST_FILES,
                            "items": {"type": "string", "format": "binary"},
                            "description": gettext_noop(
                                "PDF, JPG, PNG, WEBP, DOCX, XLSX, ODT or TXT; five at most, "
                                "each up to 10 MB, 25 MB together"
                            ),
                        },
                    },
                },
                "encoding": {"case": {"contentType": "application/json"}},
            },
        },
    }
}


@router.post(
    "/cases",
    response={201: shape.Opened},
    url_name="case_opening",
    operation_id="case_opening",
    summary=gettext_noop("Open a case"),
    description=gettext_noop(
        "Asks the office for a service, as the web form does. The answer has the tracking code, "
        "the date and its receipt. With papers, send a form of two parts: `case`, the same JSON, "
        "and `files`."
    ),
    openapi_extra=BODY,
)
def open_case(request: Called, response: HttpResponse, once: Once) -> shape.Opened:
    """201 for a new case, and again for the same request with the same Idempotency-Key."""
    caller = request.caller
    if not may_send(caller.key):
        raise Problem("not-permitted", _("This key is for reading alone."))
    told, files = _read(request)
    terms = _terms(caller, told)
    form = Whole(terms, _answers(told, terms, caller), files, told.language)
    case, code = _sent(form, once.strip('"'), caller)
    told_back = opened(request, case, grouped(code))
    response.headers["Location"] = told_back.links.case
    return told_back


def opened(request: HttpRequest, case: Case, code: str) -> shape.Opened:
    return shape.Opened(
        code=code,
        service=case.service.code,
        received_at=case.received_at,
        day_zero_on=case.day_zero_on,
        due_on=case.due_on,
        due_at=case.due_at,
        links=links_of(request, code),
    )


def _read(request: HttpRequest) -> tuple[shape.NewCase, list[tuple[str, bytes]]]:
    kind = (request.content_type or "").lower()
    if kind == "application/json":
        return _case(request.body), []
    if kind != "multipart/form-data":
        words = _("Send application/json, or multipart/form-data with files.")
        raise Problem("not-this-kind", words, headers={"Accept-Post": ", ".join(TAKEN)})
    try:
        files = request.FILES.getlist("files")
        part: Any = request.FILES.get("case")
        raw = part.read() if part else request.POST.get("case", "").encode()
    except RequestDataTooBig:
        raise
    except (MultiPartParserError, SuspiciousOperation) as error:
        raise Problem("bad-request", _("The parts of the form cannot be read.")) from error
    _check_files(files)
    return _case(raw), [(file.name or "", file.read()) for file in files]


def _check_files(files: list[Any]) -> None:
    if len(files) > MOST_FILES or sum(file.size for file in files) > LARGEST_TOTAL:
        words = _("At most %(files)s files, and %(size)s MB in all.")
        limits = {"files": digits(MOST_FILES), "size": digits(LARGEST_TOTAL // MEGABYTE)}
        raise _wrong("files", words % limits)
    for number, file in enumerate(files):
        if file.size > LARGEST_FILE:
            raise _wrong(f"files/{number}", refusal_words("file_too_large"))


def _case(raw: bytes) -> shape.NewCase:
    try:
        told: shape.NewCase = shape.NewCase.model_validate_json(raw)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        if errors[0]["type"] == "json_invalid":
            raise Problem("bad-request", _("The JSON cannot be read.")) from error
        raise in_body(errors) from error
    return told


def _wrong(place: str, words: str) -> Problem:
    return Problem("invalid", errors=[{"pointer": f"#/{place}", "detail": words}])


def _terms(caller: Caller, told: shape.NewCase) -> Terms:
    terms = promise_in_force(caller.office, western_digits(told.service), caller.today)
    if terms is None:
        raise _wrong("service", _("The charter has no such service."))
    return terms


def _answers(told: shape.NewCase, terms: Terms, caller: Caller) -> dict[str, str]:
    """What the web form would keep of it."""
    asker, agreed_on = told.requester, told.agreed_on
    if terms.is_institutional and not asker.organisation:
        raise _wrong("requester/organisation", _("This service is for offices: give its name."))
    memo_on = asker.memo_on
    if memo_on and (memo_on.year < FIRST_MEMO_YEAR or memo_on > caller.today):
        raise _wrong("requester/memo_on", bad_memo())
    if agreed_on and not terms.limit.negotiable:
        raise _wrong("agreed_on", outside(AgreedDateOutside("not_negotiable")))
    days = {"agreed_on": agreed_on, "memo_on": memo_on}
    texts = asker.model_dump(exclude={"memo_on"})
    return {
        "details": told.details,
        "timing": "agreed" if agreed_on else "limit",
        **{name: text or "" for name, text in texts.items()},
        **{name: day.isoformat() if day else "" for name, day in days.items()},
    }


def _sent(form: Whole, once: str, caller: Caller) -> tuple[Case, str]:
    try:
        return send_once(
            form, once=once, address=caller.address, program=caller.program, at=caller.at
        )
    except FileRefused as refusal:
        raise _wrong("files", f"{refusal.name}: {refusal_words(refusal.code)}") from refusal
    except TooManyFiles as refusal:
        raise _wrong("files", _("There are too many files.")) from refusal
    except AgreedDateOutside as refusal:
        raise _wrong("agreed_on", outside(refusal)) from refusal
    except (TimeLimitUnclear, NoWorkingDay) as refusal:
        words = _("The charter’s limit promises no date by itself: give a day to agree on.")
        raise _wrong("agreed_on", words) from refusal
    except SentDifferently as refusal:
        words = _("Take a new key for a new request.")
        raise Problem("sent-differently", words) from refusal
    except StillSending as refusal:
        words = _("Send it again in a moment, with the same key.")
        raise Problem("still-sending", words, headers={"Retry-After": "2"}) from refusal
