"""The day of review: counted for the desk, put off by 'still right', ended by withdrawal."""

from datetime import timedelta

import pytest

from shonod.ground.refusals import ReasonMissing
from shonod.information.actions import review_answer, withdraw_answer
from shonod.information.jobs import watch_answers
from shonod.information.models import Answer
from shonod.information.queries.answers import answers_at_desk
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
HALF_A_YEAR = timedelta(days=180)


def waiting(place: Office) -> int:
    place.refresh_from_db()
    return place.alarms.get("answers_stale", 0)


def test_its_day_comes_and_goes(place: Office, keeper: Officer, answer: Answer):
    assert not answer.is_stale(TODAY)
    later = NOW + HALF_A_YEAR
    watch_answers(later)
    assert waiting(place) == 1
    assert answer.is_stale(TODAY + HALF_A_YEAR)
    assert list(answers_at_desk(place, "stale", TODAY + HALF_A_YEAR)) == [answer]
    again = TODAY + 2 * HALF_A_YEAR
    found = review_answer(answer.id, review_on=again, by=keeper, at=later)
    assert (found.checked_on, waiting(place)) == (TODAY + HALF_A_YEAR, 0)


def test_withdrawn_needs_a_reason_and_waits_no_more(place: Office, keeper: Officer, answer: Answer):
    with pytest.raises(ReasonMissing):
        withdraw_answer(answer.id, why=" ", by=keeper, at=NOW)
    withdraw_answer(answer.id, why="ভুল ছিল", by=keeper, at=NOW)
    watch_answers(NOW + HALF_A_YEAR)
    assert waiting(place) == 0
    assert not answers_at_desk(place, "", TODAY)
    assert list(answers_at_desk(place, "withdrawn", TODAY)) == [answer]
