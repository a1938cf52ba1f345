"""The charter as files: a poster for the office's wall, a document and a sheet to edit."""

import json
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shonod.ground.clock import local
from shonod.offices.middleware import office_of
from shonod.people.policy import open_to_all
from shonod.ui.revalidation import etag_of, revalidated
from shonod.ui.templatetags.days import reads_bangla
from shonod.wall.gateways import document_of, poster_of, sheet_of
from shonod.wall.queries import board_of
from shonod.wall.views.official import official

OOXML = "application/vnd.openxmlformats-officedocument"


class File(NamedTuple):
    """A link to one of the files."""

    name: str
    address: str
    icon: str


def files() -> list[File]:
    """All files of the edition in force, in the reader's language."""
    poster = reverse("wall:poster")
    offered = [
        File(gettext("Poster for printing (PDF, A4)"), poster, "print"),
        File(gettext("Poster for printing (PDF, A3)"), f"{poster}?paper=a3", "print"),
        File(gettext("Document to edit (DOCX)"), reverse("wall:word"), "document"),
        File(gettext("Sheet to edit (XLSX)"), reverse("wall:sheet"), "document"),
    ]
    return offered if reads_bangla() else [_in_english(file) for file in offered]


def _in_english(file: File) -> File:
    mark = "&" if "?" in file.address else "?"
    return file._replace(address=f"{file.address}{mark}lang=en")


@open_to_all
@require_safe
def poster(request: HttpRequest) -> HttpResponse:
    """The government's columns, and for each service a QR code that leads to it; A4, or A3 with
    `?paper=a3`."""
    paper = "a3" if request.GET.get("paper") == "a3" else "a4"
    draw = partial(poster_of, paper=paper)
    return _file(request, draw, "pdf", "application/pdf", "inline")


@open_to_all
@require_safe
def word(request: HttpRequest) -> HttpResponse:
    """The form as DOCX."""
    kind = f"{OOXML}.wordprocessingml.document"
    return _file(request, document_of, "docx", kind, "attachment")


@open_to_all
@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The form as XLSX."""
    kind = f"{OOXML}.spreadsheetml.sheet"
    return _file(request, sheet_of, "xlsx", kind, "attachment")


def _file(
    request: HttpRequest, draw: Callable[[str], bytes], ending: str, kind: str, how: str
) -> HttpResponse:
    office = office_of(request)
    today = local(timezone.now()).date()
    board = board_of(office, today)
    if board is None:
        raise Http404
    content = draw(json.dumps(official(request, office, board, today), ensure_ascii=False))
    response = HttpResponse(content, content_type=kind)
    name = f"charter-{office.slug}-{board.charter.number}.{ending}"
    response.headers["Content-Disposition"] = f'{how}; filename="{name}"'
    return revalidated(request, response, etag_of(content))
