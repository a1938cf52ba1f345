"""shonod.intake.jobs: a request is made and taken back, and nobody ever knew of it."""

import pytest

from shonod.cases.models import Case
from shonod.intake.jobs import try_form
from shonod.intake.models import Draft
from shonod.ledger.models import Event, Head
from shonod.lines.gateways import LineDown
from tests.fixtures import NOW


@pytest.fixture
def web_answers(monkeypatch):
    monkeypatch.setattr("shonod.intake.jobs.ask", lambda method, url: None)


def test_nothing_is_left_of_it(homna, web_answers):
    before = (Event.objects.count(), Head.objects.get(chain=homna.id).sequence)
    try_form(homna, NOW)
    assert (Event.objects.count(), Head.objects.get(chain=homna.id).sequence) == before
    assert not Case.objects.exists()
    assert not Draft.objects.exists()


def test_what_keeps_a_request_from_being_taken_is_raised(homna, web_answers, monkeypatch):
    def full(*args, **kwargs):
        raise OSError("no space left on device")

    monkeypatch.setattr("shonod.intake.jobs.open_case", full)
    with pytest.raises(OSError, match="no space"):
        try_form(homna, NOW)


def test_a_web_that_does_not_answer_is_a_dead_form(homna, settings):
    settings.BIND = "127.0.0.1:1"
    with pytest.raises(LineDown):
        try_form(homna, NOW)
