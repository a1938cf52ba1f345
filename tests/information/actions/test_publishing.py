"""Publishing and mending: no person in it, once, by whom it may, with its event and its notice."""

import pytest

from shonod.cases.models import Case
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, NotPublic, Stale, StillPersonal
from shonod.information.actions import mend_answer, publish_answer, withdraw_answer
from shonod.information.actions.keeping import hold
from shonod.information.models import Answer
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW
from tests.information.conftest import Words

pytestmark = pytest.mark.django_db


def test_an_answer_has_a_number_a_post_and_an_event_without_words(
    place: Office, keeper: Officer, answer: Answer, words: Words
):
    assert (answer.number, answer.post and answer.post.title) == (1, "সহকারী প্রোগ্রামার")
    event = Event.objects.get(kind="answer_published")
    assert set(event.data) == {"number", "topic", "sha256"}
    assert publish_answer(place, words(), once="a", by=keeper, at=NOW) == answer
    assert publish_answer(place, words(), once="b", by=keeper, at=NOW).number == 2
    before, place.answers_version = place.answers_version, 0
    place.refresh_from_db()
    assert place.answers_version > before


def test_of_a_request_nothing_personal_is_published_unseen(
    place: Office, keeper: Officer, asked: Case, words: Words
):
    said = words(text="সালমা বেগম, ৯টায়।")
    with pytest.raises(StillPersonal):
        publish_answer(place, said, once="a", by=keeper, at=NOW, case=asked)
    assert not Answer.objects.exists()
    made = publish_answer(
        place, said, once="a", by=keeper, at=NOW, case=asked, confirmed={"সালমা বেগম"}
    )
    told = Event.objects.get(kind="case_answer_published")
    assert (told.subject, told.data) == (asked.id, {"answer": made.number})


def test_only_what_was_delivered_becomes_public(
    place: Office, keeper: Officer, asked: Case, words: Words
):
    asked.state = "in_progress"
    with pytest.raises(MoveNotAllowed):
        publish_answer(place, words(), once="a", by=keeper, at=NOW, case=asked)


def test_nobody_else_publishes(place: Office, words: Words):
    stranger, _ = add_officer(username="x", name="ক", chain=place.id, at=NOW)
    with pytest.raises(NotPermitted):
        publish_answer(place, words(), once="a", by=stranger, at=NOW)
    with pytest.raises(NotPermitted):
        hold(place.id, stranger, NOW)


def test_mended_the_old_words_are_kept_nowhere(keeper: Officer, answer: Answer, words: Words):
    mended = mend_answer(answer.id, words(text="১০টা থেকে"), version=1, by=keeper, at=NOW)
    assert (mended.version, mended.text) == (2, "১০টা থেকে")
    assert "৯টা" not in str(list(Event.objects.values_list("data", flat=True)))
    with pytest.raises(Stale):
        mend_answer(answer.id, words(), version=1, by=keeper, at=NOW)
    with pytest.raises(StillPersonal):
        mend_answer(answer.id, words(text="০১৭১২৩৪৫৬৭৮"), version=2, by=keeper, at=NOW)
    withdraw_answer(answer.id, why="পুরোনো", by=keeper, at=NOW)
    with pytest.raises(NotPublic):
        mend_answer(answer.id, words(), version=2, by=keeper, at=NOW)
