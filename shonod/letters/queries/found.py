"""Lists of papers and letters: what is open first, found by any word in any digits."""

from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.fields import IntegerField

from shonod.cases.models import Attachment
from shonod.letters.models import Letter, Received
from shonod.letters.models.found import asked_keys
from shonod.letters.states import Fate
from shonod.offices.models import Office

Row = TypeVar("Row", Received, Letter)
SIZE = 50
# Of a sender's names, as many as a list to choose from can hold.
MOST_SENDERS = 200


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Part of a list; `after` is the mark to go on from ('': nothing there)."""

    rows: list[Row]
    after: str


def papers_of(office: Office, *, words: str = "", only_open: bool = False) -> QuerySet[Received]:
    """The open papers, then the others, newest first."""
    papers = Received.objects.filter(_holding(words), office=office)
    if only_open:
        papers = papers.filter(fate=Fate.OPEN)
    return papers.annotate(rank=_rank(fate=Fate.OPEN)).order_by("rank", "-year", "-number")


def letters_of(office: Office, *, words: str = "") -> QuerySet[Letter]:
    """The issued letters, newest first."""
    letters = Letter.objects.filter(_holding(words), office=office, number__isnull=False)
    return letters.annotate(rank=Value(1)).order_by("-year", "-number")


def drafts_of(office: Office, *, words: str = "") -> list[Letter]:
    """Letters that wait to be issued, the newest first."""
    drafts = Letter.objects.filter(_holding(words), office=office, number=None)
    return list(drafts.order_by("-written_at", "-id")[:SIZE])


def _rank(**first: str) -> Case:
    return Case(When(**first, then=Value(0)), default=Value(1), output_field=IntegerField())


def _holding(words: str) -> Q:
    return reduce(and_, (Q(search_key__contains=key) for key in asked_keys(words)), Q())


def page_of(rows: QuerySet[Row], *, after: str = "", size: int = SIZE) -> Page[Row]:
    """The rows beyond a mark, without counting the list. Raises ValueError for what is no mark."""
    if after:
        rank, year, number = (int(part) for part in after.split("-"))
        later = Q(year__lt=year) | Q(year=year, number__lt=number)
        rows = rows.filter(Q(rank__gt=rank) | (Q(rank=rank) & later))
    found = list(rows[: size + 1])
    last: Any = found[size - 1] if len(found) > size else None
    return Page(found[:size], f"{last.rank}-{last.year}-{last.number}" if last else "")


def paper_at(office: Office, row_id: UUID) -> Received | None:
    """The office's paper, with its case."""
    rows = Received.objects.select_related("case", "entered_by", "fate_by")
    row = rows.filter(pk=row_id, office=office).first()
    if row is not None:
        row.office = office
    return row


def letter_at(office: Office, row_id: UUID) -> Letter | None:
    """The office's letter, draft or issued, with what it is about."""
    rows = Letter.objects.select_related("case", "answers", "issued_by", "written_by")
    row = rows.filter(pk=row_id, office=office).first()
    if row is not None:
        row.office = office
    return row


def files_of(row: Received | Letter) -> list[Attachment]:
    """The scans of a paper, or the file of an issued letter."""
    kept = Attachment.objects.filter(office=row.office, draft=row.id)
    return list(kept.order_by("added_at", "id"))


def twin_of(row: Received) -> Received | None:
    """Another paper, the first, of this sender with this memo number and date; `row` may be one
    that is not saved. None without a number."""
    if not row.memo_key:
        return None
    twins = Received.objects.filter(
        office=row.office,
        memo_key=row.memo_key,
        memo_on=row.memo_on,
        sender_key=row.sender_key,
    )
    return twins.exclude(pk=row.pk).order_by("year", "number").first()


def senders_of(office: Office) -> list[str]:
    """Whose papers came before, to choose from: each once, in the order of the alphabet."""
    names = Received.objects.filter(office=office).order_by().values_list("sender_office")
    return sorted(name for (name,) in names.distinct()[:MOST_SENDERS])
