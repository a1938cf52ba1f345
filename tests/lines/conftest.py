"""A channel that answers as the test wants."""

import pytest

from shonod.lines.gateways.checks import CHECKS, Check
from shonod.lines.states import Channel


class Answering:
    """Raises `error` when it is tried, if there is one; remembers for whom it was tried."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.is_set = True
        self.tried: list[object] = []

    def run(self, office, at) -> None:
        self.tried.append(office)
        if self.error:
            raise self.error


def answering(monkeypatch: pytest.MonkeyPatch, channel: Channel) -> Answering:
    answers = Answering()
    monkeypatch.setitem(
        CHECKS, channel, Check(lambda: answers.is_set, answers.run, "SHONOD_SMS_URL")
    )
    return answers


@pytest.fixture
def only_sms(monkeypatch) -> Answering:
    for channel in list(CHECKS):
        monkeypatch.delitem(CHECKS, channel)
    return answering(monkeypatch, Channel.SMS)


@pytest.fixture
def only_form(monkeypatch) -> Answering:
    for channel in list(CHECKS):
        monkeypatch.delitem(CHECKS, channel)
    return answering(monkeypatch, Channel.FORM)
