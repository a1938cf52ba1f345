"""Reading the ledger: what happened becomes what is to be told, once, after it was committed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db import transaction

from shonod.cases.models import Case
from shonod.cases.policy import UNDO_FOR
from shonod.ground.clock import DHAKA, local
from shonod.ledger.models import Event
from shonod.ledger.states import ActorKind, EventKind
from shonod.notices.actions.news import news_of
from shonod.notices.models import REQUESTER, Cursor, Notice, notice_id
from shonod.notices.queries.told import told_to
from shonod.notices.queries.waiting import chains_behind
from shonod.notices.queries.wordings import Key, Words, words_of
from shonod.notices.states import (
    ALSO,
    KIND_OF,
    LIFETIME,
    LONGEST_LIFE,
    TOLD_AT_NIGHT,
    TOLD_LATER,
    Kind,
    State,
    Why,
)
from shonod.offices.models import Office

BATCH = 500
DAY_FROM, DAY_UNTIL = time(8), time(21)


def read_ledger(at: datetime) -> int:
    """Read every chain to its end, a batch of each in turn; returns how many events were read."""
    read = 0
    while behind := chains_behind():
        read += sum(read_chain(chain, at=at) for chain in behind)
    return read


@transaction.atomic
def read_chain(chain: UUID, *, at: datetime) -> int:
    """Make the notices of the next events of an office; how many events there were.

    Notices and cursor are written together, so that a reader killed at any moment reads again
    what nobody was told of, and nothing twice.
    """
    cursor, _ = Cursor.objects.select_for_update().get_or_create(chain=chain)
    ahead = Event.objects.filter(chain=chain, sequence__gt=cursor.sequence).order_by("sequence")
    # One more than is read: the words of a move stand before it.
    events = list(ahead[: BATCH + 1])
    read = events[:BATCH]
    if not read:
        return 0
    cases = Case.objects.in_bulk({event.subject for event in read if event.kind in KIND_OF})
    office = Office.objects.get(pk=chain)
    told = list(_told(office, events, len(read), cases, at)) if cases else []
    told += news_of(office, read, morning=DAY_FROM.hour, at=at)
    Notice.objects.bulk_create(told, ignore_conflicts=True)
    for event in read:
        if event.kind == EventKind.CASE_STEP_UNDONE:
            _take_back(event, at=at)
    cursor.sequence = read[-1].sequence
    cursor.save(update_fields=["sequence"])
    return len(read)


def _told(
    office: Office,
    events: Sequence[Event],
    count: int,
    cases: Mapping[UUID, Case],
    at: datetime,
) -> Iterator[Notice]:
    words = words_of(office)
    for number, event in enumerate(events[:count]):
        following = events[number + 1] if number + 1 < len(events) else None
        kind = kind_of(event, following)
        case = cases.get(event.subject) if event.subject else None
        if kind is None or case is None or case.is_made_up:
            continue
        expires_at = event.at + LIFETIME.get(kind, LONGEST_LIFE)
        # What goes up before its day is late is the office's own affair.
        if expires_at > at and (kind is not Kind.ESCALATED or case.is_late(local(event.at).date())):
            for one in (kind, *ALSO.get(kind, ())):
                yield from _of_case(case, one, event, words, expires_at, at)


def kind_of(event: Event, following: Event | None) -> Kind | None:
    """What the event tells the requester; None for his own deeds and the desk's affairs."""
    kind = KIND_OF.get(event.kind)
    if kind is not Kind.MESSAGE:
        return kind
    comes_with_a_move = (
        following is not None
        and (following.subject, following.at) == (event.subject, event.at)
        and following.kind in KIND_OF
    )
    return None if comes_with_a_move or event.actor_kind != ActorKind.OFFICER else kind


def _of_case(
    case: Case,
    kind: Kind,
    event: Event,
    words: Mapping[Key, Words],
    expires_at: datetime,
    at: datetime,
) -> Iterator[Notice]:
    due_at = _due_at(kind, event.at)
    for by in told_to(case, kind, event):
        if words[kind, by, case.language].is_sent:
            yield Notice(
                id=notice_id(case.office_id, _what(kind, event), REQUESTER, by, kind),
                office_id=case.office_id,
                case=case,
                event=event,
                kind=kind,
                by=by,
                made_at=at,
                due_at=due_at,
                next_at=due_at,
                expires_at=expires_at,
            )


def _what(kind: Kind, event: Event) -> object:
    """Several superiors who are told of one case on one day are one thing to its requester."""
    if kind is Kind.ESCALATED:
        return f"{event.subject} {local(event.at).date()}"
    return event.sequence


def _due_at(kind: Kind, at: datetime) -> datetime:
    """At once, or when the step can't be taken back any more; by night not before the morning."""
    if kind in TOLD_AT_NIGHT:
        return at
    return by_day(at + UNDO_FOR if kind in TOLD_LATER else at)


def by_day(at: datetime) -> datetime:
    """The instant itself, or the next morning's eight o'clock where it falls into the night."""
    here = local(at)
    if DAY_FROM <= here.time() < DAY_UNTIL:
        return at
    morning = here.date() + timedelta(days=here.time() >= DAY_UNTIL)
    return datetime.combine(morning, DAY_FROM, DHAKA)


def _take_back(event: Event, *, at: datetime) -> None:
    """What the step would have told and nobody heard yet is not told."""
    kind = KIND_OF.get(event.data["undone"])
    if kind is not None:
        unheard = Notice.objects.filter(
            case=event.subject, kind=kind, state=State.WAITING, event__sequence__lt=event.sequence
        )
        unheard.update(state=State.WITHHELD, why=Why.TAKEN_BACK, done_at=at)
