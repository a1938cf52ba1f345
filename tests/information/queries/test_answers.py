"""Reading answers: pages by key, those of a request, of a service, of the same topic."""

import pytest

from shonod.cases.models import Case
from shonod.cases.queries import personal_words_of
from shonod.information.actions import publish_answer, withdraw_answer
from shonod.information.models import Answer
from shonod.information.queries import answers as read
from shonod.information.queries.cases import said_of
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY
from tests.information.conftest import Words

pytestmark = pytest.mark.django_db


def test_pages_go_on_from_a_mark(place: Office, keeper: Officer, words: Words):
    for n in range(3):
        publish_answer(place, words(), once=str(n), by=keeper, at=NOW)
    rows = read.public_answers(place)
    first = rows.page(size=2)
    rest = rows.page(after=first.after, size=2)
    assert [[one.number for one in page.rows] for page in (first, rest)] == [[3, 2], [1]]
    assert rest.after == ""
    for no_mark in ("x", "১", "-1", "9" * 20):
        with pytest.raises(ValueError):
            rows.page(after=no_mark)


def test_where_an_answer_is_found(
    place: Office, keeper: Officer, asked: Case, words: Words, answer: Answer
):
    made = publish_answer(
        place, words(service=asked.service), once="b", by=keeper, at=NOW, case=asked
    )
    place.refresh_from_db()
    assert read.answer_of(asked) == made
    assert read.answers_about(place, asked.service) == [made]
    assert read.related_to(answer) == [made]
    assert list(read.answers_at_desk(place, "untranslated", TODAY)) == [made, answer]
    assert read.answer_at(place, made.number) == read.answer_by_id(place, made.id) == made
    withdraw_answer(made.id, why="ভুল", by=keeper, at=NOW)
    place.refresh_from_db()
    assert read.answer_of(asked) is None
    assert read.answers_about(place, asked.service) == []


def test_a_request_is_read_as_question_and_last_answer(place: Office, asked: Case):
    said = said_of(asked)
    assert said == {"question": "আমি সালমা। কখন খোলা?", "text": "সালমা বেগম, ৯টায়।"}
    found = personal_words_of([*said.values(), "01308633566"], place, asked)
    assert [one.words for one in found] == ["সালমা", "সালমা বেগম"]
