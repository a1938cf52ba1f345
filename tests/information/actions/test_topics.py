"""Topics are numbered, renamed and closed; a closed one keeps its answers."""

import pytest

from shonod.information.actions import set_topic
from shonod.information.models import Answer, Topic
from shonod.information.queries.answers import open_topics, topics_of
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_a_topic_from_first_to_last(place: Office, keeper: Officer, topic: Topic, answer: Answer):
    other = set_topic(place, name="ছুটি", name_en="", by=keeper, at=NOW)
    assert (topic.number, other.number) == (1, 2)
    set_topic(place, topic=topic, name="ঠিকানা", name_en="Address", is_closed=True, by=keeper, at=NOW)
    place.refresh_from_db()
    told = [(one.name, one.count) for one in topics_of(place)]  # type: ignore[attr-defined]
    assert told == [("ঠিকানা", 1), ("ছুটি", 0)]
    assert open_topics(place) == [other]
