"""An answer that was enough is counted once, and is nobody's."""

import pytest

from shonod.finding.actions import answered
from shonod.finding.actions.answered import count_answered
from shonod.finding.actions.index import drop, put
from shonod.finding.models import Answered
from shonod.finding.queries.answered import answered_at_once
from shonod.finding.queries.suggesting import suggested
from shonod.offices.models import Office
from tests.finding.offering import offer_answers
from tests.fixtures import NOW, TODAY


@pytest.fixture
def token(office: Office, monkeypatch) -> str:
    offer_answers(monkeypatch)
    put(office, "answer", "1", address="answers/1/", title="অফিস কখন খোলা")
    return suggested(office, "অফিস কখন খোলা")[0].token


def test_pressed_twice_it_counts_once(office: Office, token: str) -> None:
    assert count_answered(office, token, address="192.0.2.1", at=NOW)
    assert count_answered(office, token, address="192.0.2.1", at=NOW)
    assert answered_at_once(office, since=TODAY) == 1
    row = Answered.objects.get()
    assert (row.kind, row.object_id, row.on) == ("answer", "1", TODAY)


def test_what_is_no_token_or_no_answer_any_more_is_not_counted(office: Office, token: str) -> None:
    assert not count_answered(office, "x", address="192.0.2.1", at=NOW)
    drop(office, "answer", "1")
    assert not count_answered(office, token, address="192.0.2.1", at=NOW)
    assert answered_at_once(office, since=TODAY) == 0


def test_nobody_alone_makes_a_figure_of_it(office: Office, token: str, monkeypatch) -> None:
    monkeypatch.setattr(answered, "ANSWERS_AN_ADDRESS", 2)
    tokens = [suggested(office, "অফিস কখন খোলা")[0].token for _ in range(4)]
    counted = [count_answered(office, one, address="192.0.2.1", at=NOW) for one in tokens]
    assert counted == [True, True, False, False]
