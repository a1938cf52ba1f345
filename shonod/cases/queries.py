"""Reading cases: one by its code, the desk's queue, what is said on a case."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UUIDField,
    When,
)
from django.db.models import Case as Choice
from django.db.models.expressions import RawSQL

from shonod.cases.gateways import seal
from shonod.cases.gateways.words import (
    HOLDS_WORDS,
    NEWER,
    OLDER,
    asked_by,
    for_postgresql,
    for_sqlite,
)
from shonod.cases.models import Annotation, Case, ContactChange, Look, Message, Pause, Recount
from shonod.cases.models.case import CaseQuerySet
from shonod.cases.states import State
from shonod.catalogue.models import Charter, Terms
from shonod.catalogue.queries import terms_of
from shonod.ground.code import read_code
from shonod.ground.personal import Found, personal_in
from shonod.ground.refusals import SealBroken
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office, Post

DUE_SOON = timedelta(days=2)
LATELY = timedelta(days=30)


class Today(NamedTuple):
    """The desk's first look: how many open cases are in each pile."""

    overdue: int
    due_today: int
    new: int
    waiting: int
    open: int


NOTHING = Today(0, 0, 0, 0, 0)


def case_by_code(office: Office, typed: str) -> Case | None:
    """The office's case with this tracking code. Raises CodeMistyped for what can't be one."""
    return _whole(office, code_hash=seal().hashed(read_code(typed)))


def case_by_id(office: Office, case_id: UUID) -> Case | None:
    """The office's case, with its office, terms and service."""
    return _whole(office, pk=case_id)


def _whole(office: Office, **which: object) -> Case | None:
    """The one case that `which` can be; what it points at is known already or read once."""
    case = next(iter(Case.objects.of(office).filter(**which)), None)
    if case is not None:
        case.office, case.terms = office, terms_of(office, case.terms_id)
        case.service = case.terms.service
    return case


def code_of(case: Case) -> str:
    """The tracking code, for the office's own desk and papers. Raises SealBroken."""
    return seal().opened(case.sealed_code)


def codes_open() -> bool:
    """Does the installation's key open the newest code? Another key would find no case."""
    newest = Case.objects.only("sealed_code").order_by("-id").first()
    try:
        return newest is None or bool(code_of(newest))
    except SealBroken:
        return False


def today_of(office: Office, today: date) -> Today:
    """One query over the open cases alone."""
    counts = (
        Case.objects.of(office)
        .open()
        .aggregate(
            overdue=Count("id", filter=Q(due_on__lt=today)),
            due_today=Count("id", filter=Q(due_on=today)),
            new=Count("id", filter=Q(state=State.RECEIVED)),
            waiting=Count("id", filter=Q(state=State.WAITING)),
            open=Count("id"),
        )
    )
    return Today(**counts)


Piles = tuple[Mapping[UUID, Today], UUID | None]


def piles_of(office: Office, today: date) -> Piles:
    """The piles by service id, and the charter in force: at most one query, over the open cases
    alone; none where nothing has happened in the office since it was asked last.

    The charter comes along so that the names of its services need no query of their own; it is
    None where nothing is open.
    """
    if office.ledger_end is None:
        return _piles(office.id, today)
    return _kept_piles(office.id, today, office.ledger_end)


@lru_cache(maxsize=256)
def _kept_piles(office_id: UUID, today: date, _ledger_end: int) -> Piles:
    return _piles(office_id, today)


def _piles(office_id: UUID, today: date) -> Piles:
    in_force = Charter.objects.filter(office=office_id, effective_on__lte=today)
    rows = (
        Case.objects.filter(office=office_id)
        .open()
        .order_by()
        .values("service_id")
        .annotate(
            overdue=Count("due_on", filter=Q(due_on__lt=today)),
            due_today=Count("due_on", filter=Q(due_on=today)),
            new=Count("due_on", filter=Q(state=State.RECEIVED)),
            waiting=Count("due_on", filter=Q(state=State.WAITING)),
            open=Count("due_on"),
            edition=Subquery(in_force.order_by("-effective_on", "-number").values("id")[:1]),
        )
    )
    piles: dict[UUID, Today] = {}
    edition = None
    for row in rows.values_list("edition", "service_id", *Today._fields):
        edition, service, *counts = row
        piles[service] = Today(*counts)
    return piles, edition


