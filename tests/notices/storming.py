"""Run beside a storm: `prepare N` writes an office with N notices, `work` sends them until none
waits, by a gateway that does what gateways do. A minute passes in a second."""

import json
import os
import random
import sys
import time
from datetime import UTC, datetime, timedelta
from itertools import islice, product
from pathlib import Path
from uuid import uuid4

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
django.setup()

from django.core.management import call_command  # noqa: E402

from shonod.cases.actions import Requester, open_case  # noqa: E402
from shonod.catalogue.actions import found_first_office  # noqa: E402
from shonod.catalogue.queries import promise_in_force  # noqa: E402
from shonod.ground.clock import local  # noqa: E402
from shonod.lines.gateways import (  # noqa: E402
    LineBusy,
    LineDown,
    Parcel,
    ParcelDeferred,
    ParcelRefused,
    Sent,
)
from shonod.notices.actions.sending import send_waiting  # noqa: E402
from shonod.notices.models import Notice, notice_id  # noqa: E402
from shonod.notices.states import By, Kind, State  # noqa: E402

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
FASTER = 60
PLACE = Path(os.environ["SHONOD_DATA_DIR"])


def prepare(n: int) -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    founded = found_first_office(at=NOW)
    assert founded
    office = founded[0]
    terms = promise_in_force(office, "2.1.1", local(NOW).date())
    assert terms
    cases = [
        open_case(
            terms,
            requester=Requester(name="ঝড়", phone=f"+88017{number:08}"),
            details="ঝড়",
            once=str(uuid4()),
            at=NOW,
        )[0]
        for number in range(max(1, n // 100))
    ]
    rows = [
        Notice(
            id=notice_id(office.id, (case.id, number), "requester", By.SMS, Kind.MESSAGE),
            office=office,
            case=case,
            kind=Kind.MESSAGE,
            by=By.SMS,
            made_at=NOW,
            due_at=NOW,
            next_at=NOW,
            expires_at=NOW + timedelta(days=14),
        )
        for case, number in islice(product(cases, range(n)), n)
    ]
    Notice.objects.bulk_create(rows, batch_size=1000)


class Gateway:
    """It takes a parcel and says so; or it does one of the other things, or a while of them."""

    name = "storm"

    def __init__(self) -> None:
        self.log = os.open(PLACE / "gateway.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self.chance = random.Random(os.getpid())

    def send(self, parcel: Parcel) -> Sent:
        match self.chance.choices(
            ("ok", "500", "429", "hangs", "full", "no such number", "answer lost"),
            (900, 2, 2, 1, 20, 5, 10),
        )[0]:
            case "500":
                raise LineDown("not_understood")
            case "429":
                raise LineBusy(retry_after=timedelta(seconds=20))
            case "hangs":
                time.sleep(0.5)
                raise LineDown("too_slow")
            case "full":
                raise ParcelDeferred("full")
            case "no such number":
                raise ParcelRefused("bad_address")
            case "answer lost":
                self._keep(parcel, "lost")
                raise LineDown("too_slow")
        self._keep(parcel, "ok")
        return Sent()

    def _keep(self, parcel: Parcel, how: str) -> None:
        line = json.dumps([parcel.reference, os.getpid(), how])
        os.write(self.log, f"{line}\n".encode())

    def check(self) -> None:
        """Nobody asks."""


def work(begun: float) -> None:
    def now() -> datetime:
        return NOW + timedelta(seconds=(time.time() - begun) * FASTER)

    gateway = Gateway()
    while Notice.objects.filter(state=State.WAITING).exists():
        send_waiting(By.SMS, gateway, now=now, until=now() + timedelta(seconds=20))
        time.sleep(0.02)


def states() -> None:
    rows = Notice.objects.values_list("id", "state", "why", "tries")
    sys.stdout.write(json.dumps([[str(one), *more] for one, *more in rows]))


if __name__ == "__main__":
    deed, *given = sys.argv[1:]
    {"prepare": lambda: prepare(int(given[0])), "work": lambda: work(float(given[0]))}.get(
        deed, states
    )()
