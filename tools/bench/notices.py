"""`python -m tools.bench.notices N`: N messages of the office become notices and go out.

Run in a directory of its own; prints JSON on the last line. The line takes everything at once, so
that what is measured is ours.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
django.setup()

from shonod.cases.actions import Requester, open_case  # noqa: E402 -- models load after Django
from shonod.catalogue.actions import found_first_office  # noqa: E402
from shonod.catalogue.queries import promise_in_force  # noqa: E402
from shonod.ground.clock import local  # noqa: E402
from shonod.ledger.actions import Actor, Entry, record_all  # noqa: E402
from shonod.ledger.states import ActorKind, EventKind  # noqa: E402
from shonod.lines.gateways import Parcel, Sent  # noqa: E402
from shonod.notices.actions.reading import read_ledger  # noqa: E402
from shonod.notices.actions.sending import send_waiting  # noqa: E402
from shonod.notices.models import Notice  # noqa: E402
from shonod.notices.states import By, State  # noqa: E402

# Monday, 23 November 2026, 10:00 in Dhaka.
AT = datetime(2026, 11, 23, 4, tzinfo=UTC)
CASES = 100


class Taken:
    """A line that takes everything."""

    name = "taken"

    def send(self, _parcel: Parcel) -> Sent:
        return Sent()

    def check(self) -> None:
        """Always there."""


def main(n: int) -> None:
    found = found_first_office(at=AT)
    assert found is not None
    office = found[0]
    terms = promise_in_force(office, "2.1.1", local(AT).date())
    assert terms is not None
    cases = [
        open_case(
            terms,
            requester=Requester(name="সালমা বেগম", phone=f"+88017{number:08}"),
            details="সময়সূচি জানতে চাই",
            once=str(uuid4()),
            at=AT,
        )[0]
        for number in range(CASES)
    ]
    read_ledger(AT)
    of = [cases[number % CASES].id for number in range(n)]
    said = (Entry(EventKind.MESSAGE_ADDED, office.id, case, {"message": "-"}) for case in of)
    record_all(said, by=Actor(ActorKind.OFFICER), at=AT)
    took = {"n": n, "made": _timed(lambda: read_ledger(AT))}
    later, whenever = AT + timedelta(minutes=5), AT + timedelta(minutes=6)
    took["sent"] = _timed(lambda: send_waiting(By.SMS, Taken(), now=lambda: later, until=whenever))
    assert Notice.objects.filter(state=State.SENT).count() == n + CASES
    print(json.dumps(took))


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]))
