"""A line that keeps what it was given, and fails as it is told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from shonod.cases.models import Case
from shonod.lines.gateways import Parcel, Sent
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.sending import send_waiting
from shonod.notices.models import Notice
from shonod.notices.states import By
from tests.fixtures import NOW


@dataclass
class Kept:
    """`fails`: what each try raises in turn, None for a try that goes well."""

    parcels: list[Parcel] = field(default_factory=list)
    fails: list[Exception | None] = field(default_factory=list)

    def send(self, parcel: Parcel) -> Sent:
        failure = self.fails.pop(0) if self.fails else None
        if failure is not None:
            raise failure
        self.parcels.append(parcel)
        return Sent()


@pytest.fixture
def line() -> Kept:
    return Kept()


@pytest.fixture
def told(homna: object, make_case: Callable[..., tuple[Case, str]]) -> tuple[Case, str]:
    """A case of which nobody was told yet, and its code; the ledger is read up to it."""
    read_ledger(NOW)
    Notice.objects.all().delete()
    return make_case()


Send = Callable[..., int]


@pytest.fixture
def send(line: Kept) -> Send:
    """send(at, by=…): read the ledger and send what is due then."""

    def out(at: datetime = NOW, by: By = By.SMS) -> int:
        read_ledger(at)
        return send_waiting(by, line, now=lambda: at, until=at + timedelta(seconds=20))

    return out
