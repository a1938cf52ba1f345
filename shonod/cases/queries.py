"""Reading cases: one by its code, the desk's queue, what is said on a case."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from shonod.cases.gateways import seal
from shonod.cases.models import Case, Message
from shonod.cases.models.case import CaseQuerySet
from shonod.cases.states import State
from shonod.ground.bangla import normal
from shonod.ground.code import read_code
from shonod.offices.models import Office

DUE_SOON = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Today:
    """The desk's first look: how many open cases are in each pile."""

    overdue: int
    due_today: int
    new: int
    waiting: int
    open: int


def case_by_code(office: Office, typed: str) -> Case | None:
    """The office's case with this tracking code. Raises CodeMistyped for what can't be one."""
    code = read_code(typed)
    return (
        Case.objects.of(office)
        .filter(code_hash=seal().hashed(code))
        .select_related("office", "terms", "service")
        .first()
    )


def code_of(case: Case) -> str:
    """The tracking code, for the office's own desk and papers."""
    return seal().opened(case.sealed_code)


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


def desk_of(office: Office, *, pile: str, today: date, service: str = "") -> CaseQuerySet:
    """The queue by due date; `pile` is a field of Today, or 'closed'."""
    cases = (
        Case.objects.of(office)
        .select_related("service", "terms")
        .defer("receipt", "terms__officer")
    )
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


def found_by_words(office: Office, words: str) -> CaseQuerySet:
    """Cases that hold every word, newest first; a tracking code finds its own case."""
    cases = Case.objects.of(office).select_related("service", "terms").defer("receipt")
    for word in normal(words).casefold().split():
        cases = cases.filter(search_key__contains=word)
    return cases.order_by("-id")


def talk_of(case: Case, *, internal: bool) -> list[Message]:
    """The messages of a case, oldest first, with their files."""
    messages = case.messages.select_related("author").prefetch_related("attachments")
    return list((messages if internal else messages.filter(is_internal=False)).order_by("at", "id"))
