"""Published answers come before the request is sent: while it is typed, and at its end."""

from typing import Any

import pytest
from django.test import Client

from shonod.catalogue.queries import promise_in_force
from shonod.finding.actions.index import put
from shonod.finding.models import Answered
from shonod.intake.models import Draft
from shonod.intake.queries import is_answered_work, services_to_ask
from shonod.offices.models import Office
from tests.finding.offering import offer_answers
from tests.fixtures import TODAY
from tests.intake.journey import DETAILS, at, fill

QUESTION = {"details": "ofis kokhon khola"}


@pytest.fixture
def answering(homna: Office, monkeypatch: Any) -> Office:
    """The office answers questions of its service 2.1.1, and has answered one."""
    bound = {promise_in_force(homna, "2.1.1", TODAY).service_id: "information"}
    monkeypatch.setattr("shonod.catalogue.queries.works.works_of", lambda _office, _on: bound)
    offer_answers(monkeypatch)
    put(homna, "answer", "1", address="answers/1/", title="অফিস কখন খোলা থাকে")
    return homna


def test_a_question_is_met_while_it_is_typed(answering: Office, client: Client) -> None:
    assert (
        'data-suggest="/services/2.1.1/apply/suggest/"' in client.get(at("2.1.1")).content.decode()
    )
    piece = client.post(at("2.1.1", "suggest"), QUESTION).content.decode()
    assert 'href="/answers/1/" target="_blank"' in piece
    assert 'formaction="/services/2.1.1/apply/answered/"' in piece
    assert client.post(at("2.1.1", "suggest"), {"details": "জিরাফ"}).content.strip() == b""
    assert client.post(at("2.1.1", "suggest")).content.strip() == b""


def test_a_service_that_is_no_question_suggests_nothing(answering: Office, client: Client) -> None:
    assert "data-suggest" not in client.get(at("2.2.1")).content.decode()
    assert client.post(at("2.2.1", "suggest"), QUESTION).content.strip() == b""


def test_before_the_last_button_it_stands_there_without_scripts(
    answering: Office, client: Client
) -> None:
    terms = promise_in_force(answering, "2.1.1", TODAY)
    page = fill(client, terms, details=QUESTION)
    token = page.context["suggested"][0].token
    answer = client.post(at("2.1.1", "answered"), {"answered": token})
    assert answer["Location"] == "/search/answered/"
    assert not Draft.objects.exists()
    assert Answered.objects.count() == 1


def test_too_many_suggestions_cost_the_form_nothing(
    answering: Office, client: Client, monkeypatch: Any
) -> None:
    monkeypatch.setattr("shonod.intake.views.suggesting.SUGGESTIONS_AN_ADDRESS", 0)
    assert client.post(at("2.1.1", "suggest"), QUESTION).status_code == 429
    assert client.get(at("2.1.1")).status_code == 200


def test_words_of_a_search_go_along_and_nothing_typed_before_is_lost(
    answering: Office, client: Client
) -> None:
    for _ in range(2):
        answer = client.post(at("2.1.1"), {**QUESTION, "begin": "1"})
        assert answer["Location"] == at("2.1.1")
    assert Draft.objects.get().data == QUESTION
    client.post(at("2.1.1"), DETAILS)
    client.post(at("2.1.1"), {**QUESTION, "begin": "1"})
    kept = Draft.objects.get().data["details"]
    assert kept == f"{DETAILS['details']}\n{QUESTION['details']}"
    assert QUESTION["details"] in client.get(at("2.1.1")).content.decode()
    assert client.post(at("2.1.1"), {"details": "", "begin": "1"}).status_code == 422


def test_the_search_offers_to_ask(answering: Office, client: Client) -> None:
    page = client.get("/search/", {"q": "জিরাফ"}).content.decode()
    assert f'action="{at("2.1.1")}"' in page
    assert '<input type="hidden" name="details" value="জিরাফ">' in page


def test_without_a_service_for_questions_all_services_are_offered(
    homna: Office, client: Client, monkeypatch: Any
) -> None:
    monkeypatch.setattr("shonod.catalogue.queries.works.works_of", lambda _office, _on: {})
    assert services_to_ask(homna, TODAY) == []
    assert not is_answered_work(promise_in_force(homna, "2.1.1", TODAY), TODAY)
    assert "সেবা বেছে জিজ্ঞাসা করুন" in client.get("/search/?q=জিরাফ").content.decode()
