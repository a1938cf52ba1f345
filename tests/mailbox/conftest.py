"""One mail server for all tests of the mailbox; each begins with an empty box."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.mailbox.dovecot import Dovecot


@pytest.fixture(scope="session")
def server() -> Iterator[Dovecot]:
    # Not among pytest's own folders, into which the mail server's account does not see.
    with TemporaryDirectory(prefix="dovecot-") as place:
        running = Dovecot(Path(place))
        yield running
        running.stop()


@pytest.fixture
def dovecot(server: Dovecot, settings: Any) -> Iterator[Dovecot]:
    settings.IMAP_URL = server.url
    yield server
    server.empty()
