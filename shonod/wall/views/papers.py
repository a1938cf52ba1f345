"""The charter as a poster for the office's wall."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shonod.catalogue.models import Terms
from shonod.catalogue.templatetags.terms import wording
from shonod.ground.clock import local
from shonod.offices.middleware import office_of
from shonod.offices.models import Office
from shonod.people.policy import open_to_all
from shonod.ui.revalidation import etag_of, revalidated
from shonod.ui.templatetags.days import digits, reads_bangla, short_day
from shonod.ui.templatetags.numbers import phone
from shonod.ui.templatetags.ui import in_language
from shonod.wall.gateways.paper import poster_of
from shonod.wall.queries import Board, board_of


@open_to_all
@require_safe
def poster(request: HttpRequest) -> HttpResponse:
    """A4, the government's seven columns, and for each service a QR code that leads to it."""
    office = office_of(request)
    board = board_of(office, local(timezone.now()).date())
    if board is None:
        raise Http404
    facts = json.dumps(_poster(request, office, board), ensure_ascii=False)
    pdf = poster_of(facts)
    response = HttpResponse(pdf, content_type="application/pdf")
    name = f"charter-{office.slug}-{board.charter.number}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return revalidated(request, response, etag_of(pdf))


def _poster(request: HttpRequest, office: Office, board: Board) -> dict[str, Any]:
    sections: dict[str, dict[str, Any]] = {}
    for terms in board.terms:
        title = wording(terms, "section_title")
        section = sections.setdefault(
            terms.section_number, {"title": f"{digits(terms.section_number)} {title}", "rows": []}
        )
        section["rows"].append(_row(request, terms))
    return {
        "language": "bn" if reads_bangla() else "en",
        "government": gettext("Government of the People’s Republic of Bangladesh"),
        "department": in_language(office, "department"),
        "office": in_language(office, "name"),
        "website": office.website.removeprefix("https://").removeprefix("http://"),
        "title": gettext("Citizen’s charter"),
        "aims": [
            {"name": gettext("Vision"), "text": wording(board.charter, "vision")},
            {"name": gettext("Mission"), "text": wording(board.charter, "mission")},
        ],
        "columns": [str(column) for column in _columns()],
        "sections": list(sections.values()),
        "in_force": gettext("Edition %(number)s, in force from %(day)s")
        % {"number": digits(board.charter.number), "day": short_day(board.charter.effective_on)},
        "page": gettext("Page"),
        "numerals": "০১২৩৪৫৬৭৮৯" if reads_bangla() else "0123456789",
    }


def _columns() -> list[str]:
    return [
        gettext("No."),
        gettext("Name of the service"),
        gettext("How it is given"),
        gettext("Papers, and where to get them"),
        gettext("Fee and how to pay"),
        gettext("Time limit"),
        gettext("Officer answerable"),
        gettext("Ask online"),
    ]


def _row(request: HttpRequest, terms: Terms) -> dict[str, Any]:
    address = request.build_absolute_uri(reverse("wall:service", args=[terms.service.code]))
    host, _, path = address.split("://", 1)[1].partition("/")
    officer = terms.officer
    names = (wording(officer, part) for part in ("name", "designation", "office"))
    return {
        "code": digits(terms.service.code),
        "name": wording(terms, "name"),
        "delivery": [wording(channel) for channel in terms.delivery],
        "documents": [wording(paper) for paper in (*terms.documents, *terms.documents_from)],
        "fee": wording(terms.fee),
        "limit": wording(terms.time_limit),
        "officer": [part for part in names if part],
        "phones": [phone(number) for number in officer["phones"]],
        "emails": officer["emails"],
        "address": address,
        "host": host,
        "path": f"/{path}",
    }
