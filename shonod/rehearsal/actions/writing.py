"""Writing stories as cases, messages, pauses and a whole chain of events, in bulk.

The one place that goes around the actions of `cases`: a hundred thousand cases one by one would
take hours. Tests hold what it writes to `shonod ledger verify` and to the tables' constraints.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count, islice
from typing import Any
from uuid import UUID

from django.db import transaction

from shonod.cases.gateways import seal
from shonod.cases.models import Case, Message, Pause
from shonod.cases.models.case import MADE_UP
from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.counter.models import Contact
from shonod.ground import clock
from shonod.ground.clock import DHAKA
from shonod.ground.code import with_check
from shonod.ground.refusals import NothingToPublish
from shonod.ledger.models import GENESIS, Event, Head
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries import calendar_of, desk_post, rules_of
from shonod.rehearsal.actions.calling import Slips, miss_calls, slip_data
from shonod.rehearsal.actions.inventing import WORDS, Inventor, Story
from shonod.rehearsal.actions.lending import lend_devices

BATCH = 2000
KINDS = {
    "start": EventKind.CASE_STARTED,
    "ask": EventKind.CASE_PAUSED,
    "resume": EventKind.CASE_RESUMED,
    "deliver": EventKind.CASE_DELIVERED,
    "decline": EventKind.CASE_DECLINED,
    "withdraw": EventKind.CASE_WITHDRAWN,
}
BY_REQUESTER = ("resume", "withdraw")


@dataclass
class Pile:
    """Rows made and not yet written."""

    cases: list[Case] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def write(self) -> None:
        Case.objects.bulk_create(self.cases, batch_size=BATCH)
        Pause.objects.bulk_create(self.pauses, batch_size=BATCH)
        Message.objects.bulk_create(self.messages, batch_size=BATCH)
        Contact.objects.bulk_create(self.contacts, batch_size=BATCH)
        Event.objects.bulk_create(self.events, batch_size=BATCH)
        for rows in (self.cases, self.pauses, self.messages, self.contacts, self.events):
            rows.clear()


class Chain:
    """The office's chain of events, grown in order of time."""

    def __init__(self, office: Office) -> None:
        self.office = office
        head = Head.objects.filter(chain=office.id).first()
        self.sequence = head.sequence if head else 0
        self.hash = head.hash if head else GENESIS
        self.at = head.at if head else None

    def link(self, event: Event) -> Event:
        """The event at its place. An invented past lies before the office's own founding, so
        its times are left as told; only the head's time never runs backwards."""
        self.at = max(self.at, event.at) if self.at else event.at
        event.chain = self.office.id
        event.sequence = self.sequence = self.sequence + 1
        event.previous_hash = self.hash
        event.hash = self.hash = event.computed_hash()
        return event

    def keep_head(self) -> None:
        Head.objects.update_or_create(
            chain=self.office.id,
            defaults={"sequence": self.sequence, "hash": self.hash, "at": self.at},
        )


@transaction.atomic
def rehearse(
    office: Office,
    *,
    n: int,
    seed: int,
    days: int,
    now: datetime,
    say: Callable[[int], object] = int,
) -> int:
    """Write `n` invented cases of the last `days` days for the office; returns how many.

    Raises NothingToPublish when the office has no charter in force.
    """
    charter = charter_in_force(office, now.astimezone(DHAKA).date())
    post = desk_post(office)
    if charter is None or post is None:
        raise NothingToPublish
    inventor = Inventor(seed, promises_of(charter), calendar_of(office), rules_of(office), now)
    writer = _Writer(office, post, inventor)
    stories = inventor.stories(n, days=days)
    done = 0
    while batch := list(islice(stories, BATCH)):
        writer.write(batch)
        done += len(batch)
        say(done)
    writer.finish()
    return done


