"""The story of a case for the desk: events and what was said, in one line of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from shonod.cases.models import Attachment, Case, Message
from shonod.cases.queries import posts_of
from shonod.ledger.models import Event
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.models import Post
from shonod.offices.queries import Held, held_of
from shonod.people.models import Officer

People = dict[UUID | None, Officer]
Files = dict[UUID | None, tuple[Attachment, ...]]

SAID = (EventKind.MESSAGE_ADDED, EventKind.NOTE_ADDED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One moment: an event, or a message with its files. `who` is None for the requester, `post`
    the one that he held then; `place` is that of its event in the ledger (0 for a message that was
    brought in without one)."""

    at: datetime
    place: int
    event: Event | None
    message: Message | None
    who: Officer | None
    post: Post | None = None
    files: tuple[Attachment, ...] = ()

    @property
    def until_on(self) -> date | None:
        """The last day of a pause that this event began."""
        found = self.event.data.get("until_on") if self.event else None
        return date.fromisoformat(found) if found else None


@dataclass(frozen=True, slots=True)
class Story:
    """`files` came with the request itself; `posts` are those it was sent to."""

    entries: list[Entry]
    files: tuple[Attachment, ...]
    newest: Event | None
    posts: dict[str, Post]

    @property
    def seen(self) -> int:
        """The place of the newest event."""
        return self.newest.sequence if self.newest else 0

    def since(self, seen: int) -> list[Entry]:
        """What happened after the event at place `seen`."""
        return [entry for entry in self.entries if entry.place > seen]


def story_of(case: Case, reader: Officer) -> Story:
    """Four queries, whatever the length, and one more where it went to other posts."""
    events = list(events_of(case.id))
    messages = list(case.messages.order_by("at", "id"))
    files = _by_message(case.attachments.order_by("added_at", "id"))
    ids = {event.actor for event in events} | {said.author_id for said in messages}
    people = _people([reader], ids)
    held = held_of(case.office)
    entries = [*_happened(events, people, held), *_said(messages, events, people, held, files)]
    # Of what shares an instant the event comes first: 'delivered', then the answer.
    entries.sort(key=lambda entry: (entry.at, entry.message is not None, entry.place))
    newest = events[-1] if events else None
    return Story(entries, files.get(None, ()), newest, posts_of(events))


def _happened(events: list[Event], people: People, held: Held) -> Iterator[Entry]:
    for event in events:
        if event.kind not in SAID:
            who, post = people.get(event.actor), held.post(event.actor, event.at)
            yield Entry(event.at, event.sequence, event, None, who, post)


def _said(
    messages: list[Message], events: list[Event], people: People, held: Held, files: Files
) -> Iterator[Entry]:
    by_id = {event.data.get("message"): event for event in events if event.kind in SAID}
    for said in messages:
        event = by_id.get(str(said.id))
        yield Entry(
            event.at if event else said.at,
            event.sequence if event else 0,
            None,
            said,
            people.get(said.author_id),
            held.post(said.author_id, said.at),
            files.get(said.id, ()),
        )


def _by_message(files: Iterable[Attachment]) -> Files:
    def message(file: Attachment) -> str:
        return str(file.message_id or "")

    groups = groupby(sorted(files, key=message), key=message)
    return {UUID(key) if key else None: tuple(group) for key, group in groups}


def _people(known: list[Officer], ids: set[UUID | None]) -> People:
    people: People = {officer.id: officer for officer in known}
    missing = [one for one in ids if one and one not in people]
    if missing:
        people |= {one.id: one for one in Officer.objects.filter(id__in=missing)}
    return people
