"""What every page knows about itself: its language, its office, the way to its neighbours."""

from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.translation import get_language, gettext_lazy

_NAV = (
    ("", gettext_lazy("Services")),
    ("track/", gettext_lazy("Track a request")),
    ("calculator/", gettext_lazy("Date calculator")),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """`language`, `other_language_url`, `nav` of (url, label, is_current), `office`, `root`.

    `root` is where this office's pages start: '/', or '/o/<slug>/' where offices share a host.
    """
    root = get_script_prefix()
    language = "en" if (get_language() or "").startswith("en") else "bn"
    return {
        "language": language,
        "other_language_url": _in_language(request, "bn" if language == "en" else "en"),
        "nav": _nav(root, _here(request.path, root), language),
        "office": getattr(request, "office", None),
        "root": root,
    }


def _in_language(request: HttpRequest, language: str) -> str:
    query = request.GET.copy()
    query["lang"] = language
    return f"{request.path}?{query.urlencode()}"


def _here(path: str, root: str) -> str | None:
    """The entry of the menu that a page belongs to; a page of a service belongs to the first."""
    if path == root or path.startswith(f"{root}services/"):
        return ""
    return next((entry for entry, _ in _NAV if entry and path.startswith(root + entry)), None)


@lru_cache(maxsize=1024)
def _nav(root: str, here: str | None, _language: str) -> tuple[tuple[str, str, bool], ...]:
    return tuple((root + path, str(label), path == here) for path, label in _NAV)
