"""Debian's Kannel with its own configuration and ports: bearerbox, smsbox, and two operators: the
fake SMSC that comes with it, and one that says yes and tells later what became of it."""

import contextlib
import re
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import urlopen

from shonod.lines.gateways.callbacks import callback_secret
from tests.engine.waiting import until
from tests.lines.gateways.gateway import Gateway, gateway

BEARERBOX, SMSBOX = "/usr/sbin/bearerbox", "/usr/sbin/smsbox"
FAKE_SMSC = "/usr/lib/kannel/test/fakesmsc"
SENDER = "2600"
CONFIG = """
group = core
admin-port = {admin}
admin-password = kept-in-a-test
smsbox-port = {box}
box-allow-ip = 127.0.0.1
store-type = spool
store-location = {place}

group = smsc
smsc = fake
smsc-id = fake
port = {fake}
connect-allow-ip = 127.0.0.1
denied-smsc-id = later

group = smsc
smsc = http
smsc-id = later
system-type = kannel
port = {reports}
send-url = "{operator}/send"
dlr-url = "http://127.0.0.1:{reports}/?username=later&password=later"
smsc-username = later
smsc-password = later
connect-allow-ip = 127.0.0.1
allowed-smsc-id = later

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = {send}
sendsms-interface = 127.0.0.1

group = sendsms-user
username = homna
password = kept-in-a-test
concatenation = true
max-messages = 5

group = sms-service
keyword = default
get-url = "{office}/texts/{secret}/?sender=%p&text=%a&id=%I"
max-messages = 0
"""


@dataclass
class Kannel:
    """`office` keeps what Kannel calls us with; `operator` what the second one was given."""

    place: Path
    office: Gateway
    operator: Gateway
    ports: dict[str, int]
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        """What SHONOD_SMS_URL says; with '&smsc=later' it goes by the second operator."""
        host = f"127.0.0.1:{self.ports['send']}"
        return f"kannel://homna:kept-in-a-test@{host}?from={SENDER}&report={self.office.url}"

    def text(self, sender: str, words: str) -> Path:
        """A telephone at the first operator: it texts us, and keeps in a file what it gets."""
        got = self.place / f"phone{len(self.processes)}"
        command = [FAKE_SMSC, "-H", "127.0.0.1", "-r", str(self.ports["fake"]), "-i", "9999"]
        self.start(*command, "-m", "2", f"{sender} {SENDER} text {words}", out=got)
        return got

    def tells_later(self, number: int, said: int) -> None:
        """The second operator reports on what it took as the `number`th, in Kannel's own code."""
        until(lambda: len(self.operator.asked) > number)
        # Told before Kannel has read the operator's yes, a report finds nothing that it is about.
        until(self.waits_for_a_report, every=0.1)
        report = self.operator.asked[number]["dlr-url"].replace("%d", str(said))
        assert urlsplit(report).port == self.ports["reports"]
        with urlopen(report, timeout=20) as answer:
            assert answer.status in (200, 202)

    def waits_for_a_report(self) -> bool:
        address = f"http://127.0.0.1:{self.ports['admin']}/status.xml?password=kept-in-a-test"
        with urlopen(address, timeout=20) as answer:
            waiting = re.search(rb"<dlr>.*?<queued>(\d+)</queued>", answer.read(), re.DOTALL)
        return waiting is not None and int(waiting[1]) > 0

    def start(self, *command: str, out: Path) -> None:
        with out.open("wb") as file:
            self.processes.append(
                subprocess.Popen(command, stdout=file, stderr=file, cwd=self.place)
            )

    def listens(self, port: str) -> bool:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.ports[port]), 1).close()
            return True
        return False

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(20)


def words_got(phone: Path) -> list[str]:
    """The parts that a telephone got; its operator writes Bangla as bytes of UTF-16."""
    found = re.findall(
        r"Got message \d+: <\S+ \S+ (?:ucs-2|udh \S+ data) ([^>]*)>", phone.read_text()
    )
    return [unquote_to_bytes(one.replace("+", " ")).decode("utf-16-be") for one in found]


@contextlib.contextmanager
def kannel_running(place: Path) -> Iterator[Kannel]:
    with gateway() as office, gateway() as operator:
        operator.says("0: Accepted for delivery")
        names = ("admin", "box", "fake", "reports", "send")
        running = Kannel(place, office, operator, dict(zip(names, free_ports(), strict=False)))
        config = place / "kannel.conf"
        config.write_text(
            CONFIG.format(
                place=place,
                office=office.url,
                operator=operator.url,
                secret=callback_secret(),
                **running.ports,
            )
        )
        try:
            running.start(BEARERBOX, str(config), out=place / "bearerbox")
            until(lambda: running.listens("box"))
            running.start(SMSBOX, str(config), out=place / "smsbox")
            until(lambda: running.listens("send"))
            yield running
        finally:
            running.stop()


def free_ports(count: int = 5) -> list[int]:
    with contextlib.ExitStack() as stack:
        held = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in held]
