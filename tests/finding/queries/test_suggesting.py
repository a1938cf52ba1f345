"""What may answer somebody before he asks."""

from datetime import timedelta

import pytest
import time_machine

from shonod.finding.actions.index import put
from shonod.finding.queries.search import find
from shonod.finding.queries.suggesting import answerable, read_token, suggested
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from tests.finding.offering import offer_answers
from tests.fixtures import NOW


@pytest.fixture(autouse=True)
def answers(office: Office, monkeypatch) -> None:
    offer_answers(monkeypatch)
    put(office, "answer", "1", address="answers/1/", title="অফিস কখন খোলা", text="৯টা থেকে ৫টা")
    put(office, "answer", "2", address="answers/2/", title="অফিস খোলা রাখার নির্দেশ", is_public=False)
    put(office, "service", "3", address="services/1.1/", title="অফিস খোলা সেবা")


def test_only_published_answers_are_suggested(office: Office) -> None:
    assert [one.found.entry.object_id for one in suggested(office, "office kokhon khola")] == ["1"]
    assert suggested(office, "একটা কথা জানতে চাই, জিরাফ কোথায় পাব") == []


def test_of_what_is_found_only_an_answer_has_a_token(office: Office) -> None:
    found = {
        one.found.entry.kind: one.token for one in answerable(office, find(office, "অফিস খোলা"))
    }
    assert found["service"] == ""
    assert found["answer"]


def test_a_token_is_good_for_its_office_and_a_day(office: Office) -> None:
    other = add_office(slug="other", name="অন্য", at=NOW)
    with time_machine.travel(NOW, tick=False) as clock:
        ((found, token),) = suggested(office, "অফিস কখন খোলা")
        read = read_token(office, token)
        assert read is not None
        assert read[1] == found.entry.id
        assert read_token(other, token) is read_token(office, token + "x") is None
        clock.shift(timedelta(days=2))
        assert read_token(office, token) is None
