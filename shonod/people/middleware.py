"""A signed-in officer who was idle too long is signed out."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from shonod.people.actions import note_act

COOKIE = "seen"


class SignedInRecently:
    """The time of the last request travels in a signed cookie, so that reading never writes.

    A page that calls by itself says so with `response.called_by_itself`: it proves no presence.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        had_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        if had_session and request.user.is_authenticated and not self._seen(request):
            logout(request)
        response = self.get_response(request)
        if request.method == "POST" and had_session and request.user.is_authenticated:
            self._note(request, response)
        # Anonymous pages must not touch the session: they would depend on the cookie.
        if had_session or request.session.modified:
            self._mark(request, response)
        return response

    def _seen(self, request: HttpRequest) -> bool:
        signer = signing.TimestampSigner(salt=COOKIE)
        try:
            owner = signer.unsign(
                request.COOKIES.get(COOKIE, ""), max_age=settings.SESSION_IDLE_SECONDS
            )
        except signing.BadSignature:
            return False
        return owner == str(request.user.pk)

    def _note(self, request: HttpRequest, response: HttpResponse) -> None:
        if not getattr(response, "called_by_itself", False):
            note_act(str(request.session.session_key), at=timezone.now())

    def _mark(self, request: HttpRequest, response: HttpResponse) -> None:
        if not request.user.is_authenticated:
            response.delete_cookie(COOKIE, samesite="Lax")
        elif not getattr(response, "called_by_itself", False):
            response.set_cookie(
                COOKIE,
                signing.TimestampSigner(salt=COOKIE).sign(str(request.user.pk)),
                httponly=True,
                secure=request.is_secure(),
                samesite="Lax",
            )
