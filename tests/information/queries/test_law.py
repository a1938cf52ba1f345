"""The Act's limits: the usual ones until another rule has begun; its days by the office's clock."""

from datetime import date, timedelta

import pytest

from shonod.ground.refusals import OutOfOrder
from shonod.information.actions.law import set_law
from shonod.information.queries.law import asked_at, law_of, limits_of
from shonod.information.states import LawLimits
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
TOMORROW = TODAY + timedelta(days=1)


def test_a_rule_holds_from_its_day_on(place: Office, keeper: Officer):
    assert law_of(place, TODAY) is None
    limits = LawLimits(usual_days=15)
    set_law(place, limits, from_on=TOMORROW, source="অধ্যাদেশ", by=keeper, at=NOW)
    place.refresh_from_db()
    assert [limits_of(place, on).usual_days for on in (TODAY, TOMORROW)] == [20, 15]
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(OutOfOrder):
        set_law(place, limits, from_on=yesterday, source="x", by=keeper, at=NOW)


def test_working_days_are_counted_as_in_every_promise(place: Office, keeper: Officer):
    asked = asked_at(place, NOW)
    # Monday, 23 November 2026; 16 December, a Wednesday, is Victory Day.
    assert asked.refusal_on == date(2026, 12, 7)
    assert asked.usual_on == date(2026, 12, 22)
    assert asked.usual_on < asked.others_on
