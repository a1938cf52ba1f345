"""What is found of the room: answers, and the page of the office."""

from shonod.information.actions import withdraw_answer
from shonod.information.models import Answer
from shonod.information.queries.documents import answer_documents, office_documents
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY


def test_only_public_answers_are_found(place: Office, keeper: Officer, answer: Answer) -> None:
    assert [one.title for one in answer_documents(place, TODAY)] == [answer.question]
    withdraw_answer(answer.id, why="ভুল", by=keeper, at=NOW)
    assert list(answer_documents(place, TODAY)) == []


def test_the_office_is_found_by_its_name(place: Office) -> None:
    (page,) = office_documents(place, TODAY)
    assert page.address == "office/"
    assert place.name in page.text
