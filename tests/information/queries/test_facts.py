"""What stands on a day: of an address the newest that has begun."""

from datetime import timedelta

import pytest

from shonod.information.actions import FactWords, set_fact
from shonod.information.queries.facts import facts_of, facts_to_come
from shonod.information.states import FactKind
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
TOMORROW, NEXT_WEEK = TODAY + timedelta(days=1), TODAY + timedelta(days=7)


def test_an_address_holds_until_the_next_begins(place: Office, keeper: Officer):
    for day, text in ((TODAY, "ক"), (NEXT_WEEK, "খ"), (TOMORROW, "গ")):
        set_fact(place, FactWords(FactKind.ADDRESS, day, text=text), by=keeper, at=NOW)
    place.refresh_from_db()
    said = {on: facts_of(place, on).address for on in (TODAY, TOMORROW, NEXT_WEEK)}
    assert [one and one.text for one in said.values()] == ["ক", "গ", "গ"]
    assert [one.text for one in facts_to_come(place, TODAY)] == ["গ"]
    assert Event.objects.filter(kind="fact_set").count() == 3
