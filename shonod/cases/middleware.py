"""The requester's door: the code opens the case's state and dates, a second proof the rest. Rooms
above let people in to their own pages about a case by it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found

from shonod.cases.actions.proving import look_up_case
from shonod.cases.forms.track import FindForm
from shonod.cases.gateways import seal
from shonod.cases.models import Case
from shonod.cases.queries import case_by_id, code_of
from shonod.ground.clock import DHAKA
from shonod.ground.code import grouped, read_code
from shonod.ground.refusals import CodeMistyped, TooMany
from shonod.offices.models import Office
from shonod.people.policy import open_to_all

COOKIE, PROVEN_SECONDS = "proof", 30 * 60
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody with the code of a case; `is_proven`: who also knows the contact given with it."""

    office: Office
    case: Case
    code: str
    is_proven: bool
    at: datetime
    address: str

    @property
    def today(self) -> date:
        return self.at.astimezone(DHAKA).date()


def private(view: View) -> View:
    """Open to all, kept by nobody: not by browsers, search engines or the next page's owner."""

    @open_to_all
    @wraps(view)
    def door(request: HttpRequest, **named: Any) -> HttpResponseBase:
        if getattr(request, "office", None) is None:
            raise Http404
        try:
            response = view(request, **named)
        except TooMany:
            response = render(request, "cases/track/too_many.html", status=429)
            response.headers["Retry-After"] = "60"
        except Http404 as missing:
            # Drawn here, so that it carries the same headers: its address holds the code too.
            response = page_not_found(request, missing)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return door


def case_view(view: View) -> View:
    """`view(request, visit)` for the case whose code stands in the address."""

    @private
    @wraps(view)
    def door(request: HttpRequest, code: str, **named: Any) -> HttpResponseBase:
        visit = _visit(request, code)
        if isinstance(visit, HttpResponse):
            return visit
        return view(request, visit, **named)

    return door


def _visit(request: HttpRequest, typed: str) -> Visit | HttpResponse:
    office: Office = request.office  # type: ignore[attr-defined]
    at, address = timezone.now(), address_of(request)
    known = _proven_case(request, office)
    try:
        is_proven = known is not None and read_code(typed) == code_of(known)
        case = known if is_proven else look_up_case(office, typed, address=address, at=at)
    except CodeMistyped:
        return not_found(request, typed, mistyped=True)
    if case is None:
        return not_found(request, typed, mistyped=False)
    code = grouped(read_code(typed))
    if request.method in ("GET", "HEAD") and typed != code and request.resolver_match:
        named = {**request.resolver_match.kwargs, "code": code}
        return HttpResponseRedirect(reverse(request.resolver_match.view_name, kwargs=named))
    return Visit(office, case, code, is_proven, at, address)


def address_of(request: HttpRequest) -> str:
    return str(request.address)  # type: ignore[attr-defined]


def not_found(request: HttpRequest, typed: str, *, mistyped: bool) -> HttpResponse:
    """The form again, with what was typed and how to mend it."""
    form = FindForm({"code": typed})
    if form.is_valid():
        form.add_error("code", _mistyped() if mistyped else _unknown())
    return find_page(request, form, status=404)


def find_page(request: HttpRequest, form: FindForm, *, status: int = 200) -> HttpResponse:
    return render(request, "cases/track/find.html", {"form": form}, status=status)


def _mistyped() -> str:
    return _(
        "A letter or digit of this code is not right. It has 13, in groups of 4, 4 and 5, and "
        "never the digits 0 and 1 or the letters O and I. Compare it with your slip or message."
    )


def _unknown() -> str:
    return _(
        "This office has no request with this code. Was it sent to another office? If not, call "
        "us; we can find it by your name."
    )


def _proof_of(case: Case) -> str:
    """Changes when the contact does, so that an old proof ends with it."""
    return f"{case.id}:{seal().hashed(f'{case.phone} {case.email}')[:32]}"


def _proven_case(request: HttpRequest, office: Office) -> Case | None:
    """The case that this browser proved within the last half hour."""
    signer = signing.TimestampSigner(salt=COOKIE)
    try:
        proof = signer.unsign(request.COOKIES.get(COOKIE, ""), max_age=PROVEN_SECONDS)
    except signing.BadSignature:
        return None
    case = case_by_id(office, UUID(proof.partition(":")[0]))
    return case if case and _proof_of(case) == proof else None


def keep_proof(request: HttpRequest, response: HttpResponse, case: Case) -> None:
    response.set_cookie(
        COOKIE,
        signing.TimestampSigner(salt=COOKIE).sign(_proof_of(case)),
        max_age=PROVEN_SECONDS,
        path=_path(),
        httponly=True,
        secure=request.is_secure() or settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def forget_proof(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, path=_path(), samesite="Lax")


def _path() -> str:
    return f"{get_script_prefix()}track/"
