"""Files go out as downloads that no browser runs."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from shonod.cases.gateways import store
from shonod.cases.models import Attachment
from shonod.cases.states import Scan
from shonod.cases.views.files import send_attachment
from shonod.ui.downloads import disposition
from shonod.ui.middleware import ContentPolicy


@pytest.fixture(autouse=True)
def root(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def attachment(kind: str = "application/pdf", name: str = "চিঠি.pdf") -> Attachment:
    return Attachment(kind=kind, name=name, size=6, path=store.keep(b"papers"))


def test_a_download_is_sandboxed_and_kept_by_nobody() -> None:
    response = send_attachment(attachment())
    assert b"".join(response.streaming_content) == b"papers"
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == "6"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in response["Cache-Control"]
    assert response["Content-Disposition"].startswith("attachment;")
    assert unquote(response["Content-Disposition"]).endswith("UTF-8''চিঠি.pdf")


def test_the_sites_own_policy_does_not_replace_the_sandbox() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return send_attachment(attachment())  # type: ignore[return-value]

    response = ContentPolicy(view)(RequestFactory().get("/"))
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("image/jpeg", "inline"),
        ("image/png", "inline"),
        ("image/webp", "inline"),
        ("application/pdf", "attachment"),
        ("text/plain", "attachment"),
        ("text/html", "attachment"),
        ("image/svg+xml", "attachment"),
    ],
)
def test_only_redrawn_pictures_are_shown_in_place(kind: str, how: str) -> None:
    response = send_attachment(attachment(kind), inline=True)
    assert response["Content-Disposition"].partition(";")[0] == how
    assert b"".join(response.streaming_content) == b"papers"


def test_a_name_cannot_break_out_of_its_header() -> None:
    header = disposition("attachment", 'a"; x\r\nY: b.pdf')
    plain = 'attachment; filename="file.pdf"'
    assert header == f"{plain}; filename*=UTF-8''a%22%3B%20x%0D%0AY%3A%20b.pdf"


def test_bytes_that_are_gone_are_not_found() -> None:
    gone = attachment()
    store.drop(gone.path)
    with pytest.raises(Http404):
        send_attachment(gone)


def test_what_the_scanner_held_back_is_not_found() -> None:
    held = attachment()
    held.scan = Scan.HARMFUL
    with pytest.raises(Http404):
        send_attachment(held)
