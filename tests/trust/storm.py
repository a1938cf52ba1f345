"""A storm of requests by the web form and by programs, while processes of the office are killed."""

import json
import os
import random
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.engine.running import Running
from tests.engine.waiting import until
from tests.trust.visitor import AWAY, CODE, ONCE, Answer, Visitor

APPLY = "/services/2.1.1/apply/"
VICTIMS = ("web-0", "web-1", "worker", "tree")
WEB = ("web-0", "web-1")


@dataclass
class Storm:
    """`acknowledged` holds the code that each letter's writer was shown, by the letter's text;
    `sent_in` how many seconds each answer took that gave it. `programs` of the visitors use the
    API, and send again under the same key until they have an answer. `refused`: what was answered
    by a 5xx, which promises nothing."""

    start: Callable[[], Running]
    visitors: int = 4
    acknowledged: dict[str, str] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    killed: dict[str, int] = field(default_factory=dict)
    ready_after: list[float] = field(default_factory=list)
    sent_in: list[float] = field(default_factory=list)
    programs: int = 0
    refused: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.office = self.start()
        self.over = threading.Event()
        self.lock = threading.Lock()

    def blow(self, kills: int, *, between: int, seed: int = 1) -> None:
        """Kill `kills` times, each after `between` more acknowledged requests."""
        chance = random.Random(seed)
        with self.blowing():
            for number in range(kills):
                self.wait_for(between)
                # Each kind of victim in turn, at a moment that nobody chose.
                self._kill(VICTIMS[number % len(VICTIMS)], chance)
            self.wait_for(between)

    @contextmanager
    def blowing(self) -> Iterator[None]:
        """People ask all the while."""
        threads = [threading.Thread(target=self._write, args=(n,)) for n in range(self.visitors)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.over.set()
            for thread in threads:
                thread.join()

    def wait_for(self, more: int) -> None:
        wanted = len(self.acknowledged) + more
        until(lambda: len(self.acknowledged) >= wanted or bool(self.wrong), seconds=120)

    def _kill(self, victim: str, chance: random.Random) -> None:
        self.killed[victim] = self.killed.get(victim, 0) + 1
        if victim == "tree":
            self.office.process.kill()
            self.office.process.wait()
            since = time.monotonic()
            # What the machine's own supervisor does with a service that fell.
            self.office = self.start()
        else:
            pids = self.office.children()
            # Now and then both web processes fall at once.
            both = victim in WEB and chance.random() < 0.3
            for name in WEB if both else (victim,):
                _kill_9(pids[name])
            since = time.monotonic()
            until(lambda: self.office.get("/readyz") == 200)
        self.ready_after.append(time.monotonic() - since)

    def _write(self, number: int) -> None:
        letter = 0
        while not self.over.is_set() and not self.wrong:
            letter += 1
            text = f"storm {number} letter {letter}"
            visitor = Visitor(0, f"10.{number}.{letter // 250}.{letter % 250 + 1}")
            send = self._call if number < self.programs else self._send
            try:
                send(visitor, text, f"017{number:02}{letter:06}")
            except AssertionError as error:
                self.wrong.append(f"{text}: {error}")

    def _send(self, visitor: Visitor, text: str, phone: str) -> None:
        """As a patient person does it: what breaks is sent again, as it was."""
        form = self._again(visitor, lambda: visitor.get(APPLY))
        self._step(visitor, form, APPLY, details=text)
        self._step(visitor, form, f"{APPLY}who/", name="ঝড়", phone=phone, email="")
        check = self._step(visitor, form, f"{APPLY}files/")
        page = self._again(visitor, lambda: visitor.get(check.to))
        once = ONCE.search(page.text)
        assert once, _heading(page)
        with self.lock:
            self.begun.add(text)
        sent = self._step(visitor, page, f"{APPLY}check/", once=once[1])
        page = self._again(visitor, lambda: visitor.get(sent.to))
        code = CODE.search(page.text)
        assert code, _heading(page)
        self._note(text, "-".join(code.groups()), sent)

    def _call(self, visitor: Visitor, text: str, phone: str) -> None:
        """As a good program does it: one call, repeated until it is answered."""
        visitor.headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": text.replace(" ", "-") + "-of-a-storm",
        }
        asked = {"service": "2.1.1", "details": text, "requester": {"name": "ঝড়", "phone": phone}}
        body = json.dumps(asked).encode()
        with self.lock:
            self.begun.add(text)
        told = self._again(visitor, lambda: visitor.post("/api/v1/cases", body))
        assert told.status == 201, (told.status, told.text[:300])
        self._note(text, json.loads(told.text)["code"], told)

    def _note(self, text: str, code: str, answer: Answer) -> None:
        with self.lock:
            self.acknowledged[text] = code
            self.sent_in.append(answer.seconds)

    def _step(self, visitor: Visitor, page: Answer, path: str, **fields: str) -> Answer:
        sent = self._again(visitor, lambda: visitor.send(page, path, **fields))
        assert sent.status == 302, (path, sent.status, _heading(sent))
        return sent

    def _again(self, visitor: Visitor, ask: Callable[[], Answer]) -> Answer:
        """Until somebody answers; 5xx counts as nobody, since it promises nothing. 409 says that
        the request is in somebody's hand, and when to ask again: one who died is waited for, two
        minutes at most."""
        got: list[Answer] = []
        not_before = 0.0

        def answered() -> bool:
            nonlocal not_before
            if time.monotonic() < not_before:
                return False
            visitor.port = self.office.port
            try:
                got.append(ask())
            except AWAY:
                return False
            if got[-1].status >= 500:
                self.refused.append(_heading(got[-1]))
            if got[-1].status == 409:
                not_before = time.monotonic() + int(got[-1].headers["retry-after"])
            return got[-1].status < 500 and got[-1].status != 409

        until(answered, seconds=900)
        return got[-1]


def _heading(page: Answer) -> str:
    return " ".join(re.findall(r"<(?:title|h1)[^>]*>([^<]*)", page.text))


def _kill_9(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
