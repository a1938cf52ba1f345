"""A later edition: five days become three; three stay three though a later edition says five."""

from datetime import date, timedelta

import pytest

from shonod.cases.actions import better_promises, preview_better_promises
from shonod.cases.models import Case, DateMove
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from tests.cases.moments import at
from tests.fixtures import NOW, TODAY
from tools.verify_receipt import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(homna: Office):
    """edition(number, days, effective_on) -> a charter with one service due in so many days."""

    def make(number: int, days: int, effective_on: date = TODAY) -> Charter:
        charter = Charter.objects.create(
            office=homna,
            number=number,
            effective_on=effective_on,
            published_at=NOW,
            source_name="x",
            source_sha256="0",
            source=b"",
            document={},
            bilingual={},
        )
        limit = TimeLimit(f"{days} কার্যদিবস", max=Duration(days, Unit.WORKING_DAY))
        service, _ = Service.objects.get_or_create(office=homna, code="9.1")
        Terms.objects.create(
            office=homna,
            charter=charter,
            service=service,
            position=1,
            section_kind="citizen",
            name="সেবা",
            fee={},
            time_limit=limit.to_json(),
            officer={},
            supervisor={},
        )
        return charter

    return make


@pytest.mark.parametrize(
    ("first", "second", "due_on"),
    [
        (5, 3, date(2026, 11, 26)),  # Tuesday, Wednesday, Thursday
        (3, 5, date(2026, 11, 26)),
        (5, 1, date(2026, 11, 25)),  # by the count Tuesday, but Wednesday is the next working day
    ],
)
def test_a_running_case_has_the_better_of_two_promises(
    edition, make_case, first: int, second: int, due_on: date
):
    old = edition(2, first)
    case, _ = make_case("9.1")
    new = edition(3, second)
    assert preview_better_promises(list(new.terms.all()), at=at(24)).moved == int(second < first)
    recount = better_promises(new, by=None, at=at(24))
    case.refresh_from_db()
    assert (case.due_on, case.terms.charter) == (due_on, old)
    assert verify(case.receipt) == due_on
    assert recount.sooner == int(second < first)
    assert case.better_terms == (new.terms.get() if second < first else None)


def test_the_receipt_says_which_promise_was_bettered(edition, make_case):
    edition(2, 5)
    case, _ = make_case("9.1")
    better_promises(edition(3, 3), by=None, at=at(24))
    case.refresh_from_db()
    assert case.receipt["instead_of"]["due_on"] == "2026-11-30"
    assert case.receipt["limit"]["max"]["value"] == 3
    told = events_of(case.id).get(kind=EventKind.CASE_DATE_MOVED)
    assert told.data["cause"] == "edition"
    assert DateMove.objects.get().new_better_terms == case.better_terms_id


def test_an_edition_that_holds_later_betters_nothing_before_its_day(edition, make_case):
    edition(2, 15)
    case, _ = make_case("9.1")
    better_promises(edition(3, 1, TODAY + timedelta(days=7)), by=None, at=at(24))
    assert Case.objects.get(pk=case.pk).due_on == date(2026, 11, 30)
