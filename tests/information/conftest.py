"""An office of one with a topic, on Monday, 23 November 2026, 10:00, and an answered request."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from shonod.cases.actions import Requester, deliver_case, open_case
from shonod.cases.models import Case
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.charter.times import read_time_limit
from shonod.information.actions import AnswerWords, publish_answer, set_topic
from shonod.information.models import Answer, Topic
from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

Words = Callable[..., AnswerWords]
LIMIT = read_time_limit("৩ কার্যদিবস").to_json()


@pytest.fixture
def place(db: None) -> Office:
    enter_country_days(at=NOW)
    return add_office(slug="place", name="কার্যালয়", phone="+8801308633566", at=NOW)


@pytest.fixture
def keeper(place: Office) -> Officer:
    officer, _ = add_officer(username="keeper", name="শাহ আলম", chain=place.id, at=NOW)
    post = {"title": "সহকারী প্রোগ্রামার", "title_en": "", "role": Role.OFFICER, "since_on": TODAY}
    appoint(officer, office=place, **post)
    return officer


@pytest.fixture
def topic(place: Office, keeper: Officer) -> Topic:
    return set_topic(place, name="যোগাযোগ", name_en="Contact", by=keeper, at=NOW)


@pytest.fixture
def words(topic: Topic) -> Words:
    def make(**said: object) -> AnswerWords:
        told = {"question": "কখন খোলা?", "text": "৯টা থেকে ৫টা।", **said}
        return AnswerWords(topic=topic, review_on=TODAY + timedelta(days=180), **told)

    return make


@pytest.fixture
def answer(place: Office, keeper: Officer, words: Words) -> Answer:
    return publish_answer(place, words(), once="a", by=keeper, at=NOW)


@pytest.fixture
def asked(place: Office, keeper: Officer) -> Case:
    """A delivered request of Salma Begum."""
    charter = Charter.objects.create(
        office=place,
        number=1,
        effective_on=TODAY,
        published_at=NOW,
        source=b"",
        document={},
        bilingual={},
    )
    service = Service.objects.create(office=place, code="2.1.1")
    empty = {"officer": {}, "supervisor": {}, "fee": {}}
    terms = Terms.objects.create(
        office=place,
        charter=charter,
        service=service,
        position=1,
        name="তথ্য",
        time_limit=LIMIT,
        **empty,
    )
    who = Requester(name="সালমা বেগম", phone="+8801712345678")
    case, _ = open_case(terms, requester=who, details="আমি সালমা। কখন খোলা?", once="1", at=NOW)
    return deliver_case(case.id, by=keeper, at=NOW, answer="সালমা বেগম, ৯টায়।")