def all_piles(piles: Iterable[Today]) -> Today:
    """The piles of several services as one."""
    return Today(*(sum(column) for column in zip(NOTHING, *piles, strict=True)))


@lru_cache(maxsize=512)
def promises_by_code(charter_id: UUID) -> dict[str, Terms]:
    """The Terms of an edition, which never change, by service code in the charter's order; and
    behind them what a law has the office do."""
    by_law = Q(charter=None, office__charters=charter_id)
    terms = Terms.objects.filter(Q(charter_id=charter_id) | by_law).select_related("service")
    return {one.service.code: one for one in terms.only(*_NAMED).order_by("position")}


_NAMED = ("name", "name_en", "service__code", "charter_id")


def desk_of(office: Office, *, pile: str, today: date, service: str = "") -> CaseQuerySet:
    """The queue by due date; `pile` is a field of Today, or 'closed'."""
    cases = Case.objects.of(office)
    if pile == "closed":
        cases = cases.filter(closed_on__isnull=False).order_by("-closed_on", "-id")
    else:
        cases = _pile(cases.open(), pile, today).order_by("due_on", "id")
    return cases.filter(service__code=service) if service else cases


def _pile(cases: CaseQuerySet, pile: str, today: date) -> CaseQuerySet:
    match pile:
        case "overdue":
            return cases.filter(due_on__lt=today)
        case "due_today":
            return cases.filter(due_on=today)
        case "new":
            return cases.filter(state=State.RECEIVED)
        case "waiting":
            return cases.filter(state=State.WAITING)
        case _:
            return cases


def found_by_words(
    office: Office, words: str, *, after: str = "", before: str = "", most: int = 200
) -> CaseQuerySet:
    """Cases that hold a word beginning with each of these, newest first; folded, in any digits.

    Only the `most` nearest to a mark of `page_of` are looked up. Raises ValueError for no mark.
    """
    asked = asked_by(words)
    if not asked:
        return Case.objects.none()
    if connection.vendor != "sqlite":
        holds = RawSQL(HOLDS_WORDS, [for_postgresql(asked)], output_field=BooleanField())  # noqa: S611
        return Case.objects.of(office).filter(holds).order_by("-id")
    sql = NEWER if before else OLDER
    mark = UUID(before or after).hex if before or after else "g"
    # The words are an argument; the statement is whole.
    nearest = RawSQL(sql, [for_sqlite(asked, office=office.id), mark, most])  # noqa: S611
    # The plus keeps SQLite from walking through all cases of the office to find these few.
    whose = Func(F("office_id"), template="+%(expressions)s", output_field=UUIDField())
    mine = Case.objects.alias(whose=whose).filter(whose=office.id)
    return mine.filter(id__in=nearest).order_by("-id")


def talk_of(case: Case, *, internal: bool) -> list[Message]:
    """The messages of a case, oldest first, with their files."""
    messages = case.messages.select_related("author").prefetch_related("attachments")
    return list((messages if internal else messages.filter(is_internal=False)).order_by("at", "id"))


_OF_CONTACT = {
    EventKind.CONTACT_CHANGE_ASKED,
    EventKind.CONTACT_CHANGE_STOPPED,
    EventKind.CONTACT_CHANGED,
}


def new_contact_on(events: Sequence[Event]) -> date | None:
    """From when a new contact holds, while it waits: out of what happened to a case."""
    last = next((event for event in reversed(events) if event.kind in _OF_CONTACT), None)
    waits = last is not None and last.kind == EventKind.CONTACT_CHANGE_ASKED
    return date.fromisoformat(last.data["holds_on"]) if last and waits else None


def contact_change_of(case: Case) -> ContactChange | None:
    """The new contact that waits for its day."""
    return case.contact_changes.filter(held_at=None, stopped_at=None).first()


def looks_at(office: Office, *, after: UUID | None = None) -> QuerySet[Look]:
    """Who saw what is masked, the newest first; or those behind one of them."""
    looks = Look.objects.filter(office=office)
    mark = looks.filter(pk=after).first() if after else None
    if mark:
        looks = looks.filter(Q(at__lt=mark.at) | Q(at=mark.at, id__lt=mark.id))
    return looks.select_related("officer", "case__service").order_by("-at", "-id")


def looks_lately(office: Office, at: datetime) -> int:
    """How many looks of the last thirty days the public hears of."""
    return Look.objects.filter(office=office, at__gt=at - LATELY, at__lte=at).count()


