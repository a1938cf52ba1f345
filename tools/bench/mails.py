"""`python -m tools.bench.mails N`: N mails on a real mail server are kept, read and sorted.

Run in a directory of its own; prints JSON on the last line. One worker's work without its pauses;
what is not read within LONGEST is left, and said.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 -- models load after Django

from shonod.catalogue.actions import found_first_office  # noqa: E402
from shonod.mailbox.jobs import fetch_mails, read_mails  # noqa: E402
from shonod.mailbox.models import Mail  # noqa: E402
from shonod.mailbox.states import State  # noqa: E402
from tests.mailbox.dovecot import dovecot_running  # noqa: E402
from tests.mailbox.mails import QUESTION, mail  # noqa: E402

# Monday, 23 November 2026, 10:00 in Dhaka.
AT = datetime(2026, 11, 23, 4, tzinfo=UTC)
LONGEST = 600.0


def main(n: int) -> None:
    assert found_first_office(at=AT)
    with dovecot_running() as server:
        settings.IMAP_URL = server.url
        for number in range(n):
            content = mail(f"{number}. {QUESTION}", sender=f"n{number}@example.org")
            server.put(content, at=AT.timestamp())
        took = {"n": n, "kept": _seconds(fetch_mails)}
        assert Mail.objects.count() == n
    took["read"] = _seconds(read_mails)
    print(json.dumps({**took, "sorted": Mail.objects.exclude(state=State.UNREAD).count()}))


def _seconds(job: Callable[[datetime], int]) -> float:
    """Round after round, until one finds nothing to do."""
    began = time.perf_counter()
    while job(AT) and time.perf_counter() - began < LONGEST:
        pass
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]))
