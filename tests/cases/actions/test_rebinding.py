"""Other Terms for a case: from its receipt on, while both promises can be kept."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from shonod.cases.actions import ask_requester, deliver_case, rebind_case
from shonod.cases.models import Case
from shonod.cases.states import PauseReason
from shonod.catalogue.models import Service, Terms
from shonod.catalogue.queries import promise_in_force
from shonod.ground.refusals import DayPassed, MoveNotAllowed, NotPermitted
from shonod.ground.timelimit import Duration, Unit
from shonod.ledger.queries import events_of
from tests.cases.moments import at
from tests.fixtures import TODAY
from tools.verify_receipt import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_law(homna) -> Terms:
    """Twenty working days, by no charter."""
    charter = promise_in_force(homna, "2.1.1", TODAY)
    limit = replace(charter.limit, instant=False, max=Duration(20, Unit.WORKING_DAY)).to_json()
    cells = {name: getattr(charter, name) for name in ("fee", "officer", "supervisor", "name")}
    service = Service.objects.create(office=homna, code="RTI", by_law=True)
    given = {"service": service, "position": 99, "time_limit": limit}
    return Terms.objects.create(office=homna, **given, **cells)


def rebound(case: Case, terms: Terms, officer: Any, **given: Any) -> Case:
    return rebind_case(case.id, terms, **{"by": officer, "at": at(24), "why": "ফরম ক", **given})


def test_it_keeps_its_receipt_and_is_counted_anew(make_case, officer, by_law):
    case, _ = make_case("2.1.1")
    changed = rebound(case, by_law, officer)
    assert changed.received_at == case.received_at
    assert (changed.service.code, changed.due_on) == ("RTI", date(2026, 12, 22))
    assert verify(changed.receipt) == changed.due_on
    told = events_of(case.id).last()
    assert told.data["old_due_on"] == "2026-11-26"
    assert case.messages.get().text == "ফরম ক"
    back = rebound(changed, case.terms, officer)
    assert back.due_on == date(2026, 11, 26)


def test_no_day_that_is_over_is_given_and_no_broken_promise_mended(make_case, officer, by_law):
    case, _ = make_case("2.1.1")
    with pytest.raises(MoveNotAllowed):
        rebound(case, by_law, officer, at=at(29))
    rebound(case, by_law, officer)
    with pytest.raises(DayPassed):
        rebound(case, case.terms, officer, at=at(29))


def test_what_waits_is_closed_or_is_so_already_stays(make_case, officer, by_law, rupali_officer):
    case, _ = make_case("2.1.1")
    with pytest.raises(NotPermitted):
        rebound(case, by_law, rupali_officer)
    with pytest.raises(MoveNotAllowed):
        rebound(case, case.terms, officer)
    ask = {"question": "কোনটি?", "reason": PauseReason.DETAILS, "until_on": date(2026, 11, 30)}
    ask_requester(case.id, by=officer, at=at(24), **ask)
    with pytest.raises(MoveNotAllowed):
        rebound(case, by_law, officer)
    deliver_case(case.id, by=officer, at=at(24), answer="হয়েছে")
    with pytest.raises(MoveNotAllowed):
        rebound(case, by_law, officer)
