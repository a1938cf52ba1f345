"""Inline SVG: icons drawn on a 24 px grid with a 2 px line, and QR codes."""

from io import BytesIO
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from segno import make
else:
    make = on_first_call("segno", "make")

_PATHS = {
    "phone": "M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a3 3 0 0 1-3 3"
    "A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
    "mail": "M3 5h18v14H3zM3 7l9 6 9-6",
    "web": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
    "person": "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 3.5-6 8-6s8 2 8 6",
    "letter": "M5 3h10l4 4v14H5zM15 3v4h4M8 12h8M8 16h5",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3",
    "check": "M4 12l5 5L20 6",
    "calendar": "M4 5h16v16H4zM4 10h16M8 3v4M16 3v4",
    "document": "M6 3h8l4 4v14H6zM14 3v4h4",
    "flag": "M5 21V4h13l-2 4 2 4H5",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
    "money": "M3 6h18v12H3zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "pin": "M12 21c4-5 7-8 7-11a7 7 0 0 0-14 0c0 3 3 6 7 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
    "menu": "M4 6h16M4 12h16M4 18h16",
}


def icon(name: str, label: str = "") -> SafeString:
    """The icon `name`; with a `label` it is an image, without one it is decoration."""
    named = format_html('role="img" aria-label="{}"', label) if label else 'aria-hidden="true"'
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" '
        'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" '
        'focusable="false" {}><path d="{}"/></svg>',
        mark_safe(named),
        _PATHS[name],
    )


def qr(address: str, title: str) -> SafeString:
    """`address` as an SVG that a phone reads (error level M), named `title`."""
    drawn = BytesIO()
    make(address, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=4, light="#fff",
        svgclass="qr", lineclass=None, title=title,
    )  # fmt: skip
    # segno escapes the title; its path holds numbers alone.
    return mark_safe(drawn.getvalue().decode().replace("<svg ", '<svg role="img" ', 1))
