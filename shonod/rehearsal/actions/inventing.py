"""Inventing one case: who asked for what, when, and how the office kept the promise."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from shonod.cases.states import Channel, PauseReason, State
from shonod.catalogue.models import Terms
from shonod.ground.clock import DHAKA, Calendar, Pause, Rules, due
from shonod.ground.code import ALPHABET
from shonod.ground.refusals import TimeLimitUnclear

WORDS: dict[str, Any] = json.loads((Path(__file__).parent.parent / "data/words.json").read_text())
# A given name with the family names that go with it.
NAMES = [
    f"{given} {family}"
    for people in WORDS["people"]
    for given in people["given"]
    for family in people["family"]
]
# How often people ask: many questions and faults, few automations (domain.md §5.2).
WEIGHTS = {"2.1.1": 30, "2.1.2": 12, "2.2.5": 22, "2.2.10": 8, "2.2.4": 1, "2.2.6": 3}
ORDINARY = 4
# How many of the cases younger than so many days are still open; a forgotten old one is rare.
LEFT_OPEN = ((10, 0.55), (30, 0.12), (90, 0.01), (10**6, 0.002))
CHANNELS = {Channel.WEB: 45, Channel.COUNTER: 25, Channel.PHONE: 20, Channel.EMAIL: 10}


@dataclass(slots=True)
class Story:
    """A case from receipt to end. `moves` are (instant, what happened, words) in time order."""

    terms: Terms
    received_at: datetime
    person: dict[str, Any]
    details: str
    channel: Channel
    state: State = State.RECEIVED
    pause: Pause | None = None
    closed_at: datetime | None = None
    on_the_spot: bool = False
    rating: int | None = None
    moves: list[tuple[datetime, str, str]] = field(default_factory=list)


class Inventor:
    """Deterministic by seed: the same seed, promises, calendar and days give the same stories."""

    def __init__(
        self, seed: int, promises: list[Terms], calendar: Calendar, rules: Rules, now: datetime
    ) -> None:
        self.random = random.Random(seed)
        self.promises = promises
        self.weights = [WEIGHTS.get(terms.service.code, ORDINARY) for terms in promises]
        self.calendar = calendar
        self.rules = rules
        self.now = now

    def id_at(self, at: datetime) -> UUID:
        """A version 7 identifier of that instant."""
        moment = int(at.timestamp() * 1000)
        noise = self.random.getrandbits(74)
        low = noise & ((1 << 62) - 1)
        return UUID(int=moment << 80 | 7 << 76 | (noise >> 62) << 64 | 2 << 62 | low)

    def code_body(self, length: int) -> str:
        return "".join(self.random.choices(ALPHABET, k=length))

    def stories(self, n: int, *, days: int) -> Iterator[Story]:
        """`n` stories in order of receipt over the last `days` days."""
        seconds = days * 24 * 60 * 60
        first = self.now - timedelta(seconds=seconds)
        instants = sorted(self.random.randrange(seconds) for _ in range(n))
        for instant in instants:
            yield self._story(self._daytime(first + timedelta(seconds=instant)))

    def _daytime(self, at: datetime) -> datetime:
        # People write by day: the small hours of the draw become the morning of the same day.
        here = at.astimezone(DHAKA)
        return here if here.hour >= 7 else here.replace(hour=7 + here.hour)

    def _story(self, received_at: datetime) -> Story:
        pick = self.random
        terms = pick.choices(self.promises, self.weights)[0]
        story = Story(
            terms=terms,
            received_at=min(received_at, self.now),
            person=self._person(terms),
            details=pick.choice(WORDS["requests"].get(terms.service.code, WORDS["request"])),
            channel=pick.choices(list(CHANNELS), list(CHANNELS.values()))[0],
        )
        due_on = self.promised(story).due_on
        self._work(story, due_on)
        return story

    def promised(self, story: Story) -> Any:
        """The clock's answer; a limit that names no day gets the tenth working day, agreed."""
        pauses = [story.pause] if story.pause else []
        terms = story.terms
        try:
            return due(
                story.received_at, terms.limit, self.calendar, pauses=pauses, rules=self.rules
            )
        except TimeLimitUnclear:
            agreed = date.fromordinal(
                self.calendar.nth_open(story.received_at.astimezone(DHAKA).toordinal(), 10)
            )
            return due(
                story.received_at,
                terms.limit,
                self.calendar,
                pauses=pauses,
                agreed_on=agreed,
                rules=self.rules,
            )

    def _person(self, terms: Terms) -> dict[str, Any]:
        pick = self.random
        name = pick.choice(NAMES)
        # 013 numbers ending so are not dialled by anything here: the demo sends nothing.
        person: dict[str, Any] = {"name": name, "phone": f"+88013{pick.randrange(10**8):08d}"}
        if terms.is_institutional:
            person["organisation"] = pick.choice(WORDS["organisations"])
            person["post_title"] = pick.choice(WORDS["posts"])
        if pick.random() < 0.3:
            person["email"] = f"requester{pick.randrange(10**6)}@example.org"
        return person

    def _work(self, story: Story, due_on: date) -> None:
        pick = self.random
        age = (self.now - story.received_at).days
        if pick.random() < next(share for days, share in LEFT_OPEN if age < days):
            self._leave_open(story)
            return
        if story.terms.limit.instant and pick.random() < 0.45:
            story.on_the_spot = True
            at = story.received_at + timedelta(minutes=pick.randrange(3, 40))
            self._close(story, at, "deliver", "answers")
            return
        if pick.random() < 0.08:
            self._pause(story)
            due_on = self.promised(story).due_on
        self._close(story, *self._ending(story, due_on))

    def _ending(self, story: Story, due_on: date) -> tuple[datetime, str, str]:
        pick = self.random
        begun = story.moves[-1][0] if story.moves else story.received_at
        span = max((due_on - begun.astimezone(DHAKA).date()).days, 0)
        late = pick.random() < 0.11
        days = span + pick.randrange(1, 12) if late else pick.randint(0, span)
        day = self.calendar.open_day_from(begun.astimezone(DHAKA).date() + timedelta(days=days))
        if day > due_on and not late:
            day = due_on
        at = datetime.combine(day, time(9 + pick.randrange(7), pick.randrange(60)), DHAKA)
        fate = pick.random()
        move = "decline" if fate < 0.03 else "withdraw" if fate < 0.05 else "deliver"
        words = {"decline": "declines", "withdraw": "", "deliver": "answers"}[move]
        return max(at, begun + timedelta(minutes=5)), move, words

    def _leave_open(self, story: Story) -> None:
        at = story.received_at + timedelta(hours=self.random.randrange(1, 30))
        if at < self.now and self.random.random() < 0.5:
            story.moves.append((at, "start", ""))
            story.state = State.IN_PROGRESS

    def _pause(self, story: Story) -> None:
        pick = self.random
        asked = story.received_at + timedelta(hours=pick.randrange(2, 20))
        replied = asked + timedelta(hours=pick.randrange(3, 90))
        until = asked.astimezone(DHAKA).date() + timedelta(days=7)
        if replied >= self.now:
            return
        story.pause = Pause(
            started_at=asked, ended_at=replied, until_on=until, reason=PauseReason.DETAILS
        )
        story.moves.append((asked, "ask", pick.choice(WORDS["questions"])))
        story.moves.append((replied, "resume", pick.choice(WORDS["replies"])))

    def _close(self, story: Story, at: datetime, move: str, words: str) -> None:
        pick = self.random
        if at >= self.now:
            self._leave_open(story) if not story.pause else None
            story.state = State.IN_PROGRESS if story.pause else story.state
            story.on_the_spot = False
            return
        text = pick.choice(WORDS[words]) if words else ""
        story.moves.append((at, move, text))
        story.closed_at = at
        story.state = {
            "deliver": State.DELIVERED,
            "decline": State.DECLINED,
            "withdraw": State.WITHDRAWN,
        }[move]
        if move == "deliver" and pick.random() < 0.4:
            story.rating = pick.choices([5, 4, 3, 2, 1], [50, 28, 12, 6, 4])[0]
