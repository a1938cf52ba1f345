"""The registers as books, by month: a page to read, a PDF to print and bind."""

import json
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.cases.actions import note_look
from shonod.cases.states import Seen
from shonod.letters.gateways import register_pdf
from shonod.letters.models import Letter, Received
from shonod.letters.queries.books import letters_in, month_before, next_month, papers_in
from shonod.letters.states import Book, Fate
from shonod.letters.templatetags.letters import fate_words, way_words
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.downloads import disposition
from shonod.ui.templatetags.days import digits, month, reads_bangla, short_day
from shonod.ui.templatetags.ui import in_language


@desk_view(sees_desk)
@require_safe
def book(request: HttpRequest, desk: Desk, book: str) -> HttpResponse:
    which, first = _asked(request, desk, book)
    this_month = desk.today.replace(day=1)
    context = {
        "desk": desk,
        "book": _book(desk, which, first),
        "which": which,
        "first": first,
        "before": month_before(first),
        "after": next_month(first) if first < this_month else None,
    }
    return render(request, "letters/book.html", context)


@desk_view(sees_desk, fresh=True)
@require_POST
def pdf(request: HttpRequest, desk: Desk, book: str) -> HttpResponse:
    """The month to print and bind; that it was taken is noted."""
    which, first = _asked(request, desk, book)
    note_look(desk.office, Seen.REGISTER, by=desk.officer, at=desk.at)
    drawn = register_pdf(json.dumps(_book(desk, which, first), ensure_ascii=False))
    response = HttpResponse(drawn, content_type="application/pdf")
    name = f"{which}-register-{first:%Y-%m}.pdf"
    response.headers["Content-Disposition"] = disposition("inline", name)
    return response


def _asked(request: HttpRequest, desk: Desk, book: str) -> tuple[Book, date]:
    """Which register, and the first day of the month. Raises Http404 for what is neither."""
    try:
        first = date.fromisoformat(f"{request.GET['month']}-01") if "month" in request.GET else None
        return Book(book), first or desk.today.replace(day=1)
    except ValueError:
        raise Http404 from None


def _book(desk: Desk, which: Book, first: date) -> dict[str, Any]:
    """All that the book says, in the reader's language."""
    is_receipt = which is Book.RECEIPT
    names = _receipt_columns() if is_receipt else _issue_columns()
    rows = (
        [_paper_row(one) for one in papers_in(desk.office, first)]
        if is_receipt
        else [_letter_row(one) for one in letters_in(desk.office, first)]
    )
    return {
        "title": _("Receipt register") if is_receipt else _("Issue register"),
        "office": in_language(desk.office, "name"),
        "month": month(first),
        "columns": [{"name": name, "width": width} for name, width in names],
        "rows": rows,
        "empty": _("Nothing was entered in this month."),
        "language": "bn" if reads_bangla() else "en",
        "numerals": digits("0123456789"),
        "page": _("Page"),
    }


def _receipt_columns() -> list[tuple[str, float]]:
    return [
        (_("Diary no."), 0.7),
        (_("Day of receipt"), 1.1),
        (_("Memo number and date of the paper"), 2),
        (_("From whom it came"), 1.9),
        (_("Subject"), 2.6),
        (_("Pages, how it came"), 0.9),
        (_("Addressed to"), 1.2),
        (_("What became of it"), 1.7),
        (_("Signature, remarks"), 1.1),
    ]


def _paper_row(row: Received) -> list[str]:
    memo = [digits(row.memo_number), short_day(row.memo_on)]
    return [
        digits(row.number),
        short_day(row.received_on),
        "\n".join(filter(None, memo)),
        "\n".join(filter(None, (row.sender_post, row.sender_office))),
        row.subject,
        f"{digits(row.pages)}, {way_words(row.way)}",
        row.addressed_to,
        _became(row),
        "",
    ]


def _became(row: Received) -> str:
    if row.case:
        return _("Request for service %(code)s") % {"code": digits(row.case.service.code)}
    if row.fate == Fate.OPEN:
        return ""
    return f"{fate_words(row.fate)}: {row.fate_reason}"


def _issue_columns() -> list[tuple[str, float]]:
    return [
        (_("Issue no."), 0.7),
        (_("Memo number"), 2),
        (_("Date"), 1.1),
        (_("To whom"), 2.2),
        (_("Subject"), 2.8),
        (_("How and when it went out"), 1.8),
        (_("Signature, remarks"), 1.2),
    ]


def _letter_row(row: Letter) -> list[str]:
    sent = [
        ", ".join(filter(None, (way_words(one.way), short_day(one.sent_on), one.note)))
        for one in row.dispatches.all()
    ]
    return [
        digits(row.number),
        digits(row.memo_number),
        short_day(row.dated_on),
        row.recipient,
        row.subject,
        "\n".join(sent),
        "",
    ]
