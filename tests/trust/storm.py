"""A storm of requests through the web form, while processes of the office are killed."""

import os
import random
import re
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.engine.running import Running
from tests.engine.waiting import until
from tests.trust.visitor import AWAY, CODE, ONCE, Answer, Visitor

APPLY = "/services/2.1.1/apply/"
VICTIMS = ("web-0", "web-1", "worker", "tree")
WEB = ("web-0", "web-1")


@dataclass
class Storm:
    """`acknowledged` holds the code that each letter's writer was shown, by the letter's text."""

    start: Callable[[], Running]
    visitors: int = 4
    acknowledged: dict[str, str] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    killed: dict[str, int] = field(default_factory=dict)
    ready_after: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.office = self.start()
        self.over = threading.Event()
        self.lock = threading.Lock()

    def blow(self, kills: int, *, between: int, seed: int = 1) -> None:
        """Kill `kills` times, each after `between` more acknowledged requests."""
        chance = random.Random(seed)
        threads = [threading.Thread(target=self._write, args=(n,)) for n in range(self.visitors)]
        for thread in threads:
            thread.start()
        try:
            for number in range(kills):
                self._wait_for(between)
                # Each kind of victim in turn, at a moment that nobody chose.
                self._kill(VICTIMS[number % len(VICTIMS)], chance)
            self._wait_for(between)
        finally:
            self.over.set()
            for thread in threads:
                thread.join()

    def _wait_for(self, more: int) -> None:
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
            try:
                self._send(visitor, text, f"017{number:02}{letter:06}")
            except AssertionError as error:
                self.wrong.append(f"{text}: {error}")

    def _send(self, visitor: Visitor, text: str, phone: str) -> None:
        """As a patient person does it: what breaks is sent again, as it was."""
        page = self._again(visitor, lambda: visitor.get(APPLY))
        page = self._step(visitor, page, APPLY, details=text)
        page = self._step(visitor, page, f"{APPLY}who/", name="ঝড়", phone=phone, email="")
        page = self._step(visitor, page, f"{APPLY}files/")
        once = ONCE.search(page.text)
        assert once, _heading(page)
        with self.lock:
            self.begun.add(text)
        page = self._step(visitor, page, f"{APPLY}check/", once=once[1])
        code = CODE.search(page.text)
        assert code, _heading(page)
        with self.lock:
            self.acknowledged[text] = "-".join(code.groups())

    def _step(self, visitor: Visitor, page: Answer, path: str, **fields: str) -> Answer:
        sent = self._again(visitor, lambda: visitor.send(page, path, **fields))
        assert sent.status == 302, (path, sent.status, _heading(sent))
        return self._again(visitor, lambda: visitor.get(sent.to))

    def _again(self, visitor: Visitor, ask: Callable[[], Answer]) -> Answer:
        """Until somebody answers; 5xx counts as nobody, since it promises nothing."""
        got: list[Answer] = []

        def answered() -> bool:
            visitor.port = self.office.port
            try:
                got.append(ask())
            except AWAY:
                return False
            return got[-1].status < 500

        until(answered, seconds=90)
        return got[-1]


def _heading(page: Answer) -> str:
    return " ".join(re.findall(r"<(?:title|h1)[^>]*>([^<]*)", page.text))


def _kill_9(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
