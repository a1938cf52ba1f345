"""More time by authority, within the office's bounds; a date agreed after receipt, with consent."""

from datetime import date
from typing import Any

import pytest

from shonod.cases.actions import agree_on_date, declare_days, deliver_case, extend_case
from shonod.cases.models import Agreement, Extension
from shonod.ground.clock import AgreedDateOutside
from shonod.ground.refusals import ExtensionOutside, MoveNotAllowed, NotPermitted
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.actions import appoint
from shonod.offices.models import Holding, Holiday
from shonod.offices.states import Role
from shonod.performance.queries import counted
from tests.cases.moments import at
from tests.fixtures import TODAY
from tools.verify_receipt import verify

pytestmark = pytest.mark.django_db
SUNDAY, MONDAY = date(2026, 11, 29), date(2026, 11, 30)
ORDER = {"reason": "যন্ত্রাংশ আসেনি", "order_number": "০৫.১২"}


def extended(case: Any, officer: Any, **given: Any) -> Any:
    given = {"by": officer, "at": at(25), "until_on": MONDAY, **ORDER, **given}
    return extend_case(case.id, **given)


def test_a_superiors_order_gives_more_time_and_is_counted_so(homna, make_case, officer):
    case, _ = make_case("2.1.1")
    case = extended(case, officer)
    assert (case.due_on, case.extended_on) == (MONDAY, MONDAY)
    assert verify(case.receipt) == MONDAY
    kept = Extension.objects.get()
    assert (kept.order_number, kept.old_due_on) == ("০৫.১২", date(2026, 11, 26))
    told = events_of(case.id).get(kind=EventKind.CASE_EXTENDED)
    assert told.data["due_on"] == "2026-11-30"
    deliver_case(case.id, by=officer, at=at(30), answer="হয়েছে")
    figure = counted(homna, MONDAY)
    assert (figure.kept, figure.extended) == (1, 1)


@pytest.mark.parametrize(
    "given",
    [
        {"until_on": date(2026, 11, 26)},  # the promised day itself
        {"until_on": date(2026, 11, 27)},  # a Friday
        {"until_on": date(2026, 12, 13)},  # beyond fifteen days after the promised day
        {"at": at(29)},  # the promise is broken already
    ],
)
def test_an_extension_has_bounds(make_case, officer, given: dict[str, Any]):
    case, _ = make_case("2.1.1")
    with pytest.raises(ExtensionOutside):
        extended(case, officer, **given)


def test_two_extensions_stay_within_the_bounds_of_one(make_case, officer):
    case, _ = make_case("2.1.1")
    extended(case, officer, until_on=date(2026, 12, 10))
    with pytest.raises(ExtensionOutside):
        extended(case, officer, until_on=date(2026, 12, 13))


def test_without_an_order_only_a_supervisor_gives_time(homna, make_case, officer):
    case, _ = make_case("2.1.1")
    with pytest.raises(NotPermitted):
        extended(case, officer, order_number=" ")
    Holding.objects.filter(officer=officer).delete()
    post = {"office": homna, "title": "ঊর্ধ্বতন", "title_en": "Superior", "since_on": TODAY}
    appoint(officer, role=Role.SUPERVISOR, **post)
    assert extended(case, officer, order_number="").due_on == MONDAY


def test_a_closed_case_gets_no_time_and_no_date(make_case, officer):
    case, _ = make_case("2.2.1")
    deliver_case(case.id, by=officer, at=at(24), answer="হয়েছে")
    with pytest.raises(MoveNotAllowed):
        extended(case, officer)
    with pytest.raises(MoveNotAllowed):
        agree_on_date(case.id, by=officer, at=at(24), agreed_on=SUNDAY, consent="ফোনে")


def test_a_date_is_agreed_with_consent_within_the_limit(make_case, officer):
    case, _ = make_case("2.2.1")
    assert case.due_on == date(2026, 12, 2)
    case = agree_on_date(case.id, by=officer, at=at(24), agreed_on=SUNDAY, consent="ফোনে")
    assert (case.due_on, case.agreed_on) == (SUNDAY, SUNDAY)
    assert verify(case.receipt) == SUNDAY
    assert Agreement.objects.get().consent == "ফোনে"
    assert events_of(case.id).last().kind == EventKind.CASE_DATE_AGREED
    with pytest.raises(AgreedDateOutside):
        agree_on_date(case.id, by=officer, at=at(24), agreed_on=date(2026, 12, 3), consent="ফোনে")


def test_an_agreed_date_on_a_day_closed_since_moves_to_the_next_open_day(make_case, officer):
    case, _ = make_case("2.2.1")
    agree_on_date(case.id, by=officer, at=at(24), agreed_on=SUNDAY, consent="ফোনে")
    day = Holiday(name="ঈদ", kind="general", from_on=SUNDAY, until_on=SUNDAY)
    declare_days([day], by=officer, at=at(25))
    case.refresh_from_db()
    assert (case.due_on, case.receipt["agreed_outside"]) == (MONDAY, "closed_day")
    assert verify(case.receipt) == MONDAY
