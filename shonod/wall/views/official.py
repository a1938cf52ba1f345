"""The charter in the government's form, as lines: the page, the poster and the files show these.

What is shown is read again (`shonod charter read`) as what was published, so each list carries its
own numbers and places of papers stand behind their name."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from shonod.catalogue.models import Terms
from shonod.catalogue.queries import answer_today
from shonod.catalogue.templatetags.terms import wording
from shonod.ground.charter.entries import entries_of
from shonod.offices.models import Office
from shonod.ui.templatetags.days import digits, reads_bangla, short_day
from shonod.ui.templatetags.numbers import phone
from shonod.ui.templatetags.ui import in_language
from shonod.wall.queries import Board

Facts = dict[str, Any]
Today = Callable[[Facts], list[str]]


def official(request: HttpRequest, office: Office, board: Board, on: date | None = None) -> Facts:
    """All that the form says, in the reader's language: plain texts, lists and numbers. With a day
    it also says who answers on it, where that is not whom the form prints."""
    return {
        "language": "bn" if reads_bangla() else "en",
        "numerals": "০১২৩৪৫৬৭৮৯" if reads_bangla() else "0123456789",
        **_head(office, board),
        "columns": _columns(board),
        "ask": gettext("Ask online"),
        "sections": _sections(request, board, partial(_today, office, on)),
        "expectations": _expectations(board),
        "grievance": _grievance(board),
    }


def _head(office: Office, board: Board) -> Facts:
    name, place = in_language(office, "name"), in_language(office, "location")
    edition = {
        "number": digits(board.charter.number),
        "day": short_day(board.charter.effective_on),
    }
    return {
        "government": gettext("Government of the People’s Republic of Bangladesh"),
        "department": in_language(office, "department"),
        "office": name,
        "place": "" if place in name else place,
        "website": office.website.removeprefix("https://").removeprefix("http://"),
        "title": gettext("Citizen’s charter"),
        "in_force": gettext("Edition %(number)s, in force from %(day)s") % edition,
        "aims": [
            {"name": heading, "text": text}
            for heading, text in (
                (gettext("Vision"), wording(board.charter, "vision")),
                (gettext("Mission"), wording(board.charter, "mission")),
            )
            if text
        ],
        "page": gettext("Page"),
        "phone": gettext("Phone:"),
    }


def _columns(board: Board) -> list[str]:
    named = any(terms.officer["name"] for terms in board.terms)
    columns = [
        gettext("No."),
        gettext("Name of the service"),
        gettext("How it is given"),
        gettext("Papers, and where to get them"),
        gettext("Fee and how to pay"),
        gettext("Time limit"),
        gettext("Officer answerable (name, post, phone and e-mail)")
        if named
        else gettext("Officer answerable (post, phone and e-mail)"),
    ]
    if _has_superiors(board):
        columns.append(gettext("Superior officer (post, phone and e-mail)"))
    return columns


def _has_superiors(board: Board) -> bool:
    return any(terms.supervisor["text"] for terms in board.terms)


def _sections(request: HttpRequest, board: Board, today: Today) -> list[Facts]:
    sections: dict[str, Facts] = {}
    for terms in board.terms:
        title = wording(terms, "section_title")
        # A section without a number of its own is known by its place, which is no number to show.
        number = digits(terms.section_number) if "." in terms.section_number else ""
        heading = f"{number} {title}".strip()
        section = sections.setdefault(terms.section_number, {"title": heading, "rows": []})
        row = _row(request, terms, with_superior=_has_superiors(board))
        row["officer"]["lines"] += today(terms.officer)
        section["rows"].append(row)
    return list(sections.values())


def _row(request: HttpRequest, terms: Terms, *, with_superior: bool) -> Facts:
    code = terms.service.code
    # With its edition, so that an old poster can say what changed since it was printed.
    place = f"{reverse('wall:service', args=[code])}?e={terms.edition.number}"
    address = request.build_absolute_uri(place)
    host, _, path = address.split("://", 1)[1].partition("/")
    return {
        "number": digits(code.rpartition(".")[2]),
        "name": wording(terms, "name"),
        "delivery": numbered([wording(way) for way in terms.delivery]),
        "papers": _papers(terms),
        "fee": wording(terms.fee),
        "limit": wording(terms.time_limit),
        "officer": person(terms.officer),
        "superior": person(terms.supervisor) if with_superior else None,
        "code": code,
        "address": address,
        "host": host,
        "path": f"/{path}",
    }


def _today(office: Office, on: date | None, printed: Facts) -> list[str]:
    answer = answer_today(office, printed, on) if on else None
    if answer is None:
        return []
    name, post = in_language(answer.sitter, "name"), in_language(answer.seat, "title")
    return [gettext("Answers today: %(name)s, %(post)s") % {"name": name, "post": post}]


def numbered(entries: list[str]) -> list[str]:
    """Each entry with its number; one that reads as one entry by itself stays bare."""
    if len(entries) == 1 and (not reads_bangla() or entries_of(entries[0]) == tuple(entries)):
        return entries
    return [f"{digits(number)}. {entry}" for number, entry in enumerate(entries, start=1)]


def _papers(terms: Terms) -> list[str]:
    lines = numbered([wording(paper) for paper in terms.documents])
    places = numbered([wording(place) for place in terms.documents_from])
    if not places:
        return lines
    where = gettext("Where to get them:")
    return [*lines, f"{where} {places[0]}", *places[1:]]


def person(officer: Facts) -> Facts:
    """Who answers: lines of name and post, then phones and addresses."""
    parts = [wording(officer, part) for part in ("name", "designation", "office")]
    lines = [part for part in parts if part]
    reached = officer["phones"] or officer["emails"]
    return {
        "lines": lines if lines or reached else [officer["text"]] if officer["text"] else [],
        "phones": [{"number": number, "shown": phone(number)} for number in officer["phones"]],
        "emails": officer["emails"],
    }


def _expectations(board: Board) -> Facts | None:
    if not board.expectations:
        return None
    texts = [wording(one) for one in board.expectations]
    return {
        "title": gettext("3. What we expect of you"),
        "columns": [gettext("No."), gettext("What to do")],
        "rows": [[digits(number), text] for number, text in enumerate(texts, start=1)],
    }


def _grievance(board: Board) -> Facts | None:
    if not board.grievance:
        return None
    return {
        "title": gettext("4. Grievance redress (GRS)"),
        "columns": [
            gettext("No."),
            gettext("When to turn to them"),
            gettext("Whom to turn to"),
            gettext("Address"),
            gettext("Time limit"),
        ],
        "rows": [_tier(tier) for tier in board.grievance],
    }


def _tier(tier: Facts) -> list[str]:
    contact = tier["contact"]
    address = (contact["text"] or "").removeprefix(contact["designation"] or "").strip()
    whom, limit = wording(contact, "designation"), wording(tier["time_limit"])
    cells = [wording(tier, "when"), whom, address, limit]
    return [digits(tier["tier"]), *cells]
