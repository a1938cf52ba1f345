"""The door of the API: which office, who asks, how often, in which language; refusals in words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any

import structlog
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from shonod.ground.clock import local
from shonod.ground.clock.explain import Language
from shonod.ground.refusals import ClockBehind, TooMany
from shonod.intake.actions import Program
from shonod.offices.models import Office
from shonod.partners.actions import note_use
from shonod.partners.api.problems import Problem, language_of, respond
from shonod.partners.models import Key
from shonod.partners.queries import good_key
from shonod.partners.states import KeyUnknown
from shonod.people.policy import open_to_all
from shonod.turnstile.actions import count_look, turnstile_key
from shonod.ui.revalidation import packed, sent
from shonod.ui.templatetags.days import digits

log = structlog.get_logger()
View = Callable[..., HttpResponse]
MINUTE = timedelta(minutes=1)
# Sixty programs may share one address; a partner's own is known by its key.
LOOKS_AN_ADDRESS, LOOKS_A_KEY = 600, 6000
_BEARER = re.compile(r"(?i)bearer +(\S+) *")
# Pages of other sites may read what everybody may; they never see who their visitor is.
SHARED = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After"}
PRIVATE = {"Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks which office, and when."""

    office: Office
    key: Key | None
    address: str
    language: Language
    at: datetime

    @property
    def today(self) -> date:
        return local(self.at).date()

    @property
    def program(self) -> Program:
        return Program(self.key.id, self.key.partner) if self.key else Program()


class Called(HttpRequest):
    """A request that came through the door."""

    caller: Caller


def door(view: View, *, is_private: bool) -> View:
    """`view` for programs. What is private is kept by nobody; all else is revalidated by ETag."""
    headers = PRIVATE | {"X-Robots-Tag": "noindex"} if is_private else SHARED

    @csrf_exempt
    @open_to_all
    @wraps(view)
    def enter(request: HttpRequest, **named: Any) -> HttpResponse:
        with translation.override(language_of(request)):
            try:
                response = _let_in(request, view, named, is_private=is_private)
            except Problem as problem:
                response = respond(request, problem)
            response.headers["Content-Language"] = translation.get_language() or "bn"
        for name, text in headers.items():
            response.headers[name] = text
        return response

    return enter


def _let_in(
    request: HttpRequest, view: View, named: dict[str, Any], *, is_private: bool
) -> HttpResponse:
    try:
        request.caller = _caller(request)  # type: ignore[attr-defined]
        response = _answer(request, view, named)
    except TooMany as refusal:
        raise _too_many(refusal) from refusal
    except (ClockBehind, OperationalError, OSError) as error:
        log.exception("api_not_now")
        words = _("Nothing was changed. Try again in a minute; the office’s telephone works.")
        raise Problem("not-now", words, headers={"Retry-After": "60"}) from error
    except RequestDataTooBig as error:
        raise Problem("too-large") from error
    if is_private or response.status_code != 200 or request.method not in ("GET", "HEAD"):
        return response
    return sent(
        request,
        packed(response.content),
        vary="Accept-Language",
        content_type=response.headers["Content-Type"],
    )


def _answer(request: HttpRequest, view: View, named: dict[str, Any]) -> HttpResponse:
    """What GET answers is what HEAD describes."""
    if request.method != "HEAD":
        return view(request, **named)
    request.method = "GET"
    try:
        return view(request, **named)
    finally:
        request.method = "HEAD"


def _caller(request: HttpRequest) -> Caller:
    office: Office | None = getattr(request, "office", None)
    if office is None:
        raise Problem("not-found", _("No office has this address."))
    at, address = timezone.now(), str(request.address)  # type: ignore[attr-defined]
    try:
        key = _key(request, office, local(at).date())
    except KeyUnknown as refusal:
        _count(address, LOOKS_AN_ADDRESS, at)
        words = _("Ask the office for a new key, or leave the Authorization header out.")
        challenge = {"WWW-Authenticate": 'Bearer realm="shonod", error="invalid_token"'}
        raise Problem("key-unknown", words, headers=challenge) from refusal
    if key:
        _count(str(key.id), LOOKS_A_KEY, at)
        note_use(key, today=local(at).date())
    else:
        _count(address, LOOKS_AN_ADDRESS, at)
    return Caller(office, key, address, language_of(request), at)


def _count(who: str, limit: int, at: datetime) -> None:
    count_look(turnstile_key("look", who), limit=limit, per=MINUTE, at=at)


def _key(request: HttpRequest, office: Office, today: date) -> Key | None:
    """The key that is shown; None where none is. Raises KeyUnknown."""
    shown = request.headers.get("Authorization")
    if shown is None:
        return None
    found = _BEARER.fullmatch(shown)
    if found is None:
        raise KeyUnknown
    return good_key(office, found[1], today)


def _too_many(refusal: TooMany) -> Problem:
    words = _("Wait %(seconds)s seconds. A partner’s key gives more.")
    detail = words % {"seconds": digits(refusal.wait)}
    return Problem("too-many", detail, headers={"Retry-After": str(refusal.wait)})
