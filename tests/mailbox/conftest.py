"""One mail server for all tests of the mailbox; each begins with an empty box."""

from collections.abc import Iterator
from typing import Any

import pytest

from shonod.mailbox.gateways.bell import BELL
from tests.mailbox.dovecot import Dovecot, dovecot_running


@pytest.fixture(scope="session")
def server() -> Iterator[Dovecot]:
    with dovecot_running() as running:
        yield running


@pytest.fixture
def dovecot(server: Dovecot, settings: Any) -> Iterator[Dovecot]:
    settings.IMAP_URL = server.url
    yield server
    BELL.take_down()
    server.empty()