class Line(NamedTuple):
    """What the desk's list shows of a case: read as it is, without the rows around it.

    `waited`: the receipt of a case that was paused, which says when its clock stood still.
    """

    id: UUID
    state: str
    channel: str
    name: str
    organisation: str
    phone: str
    due_on: date
    closed_on: date | None
    disputed_at: datetime | None
    day_zero_on: date
    waited: dict[str, Any] | None
    service_code: str
    service_name: str
    service_name_en: str


_WAITED = When(Exists(Pause.objects.filter(case=OuterRef("pk"))), then=F("receipt"))
_SHOWN = (*Line._fields[:-3], "service__code", "terms__name", "terms__name_en")


def recounts_of(events: Iterable[Event]) -> dict[str, Recount]:
    """The causes that these events name, by id; no query where they name none."""
    named = {event.data["recount"] for event in events if "recount" in event.data}
    found = Recount.objects.in_bulk([UUID(id_) for id_ in named]) if named else {}
    return {str(id_): recount for id_, recount in found.items()}


def posts_of(events: Iterable[Event]) -> dict[str, Post]:
    """The posts that these events sent their case to, by id; no query where they name none."""
    named = {event.data["to_post"] for event in events if event.data.get("to_post")}
    found = Post.objects.select_related("office").in_bulk(list(named)) if named else {}
    return {str(id_): post for id_, post in found.items()}


def annotation_of(case: Case) -> Annotation | None:
    """What the newest calendar says of a closed case, where that is not what it said itself."""
    if case.closed_on is None:
        return None
    newest = case.annotations.filter(recount__undone_by=None).order_by("-id").first()
    is_news = newest is not None and newest.is_late != (case.closed_on > case.due_on)
    return newest if is_news else None


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a queue; `before` and `after` are the marks to go on from (None: nothing there)."""

    cases: list[Line]
    before: str | None
    after: str | None


def page_of(cases: CaseQuerySet, *, after: str = "", before: str = "", size: int = 50) -> Page:
    """The `size` cases beyond a mark in the queue's own order, without counting the queue.

    Raises ValueError for what is no mark.
    """
    order = [str(name) for name in cases.query.order_by]
    mark, way = (before, _turned(order)) if before else (after, order)
    rest = beyond(cases, way, mark) if mark else cases
    shown = rest.order_by(*way).annotate(waited=Choice(_WAITED)).values_list(*_SHOWN)[: size + 1]
    rows = [Line(*row) for row in shown]
    more, rows = len(rows) > size, rows[:size]
    if before:
        rows.reverse()
    has_before, has_after = (more, True) if before else (bool(mark), more)
    return Page(
        rows,
        before=mark_of(rows[0], order) if rows and has_before else None,
        after=mark_of(rows[-1], order) if rows and has_after else None,
    )


def mark_of(case: Case | Line, order: list[str]) -> str:
    """Where a case stands in a queue of this order."""
    return "_".join(str(getattr(case, name.removeprefix("-"))) for name in order)


def _turned(order: list[str]) -> list[str]:
    return [name[1:] if name.startswith("-") else f"-{name}" for name in order]


def beyond(cases: CaseQuerySet, order: list[str], mark: str) -> CaseQuerySet:
    """The cases behind a mark in a queue of this order. Raises ValueError for what is no mark."""
    *day, last = mark.split("_")
    if len(day) != len(order) - 1:
        raise ValueError(mark)
    is_falling = order[-1].startswith("-")
    past, up_to = ("lt", "gte") if is_falling else ("gt", "lte")
    if not day:
        return cases.filter(**{f"id__{past}": UUID(last)})
    name, on = order[0].removeprefix("-"), date.fromisoformat(day[0])
    # In two parts, so that the index serves the day and the rest is a few rows.
    return cases.filter(**{f"{name}__{past}e": on}).exclude(
        **{name: on, f"id__{up_to}": UUID(last)}
    )


def personal_words_of(
    texts: Iterable[str], office: Office, case: Case | None = None
) -> list[Found]:
    """What in the texts may say who somebody is, in their order; the office's own number and
    address are everybody's."""
    names = [case.name, case.helper or ""] if case else []
    public = (office.phone, office.email)
    return [one for text in texts for one in personal_in(text, names=names, public=public)]
