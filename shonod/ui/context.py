"""What every page knows about itself: its language, its office, the way to its neighbours."""

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
        "nav": [(root + path, label, _is_current(request, root, path)) for path, label in _NAV],
        "office": getattr(request, "office", None),
        "root": root,
    }


def _in_language(request: HttpRequest, language: str) -> str:
    query = request.GET.copy()
    query["lang"] = language
    return f"{request.path}?{query.urlencode()}"


def _is_current(request: HttpRequest, root: str, path: str) -> bool:
    if path:
        return request.path.startswith(root + path)
    return request.path == root or request.path.startswith(f"{root}services/")
