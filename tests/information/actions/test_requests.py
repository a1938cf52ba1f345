"""Under the Right to Information Act: its own clock, told apart from questions, priced, refused."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.cache import cache

from shonod.cases.actions import Requester, open_case
from shonod.cases.models import Case
from shonod.catalogue.actions import bind_service
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.refusals import DayPassed, MoveNotAllowed, NotPermitted, OutOfOrder
from shonod.information.actions import (
    ask_fee,
    keep_law,
    make_law_request,
    make_question,
    note_appeal,
    note_fee_paid,
    refuse_law_request,
    set_pace,
    take_law_request,
)
from shonod.information.models import LawRequest
from shonod.information.queries.law import law_promises
from shonod.information.queries.requests import days_of, law_kept, law_request_of
from shonod.information.states import WORK, FormKa, Pace
from shonod.ledger.actions import REQUESTER
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from shonod.performance.queries import counted
from tests.fixtures import NOW, TODAY
from tests.information.conftest import LIMIT

pytestmark = pytest.mark.django_db
KARIM = Requester(name="করিম", phone="+8801712345678")
KA = FormKa(address="হোমনা")
ONE_DAY = timedelta(days=1)


@pytest.fixture
def law(place: Office) -> Office:
    keep_law(place, at=NOW)
    place.refresh_from_db()
    return place


@pytest.fixture
def question(law: Office) -> Case:
    """Asked by the charter, which answers in three working days."""
    charter = Charter.objects.create(
        office=law, number=1, effective_on=TODAY, published_at=NOW, source=b"", document={},
        bilingual={},
    )  # fmt: skip
    service = Service.objects.create(office=law, code="2.1.1")
    empty: dict[str, Any] = {"officer": {}, "supervisor": {}, "fee": {}}
    told = {"charter": charter, "service": service, "position": 1, "name": "তথ্য"}
    terms = Terms.objects.create(office=law, **told, time_limit=LIMIT, **empty)
    bind_service(service, WORK, at=NOW)
    case, _ = open_case(terms, requester=KARIM, details="দরপত্র", once="q", at=NOW)
    return case


def asked(office: Office, pace: Pace = Pace.USUAL, once: str = "a") -> Case:
    terms = law_promises(office, TODAY)[pace].terms
    case, _ = open_case(terms, requester=KARIM, details="দরপত্র", once=once, at=NOW)
    take_law_request(case, KA, by=REQUESTER, at=NOW)
    return case


@pytest.mark.parametrize(
    ("pace", "due_on"),
    [
        (Pace.USUAL, date(2026, 12, 22)),
        (Pace.OTHERS, date(2027, 1, 5)),
        (Pace.URGENT, date(2026, 11, 24)),
    ],
)
def test_each_pace_has_the_clock_of_the_act(law: Office, pace: Pace, due_on: date):
    case = asked(law, pace)
    assert case.due_on == due_on
    assert law_request_of(case).pace is pace
    assert (case.due_at is not None) is (pace is Pace.URGENT)


def test_the_law_is_kept_once(law: Office):
    assert not keep_law(law, at=NOW)
    assert Service.objects.get(office=law).by_law


def test_a_question_becomes_a_request_and_a_question_again(question: Case, keeper: Officer):
    who = {"by": keeper, "at": NOW + ONE_DAY}
    made = make_law_request(question.id, KA, why="ফরম ক", **who)
    assert (made.service.code, made.received_at) == ("RTI", question.received_at)
    assert made.due_on == date(2026, 12, 22)
    back = make_question(question.id, why="প্রশ্ন", **who)
    assert (back.service.code, back.due_on) == ("2.1.1", question.due_on)
    # What form Ka said beside is kept no longer than it is needed.
    assert not LawRequest.objects.exists()
    with pytest.raises(MoveNotAllowed):
        make_question(question.id, why="আবার", **who)


def test_after_the_charters_day_it_stays_under_the_act(question: Case, keeper: Officer):
    make_law_request(question.id, KA, why="ফরম ক", by=keeper, at=NOW)
    with pytest.raises(DayPassed):
        make_question(question.id, why="প্রশ্ন", by=keeper, at=NOW + 7 * ONE_DAY)


def test_others_are_concerned(law: Office, keeper: Officer):
    case = asked(law)
    moved = set_pace(case.id, Pace.OTHERS, why="বিসিসি", by=keeper, at=NOW)
    assert moved.due_on == date(2027, 1, 5)
    assert law_request_of(moved).pace is Pace.OTHERS


def test_a_refusal_names_its_clauses_and_the_appeal_has_its_day(law: Office, keeper: Officer):
    case = asked(law)
    assert days_of(law_request_of(case), case, TODAY).refuse_by == date(2026, 12, 7)
    words = {"grounds": ["জ"], "reason": "অন্যের তথ্য", "appeal_to": "জেলা"}
    refused = refuse_law_request(case.id, **words, by=keeper, at=NOW)
    assert refused.reason.startswith("তথ্য অধিকার আইন, ২০০৯, ধারা ৭ (জ):")
    days = days_of(law_request_of(refused), refused, TODAY)
    assert days.appeal_by == TODAY + 30 * ONE_DAY
    assert Event.objects.get(kind="law_request_refused").data == {"grounds": ["জ"]}
    later = {"by": keeper, "at": NOW + 20 * ONE_DAY}
    with pytest.raises(OutOfOrder):
        note_appeal(case.id, appealed_on=TODAY - ONE_DAY, decided_on=None, granted=None, **later)
    day = {"appealed_on": TODAY + ONE_DAY, "decided_on": TODAY + 9 * ONE_DAY}
    assert note_appeal(case.id, **day, granted=True, **later).appeal_granted


def test_no_answer_in_time_counts_as_a_refusal(law: Office):
    case = asked(law)
    late = days_of(law_request_of(case), case, case.due_on + ONE_DAY)
    assert late.appeal_by == case.due_on + 30 * ONE_DAY
    assert days_of(law_request_of(case), case, case.due_on).appeal_by is None


def test_copies_are_paid_for_and_the_clock_goes_on(law: Office, keeper: Officer, question: Case):
    case = asked(law)
    with pytest.raises(MoveNotAllowed):
        note_fee_paid(case.id, by=keeper, at=NOW)
    ask_fee(case.id, 40, text="চালানে দিন", by=keeper, at=NOW)
    paid = [note_fee_paid(case.id, by=keeper, at=NOW).fee for _ in range(2)]
    assert paid == [40, 40]
    assert Event.objects.filter(kind="law_fee_paid").count() == 1
    case.refresh_from_db()
    assert (case.due_on, case.messages.get().text) == (date(2026, 12, 22), "চালানে দিন")
    with pytest.raises(MoveNotAllowed):
        ask_fee(question.id, 40, text="x", by=keeper, at=NOW)


def test_nobody_else_notes_what_was_paid(law: Office):
    case = asked(law)
    stranger = add_officer(username="stranger", name="অন্য", chain=law.id, at=NOW)[0]
    with pytest.raises(NotPermitted):
        note_fee_paid(case.id, by=stranger, at=NOW)


def test_it_stands_in_a_figure_of_its_own(law: Office):
    cache.clear()
    cases = [asked(law, once=str(n)) for n in range(5)]
    day = cases[0].due_on + ONE_DAY
    assert counted(law, day).n == 0
    kept = law_kept(law, day)
    assert (kept.n, kept.kept, kept.percent) == (5, 0, 0)
    assert law_kept(law, TODAY) is None
