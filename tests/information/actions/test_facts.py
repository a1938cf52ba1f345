"""Facts are dated rows: notices stand side by side, each until its end."""

from datetime import timedelta

import pytest

from shonod.information.actions import FactWords, end_fact, set_fact
from shonod.information.models import Fact
from shonod.information.queries.facts import fact_by_id, facts_of
from shonod.information.states import FactKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
TOMORROW, NEXT_WEEK = TODAY + timedelta(days=1), TODAY + timedelta(days=7)


def test_notices_stand_side_by_side_until_they_end(place: Office, keeper: Officer):
    first = set_fact(place, FactWords(FactKind.NOTICE, TODAY, TODAY, title="আজ"), by=keeper, at=NOW)
    later = set_fact(place, FactWords(FactKind.NOTICE, TOMORROW, title="কাল"), by=keeper, at=NOW)
    place.refresh_from_db()
    assert facts_of(place, TODAY).notices == [first]
    assert facts_of(place, TOMORROW).notices == [later]
    end_fact(later.id, by=keeper, at=NOW)
    end_fact(first.id, by=keeper, at=NOW + timedelta(days=1))
    assert fact_by_id(place, later.id) is None
    assert Fact.objects.get().until_on == TODAY
