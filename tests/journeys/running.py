"""A running office for journeys: `shonod run` on a Monday morning, and what else lives in it."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from typing import Any

from tests.engine.waiting import until
from tests.migrated import lay

ROOT = Path(__file__).parents[2]
# Monday: the office has been open for an hour, and the third working day is Thursday.
MOMENT = "2026-11-23T10:00+06:00"
ADDRESS = re.compile(r"Shonod is running: (http://127\.0\.0\.1:(\d+))/")
PASSWORD = re.compile(r"one-time password: (\S+)")


@dataclass
class Account:
    """An officer's account, which begins with a one-time password."""

    name: str
    password: str
    is_new: bool = True


class RunningOffice:
    """One `shonod run` with its data in `place`, and officers' accounts by and by."""

    def __init__(self, place: Path, *, mailbox: str) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("SHONOD_", "DJANGO_"))}
        # As behind a proxy on this machine, so that each visitor can have an address of his own.
        self.env = kept | {
            "SHONOD_DATA_DIR": str(place / "var"),
            "SHONOD_BIND": "127.0.0.1:0",
            "SHONOD_PROXY": "127.0.0.1",
            "SHONOD_EMAIL_URL": "file:mails",
            "SHONOD_SMS_URL": "file:texts",
            "SHONOD_IMAP_URL": mailbox,
            "PYTHONPATH": str(ROOT),
        }
        lay(place / "var" / "shonod.sqlite3")
        self.out = place / "out"
        with self.out.open("wb") as file:
            self.process = subprocess.Popen(
                [sys.executable, "tools/at.py", MOMENT, "run"],
                cwd=ROOT,
                env=self.env,
                stdout=file,
                stderr=file,
            )
        until(lambda: self.process.poll() is not None or bool(ADDRESS.search(self.said)))
        found = ADDRESS.search(self.said)
        assert found, self.said
        self.url, self.port = found[1], int(found[2])
        until(self.is_ready)
        password = PASSWORD.search(self.said)
        assert password, self.said
        told = self._added_people()
        # The guarded one sets up a second step, which no other journey could pass.
        self.newcomer, self.unsigned, *others, self.guarded = [
            Account(*one) for one in told["homna"]
        ]
        # Who ran `run` first runs the installation.
        self.administrator = Account("homna", password[1])
        self.colleague = others[0]
        self._accounts = cycle([self.administrator, *others])
        self.rupali_account = Account(*told["rupali"])

    def texts(self, to_find: str) -> list[str]:
        """The text messages that went out and hold these words."""
        folder = Path(self.env["SHONOD_DATA_DIR"]) / "texts"
        # A file that is half written begins with a dot.
        sent = [json.loads(file.read_text())["text"] for file in folder.glob("[!.]*.json")]
        return [text for text in sent if to_find in text]

    def notices(self, address: str) -> list[Message]:
        """The e-mails about requests that went out to this address; each is named for its id."""
        folder = Path(self.env["SHONOD_DATA_DIR"]) / "mails"
        sent = [message_from_bytes(file.read_bytes()) for file in folder.glob("[0-9a-f]*-*.eml")]
        return [mail for mail in sent if mail["To"] == address]

    @property
    def said(self) -> str:
        return self.out.read_text()

    def is_ready(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def _added_people(self) -> dict[str, Any]:
        """More officers for Homna, and a second office with one of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.founding"],
            cwd=ROOT,
            env=self.env | {"DJANGO_SETTINGS_MODULE": "shonod.config.settings"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        told: dict[str, Any] = json.loads(done.stdout)
        return told

    def account(self) -> Account:
        """An officer of Homna; the first is the one that `run` made."""
        return next(self._accounts)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)
