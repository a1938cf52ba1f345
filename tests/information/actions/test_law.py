"""Setting the Act's limits is told in the ledger, by numbers alone."""

import pytest

from shonod.information.actions import set_law
from shonod.information.states import LawLimits
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY


@pytest.mark.django_db
def test_its_event_holds_the_numbers(place: Office, keeper: Officer):
    set_law(place, LawLimits(), from_on=TODAY, source="আইন", by=keeper, at=NOW)
    data = Event.objects.get(kind="law_rule_set").data
    assert (data["usual_days"], data["page_fee"], data["from_on"]) == (20, 2, "2026-11-23")
    assert "source" not in data