class _Writer:
    """Turns stories into rows. Events wait in a heap until no earlier one can still come."""

    def __init__(self, office: Office, post: Post, inventor: Inventor) -> None:
        self.office, self.post, self.inventor = office, post, inventor
        self.officer_id = Holding.objects.filter(post=post).values_list("officer", flat=True)[0]
        self.slips = Slips(office, inventor, self.officer_id)
        self.chain, self.pile, self.tie = Chain(office), Pile(), count()
        self.heap: list[tuple[datetime, int, Event]] = []

    def write(self, stories: list[Story]) -> None:
        for story in stories:
            self._settle(before=story.received_at)
            self._tell(story)
        self.pile.write()

    def finish(self) -> None:
        self._settle(before=None)
        self.pile.write()
        self.chain.keep_head()
        miss_calls(self.office, self.inventor, self.officer_id, now=self.inventor.now)
        lend_devices(self.office, self.inventor, self.officer_id, now=self.inventor.now)

    def _settle(self, before: datetime | None) -> None:
        while self.heap and (before is None or self.heap[0][0] < before):
            self.pile.events.append(self.chain.link(heapq.heappop(self.heap)[2]))

    def _tell(self, story: Story) -> None:
        case = self._case(story)
        self.pile.cases.append(case)
        opened = {
            "service": story.terms.service.code,
            "terms": str(story.terms.id),
            "channel": story.channel,
            "received_at": story.received_at.astimezone(UTC).isoformat(),
            "due_on": case.due_on.isoformat(),
            "receipt": case.receipt["sha256"],
        }
        self._push(case, EventKind.CASE_OPENED, story.received_at, ActorKind.REQUESTER, opened)
        slip = self.slips.of(case)
        if slip:
            self.pile.contacts.append(slip)
            issued = slip_data(slip)
            self._push(slip, EventKind.SLIP_ISSUED, slip.at, ActorKind.OFFICER, issued)
        for at, move, words in story.moves:
            by = ActorKind.REQUESTER if move in BY_REQUESTER else ActorKind.OFFICER
            if words and move != "decline":
                message = self._message(case, at, by, words)
                self._push(case, EventKind.MESSAGE_ADDED, at, by, {"message": str(message.id)})
            self._push(case, KINDS[move], at, by, self._data(move, story))
        if story.pause:
            self.pile.pauses.append(self._pause(case, story.pause))
        if story.rating and story.closed_at:
            rated = {"rating": story.rating}
            self._push(case, EventKind.CASE_RATED, story.closed_at, ActorKind.REQUESTER, rated)

    def _data(self, move: str, story: Story) -> dict[str, Any]:
        if move == "deliver":
            return {"on_the_spot": story.on_the_spot}
        if move == "ask" and story.pause:
            until = story.pause.until_on.isoformat()
            return {"reason": story.pause.reason, "until_on": until}
        return {}

    def _push(
        self,
        subject: Case | Contact,
        kind: EventKind,
        at: datetime,
        by: ActorKind,
        data: dict[str, Any],
    ) -> None:
        actor = self._officer(by)
        event = Event(
            kind=kind,
            subject=subject.id,
            actor_kind=by,
            actor=actor,
            at=at.astimezone(UTC),
            data=data,
        )
        heapq.heappush(self.heap, (event.at, next(self.tie), event))

    def _officer(self, by: ActorKind) -> UUID | None:
        return self.officer_id if by == ActorKind.OFFICER else None

    def _case(self, story: Story) -> Case:
        inventor, found = self.inventor, self.inventor.promised(story)
        code = with_check(inventor.code_body(12))
        closed_on = story.closed_at.astimezone(DHAKA).date() if story.closed_at else None
        declined = next((words for _, move, words in story.moves if move == "decline"), "")
        return Case(
            id=inventor.id_at(story.received_at),
            office=self.office,
            terms=story.terms,
            service=story.terms.service,
            code_hash=seal().hashed(code),
            sealed_code=seal().closed(code),
            once=f"{MADE_UP}{code}",
            state=story.state,
            channel=story.channel,
            details=story.details,
            received_at=story.received_at,
            day_zero_on=found.day_zero_on,
            due_on=found.due_on,
            due_at=found.due_at,
            agreed_on=found.agreed_on,
            receipt=found.receipt,
            owner=self.post,
            version=1 + len(story.moves),
            closed_at=story.closed_at,
            closed_on=closed_on,
            on_the_spot=story.on_the_spot,
            reason=declined,
            appeal_to=WORDS["appeal_to"] if declined else "",
            rating=story.rating,
            rated_at=story.closed_at if story.rating else None,
            changed_at=story.moves[-1][0] if story.moves else story.received_at,
            **story.person,
        )

    def _message(self, case: Case, at: datetime, by: ActorKind, words: str) -> Message:
        message = Message(
            id=self.inventor.id_at(at),
            office=self.office,
            case=case,
            at=at,
            author_kind=by,
            author_id=self._officer(by),
            text=words,
        )
        self.pile.messages.append(message)
        return message

    def _pause(self, case: Case, found: clock.Pause) -> Pause:
        return Pause(
            office=self.office,
            case=case,
            reason=found.reason,
            started_at=found.started_at,
            started_by_id=self.officer_id,
            until_on=found.until_on,
            ended_at=found.ended_at,
        )
