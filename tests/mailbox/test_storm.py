"""R4, R5, G4: a storm of mails while the worker is killed: none lost or doubled, no robot told."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.engine.running import ROOT, Running, empty_database
from tests.engine.waiting import until
from tests.mailbox.dovecot import Dovecot
from tests.mailbox.mails import HOSTILE, mail

KILLS = int(os.environ.get("STORM_KILLS", "20"))
LONG = {"seconds": 900.0, "every": 0.2}
# Prints what became of every mail: its mark, pile and state; and whether anybody is told.
READ = """
import json, django
django.setup()
from shonod.ledger.models import Event
from shonod.mailbox.models import Mail
told = dict(Event.objects.filter(kind="mail_received").values_list("subject", "data"))
print(json.dumps([
    [one.sender, one.pile, one.reason, one.state, told.get(one.id, {}).get("answered")]
    for one in Mail.objects.all()
]))
"""


@pytest.fixture
def office(tmp_path: Path, server: Dovecot) -> Iterator[Callable[[], Running]]:
    running: list[Running] = []
    database = empty_database()

    def begin() -> Running:
        running.append(Running(tmp_path, len(running), database, SHONOD_IMAP_URL=server.url))
        return running[-1]

    yield begin
    for each in running:
        each.process.kill()
        each.process.wait()
    server.empty()


def put_storm(server: Dovecot, many: int) -> int:
    """People, machines and enemies by turns, a sender of its own for each; how many there are."""
    put = 0
    for number in range(many):
        sender = f"n{number}@example.org".encode()
        if number % 3:
            content = mail(
                f"{number} প্রিন্টার নষ্ট", Auto_Submitted="auto-replied" if number % 7 == 0 else "no"
            )
        else:
            content = HOSTILE[number // 3 % len(HOSTILE)][1] + f"\r\n{number}".encode()
        if b"s@example.org" in content:
            server.put(content.replace(b"s@example.org", sender))
            put += 1
    return put


@pytest.mark.faults
@pytest.mark.parametrize("many", [int(os.environ.get("STORM", "3500"))])
def test_a_storm_of_mails_with_the_worker_killed(office, server: Dovecot, many: int) -> None:
    sent = put_storm(server, many)
    running, kills, began = office(), 0, time.monotonic()
    env = {**running.env, "DJANGO_SETTINGS_MODULE": "shonod.config.settings"}
    peak = 0
    for left in range(KILLS, 0, -1):
        until(lambda left=left: server.lying() <= sent * left // (KILLS + 1), **LONG)
        peak = max(peak, memory_of(running.children()["worker"]))
        with suppress(ProcessLookupError):
            os.kill(running.children()["worker"], signal.SIGKILL)
        kills += 1
    until(lambda: not server.lying(), **LONG)
    peak = max(peak, memory_of(running.children()["worker"]))
    until(lambda: has_none_unread(env), seconds=900, every=2)
    seconds = time.monotonic() - began
    found = stored(env)
    senders = Counter(sender for sender, *_rest in found if sender.startswith("n"))
    machines = [row for row in found if row[1] == "parked"]
    sys.stdout.write(
        f"{sent} mails, {kills} kills: stored {len(found)}, {sent / seconds:.1f} mails/s, "
        f"worker {peak} MB; {Counter((pile, reason) for _, pile, reason, *_ in found)}\n"
    )
    assert len(found) == sent
    assert max(senders.values()) == 1
    assert not any(told for *_rest, told in machines)
    # Goal G4, on a machine that does other work meanwhile.
    assert sent / seconds >= 10
    assert peak < 600


def has_none_unread(env: dict[str, str]) -> bool:
    return all(state != "unread" for *_rest, state, _told in stored(env))


def stored(env: dict[str, str]) -> list[list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    found: list[list[str]] = json.loads(done.stdout)
    return found


def memory_of(pid: int) -> int:
    """Resident, in MB; 0 for a process that has just died."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return 0
    lines = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(lines[0].split()[1]) // 1024 if lines else 0
