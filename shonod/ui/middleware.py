"""What every page carries: its language, and what a browser may load for it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class ReaderLanguage:
    """`?lang=` chooses, a cookie keeps it.

    What the browser wishes is ignored: phones are sold in English to people who read Bangla.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.known = dict(settings.LANGUAGES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = request.GET.get("lang", "")
        kept = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = next((c for c in (asked, kept) if c in self.known), settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response.render()
        # An answer to a program says its own language, and a program keeps no cookie of ours.
        response.headers.setdefault("Content-Language", language)
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if is_page and asked in self.known and asked != kept:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                asked,
                max_age=365 * 24 * 60 * 60,
                httponly=True,
                secure=request.is_secure(),
                samesite="Lax",
            )
        return response


class ContentPolicy:
    """One Content-Security-Policy for all pages; an answer that brings its own keeps it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
        return response
