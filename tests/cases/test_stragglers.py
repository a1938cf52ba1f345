"""Who counts while a declaration is being written counts by it: no date stands on an old calendar.

Received Monday 23 November 2026, three working days: due Thursday 26, and Sunday 29 when that
Thursday is closed.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction

from shonod.cases.actions import Requester, ask_requester, declare_days, open_case
from shonod.cases.models import Case
from shonod.cases.states import PauseReason
from shonod.catalogue.queries import promise_in_force
from shonod.offices.models import Holiday, Office
from shonod.offices.queries import calendar_of
from tests.cases.moments import at
from tests.fixtures import TODAY
from tools.verify_receipt import verify

THURSDAY, SUNDAY, WEDNESDAY = date(2026, 11, 26), date(2026, 11, 29), date(2026, 12, 2)
ASKER = Requester(name="সালমা বেগম", phone="+8801712345678")


def closed(day: date) -> list[Holiday]:
    return [Holiday(name="ছুটি", kind="general", from_on=day, until_on=day)]


def opened(office: Office) -> Callable[[], Any]:
    """Opens a case under terms, and an office, that were read now."""
    terms = promise_in_force(office, "2.1.1", TODAY)
    assert terms is not None
    assert calendar_of(terms.office).is_open_day(THURSDAY)
    return lambda: open_case(terms, requester=ASKER, details="তথ্য", once="one", at=at(23, 13))


@pytest.mark.django_db
def test_terms_read_before_a_declaration_are_counted_by_it(homna: Office):
    opens = opened(homna)
    declare_days(closed(THURSDAY), by=None, at=at(23, 12))
    case, _ = opens()
    assert verify(case.receipt) == case.due_on == SUNDAY


@pytest.mark.usefixtures("lasting")
def test_a_case_opened_while_a_declaration_is_being_written_waits_for_it(homna: Office):
    case, _ = while_declaring(THURSDAY, opened(homna))
    assert verify(case.receipt) == case.due_on == SUNDAY


@pytest.mark.usefixtures("lasting")
def test_a_case_paused_into_the_days_while_they_are_being_declared_waits_for_it(
    homna: Office, make_case, officer
):
    case, _ = make_case("2.1.1")
    asked = {"question": "কাগজ?", "reason": PauseReason.PAPERS, "until_on": date(2026, 11, 30)}
    while_declaring(SUNDAY, lambda: ask_requester(case.id, by=officer, at=at(24), **asked))
    case = Case.objects.get()
    assert verify(case.receipt) == case.due_on == WEDNESDAY


def while_declaring(day: date, do: Callable[[], Any]) -> Any:
    """What `do` gives on a connection of its own, begun before the declaration commits."""

    def aside() -> Any:
        try:
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            declare_days(closed(day), by=None, at=at(23, 12))
            begun = other.submit(aside)
        return begun.result()
