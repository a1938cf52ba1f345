"""Shelf: which part of the queue an officer looks at, as the address says it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import Http404

from shonod.cases.models import Case
from shonod.cases.models.case import CaseQuerySet
from shonod.cases.queries import Line, Page, desk_of, found_by_words, mark_of, page_of
from shonod.offices.middleware import Desk

PILES = ("open", "overdue", "due_today", "new", "waiting", "closed")
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Shelf:
    """`q` are words to find; `after` and `before` are marks of `page_of`."""

    pile: str = "open"
    service: str = ""
    q: str = ""
    after: str = ""
    before: str = ""

    def cases(self, desk: Desk) -> CaseQuerySet:
        if self.q:
            return found_by_words(desk.office, self.q, after=self.after, before=self.before)
        return desk_of(desk.office, pile=self.pile, today=desk.today, service=self.service)

    def page(self, desk: Desk) -> Page:
        """Raises Http404 for a mark that nobody was given."""
        try:
            return page_of(self.cases(desk), after=self.after, before=self.before)
        except ValueError:
            raise Http404 from None

    def query(self, **other: str) -> str:
        """This shelf, or one that differs from it, as the end of an address: '?pile=new'."""
        told = asdict(replace(self, **other))
        if told["pile"] == "open":
            del told["pile"]
        query = urlencode({name: value for name, value in told.items() if value})
        return f"?{query}" if query else ""

    def neighbours(self, desk: Desk, case: Case, page: Page) -> tuple[Line | None, Line | None]:
        """The cases before and after this one on the page, also when it has just left it."""
        order = [str(name) for name in self.cases(desk).query.order_by]
        here, is_falling = _place(case, order), order[-1].startswith("-")
        above = [one for one in page.cases if (_place(one, order) < here) is not is_falling]
        above = [one for one in above if one.id != case.id]
        below = [one for one in page.cases if one.id != case.id and one not in above]
        return (above[-1] if above else None), (below[0] if below else None)


def _place(case: Case | Line, order: list[str]) -> str:
    """ISO days and ids sort as text; an open case stands before all closed ones."""
    return mark_of(case, order).replace("None", "9999")


def shelf_of(query: Mapping[str, Any]) -> Shelf:
    """What the address asks for. Raises Http404 for a pile that is none."""
    pile = str(query.get("pile", "open"))
    if pile not in PILES:
        raise Http404
    return Shelf(
        pile=pile,
        service=_plain(query.get("service", ""))[:20],
        q=_plain(query.get("q", ""))[:LONGEST_SEARCH],
        after=str(query.get("after", "")),
        before=str(query.get("before", "")),
    )


def _plain(text: object) -> str:
    """Without control characters, which PostgreSQL would refuse, and outer blanks."""
    return "".join(letter for letter in str(text) if ord(letter) >= 32).strip()
