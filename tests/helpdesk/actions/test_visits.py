"""shonod.helpdesk.actions.visits: a visit of another day is another visit."""

from datetime import timedelta

import pytest

from shonod.helpdesk.actions.visits import plan_visit
from shonod.helpdesk.queries.faults import visits_on
from shonod.helpdesk.states import Part
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_each_day_has_its_own_route(fault_case, officer) -> None:
    case, _ = fault_case()
    for days in (0, 1):
        on = TODAY + timedelta(days=days)
        plan_visit(case, on=on, part=Part.ANY, place="ক", note="", by=officer, at=NOW)
        assert visits_on(case.office, on).count() == 1
