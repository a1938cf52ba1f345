"""Opening a case: one durable transaction, one case a form."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from shonod.cases.actions import Requester, open_case
from shonod.cases.gateways import seal
from shonod.cases.models import Attachment, Case
from shonod.cases.queries import case_by_code, code_of
from shonod.cases.states import Channel, State
from shonod.catalogue.queries import promise_in_force
from shonod.ground.clock import AgreedDateOutside
from shonod.ground.ids import uuid7
from shonod.ledger.actions import REQUESTER
from shonod.ledger.models import Event
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.queries import desk_post
from tests.cases.moments import at
from tests.fixtures import NOW, TODAY

ASKER = Requester(name="সালমা বেগম", phone="+8801712345678")


def terms_of(office, service="2.1.1"):
    terms = promise_in_force(office, service, TODAY)
    assert terms is not None
    return terms


@pytest.mark.django_db
def test_a_new_case_is_received_and_lies_with_the_desks_post(homna, make_case):
    case, _ = make_case()
    assert (case.state, case.version, case.is_closed) == (State.RECEIVED, 1, False)
    assert case.owner == desk_post(homna)


@pytest.mark.django_db
def test_the_code_finds_the_case_and_is_nowhere_in_plain(homna, make_case):
    case, code = make_case()
    assert case_by_code(homna, code) == case
    assert code_of(case) == code
    row = " ".join(str(value) for value in Case.objects.filter(pk=case.pk).values().get().values())
    assert code not in row
    assert case.code_hash == seal().hashed(code)


@pytest.mark.django_db
def test_its_event_tells_service_terms_and_date_and_names_nobody(make_case):
    case, code = make_case(channel=Channel.COUNTER)
    event = events_of(case.id).get()
    assert event.kind == EventKind.CASE_OPENED
    assert event.actor_kind == REQUESTER.kind
    assert event.at == NOW
    assert event.data == {
        "service": "2.1.1",
        "terms": str(case.terms_id),
        "channel": "counter",
        "received_at": NOW.isoformat(),
        "due_on": "2026-11-26",
        "receipt": case.receipt["sha256"],
    }
    written = str(event.data)
    assert not any(private in written for private in (case.name, case.phone, case.details, code))


@pytest.mark.django_db
def test_the_same_form_again_gives_the_same_case_and_code(make_case):
    first, code = make_case(once="token")
    again, same = make_case(once="token", details="অন্য কথা")
    assert (again, same) == (first, code)
    assert Case.objects.count() == Event.objects.filter(kind=EventKind.CASE_OPENED).count() == 1


@pytest.mark.django_db
def test_two_offices_may_see_the_same_token(make_case, rupali):
    one, _ = make_case(once="token")
    other, _ = make_case(once="token", office=rupali)
    assert one != other


@pytest.mark.usefixtures("lasting")
def test_the_same_form_sent_ten_times_at_once_makes_one_case(homna):
    terms = terms_of(homna)

    def send(_: int) -> str:
        try:
            return open_case(terms, requester=ASKER, details="তথ্য", once="token", at=NOW)[1]
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as fingers:
        codes = set(fingers.map(send, range(10)))
    assert len(codes) == 1
    assert Case.objects.count() == 1


@pytest.mark.django_db
def test_an_agreed_date_inside_the_limit_is_the_date(make_case):
    # 2.2.1 promises seven working days or as agreed: 2 December lies inside.
    case, _ = make_case("2.2.1", agreed_on=date(2026, 12, 1))
    assert case.due_on == date(2026, 12, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("service", "agreed_on", "why"),
    [
        ("2.1.1", date(2026, 11, 25), "not_negotiable"),
        ("2.2.1", date(2026, 11, 22), "before_day_zero"),
        ("2.2.1", date(2026, 11, 27), "closed_day"),
        ("2.2.1", date(2026, 12, 20), "after_limit"),
    ],
)
def test_an_agreed_date_outside_is_refused_and_leaves_nothing(
    make_case, service: str, agreed_on: date, why: str
):
    with pytest.raises(AgreedDateOutside) as refused:
        make_case(service, agreed_on=agreed_on)
    assert refused.value.why == why
    assert not Case.objects.exists()
    assert not Event.objects.filter(kind=EventKind.CASE_OPENED).exists()


@pytest.mark.django_db
def test_what_came_after_hours_counts_from_the_next_working_day(make_case):
    # Thursday, seven in the evening: Sunday is day zero.
    case, _ = make_case(at=at(26, 19))
    assert (case.day_zero_on, case.due_on) == (date(2026, 11, 29), date(2026, 12, 2))


@pytest.mark.django_db
def test_files_of_the_form_go_with_the_case_and_others_stay(homna, make_case):
    mine, theirs = uuid7(), uuid7()
    for draft in (mine, theirs):
        Attachment.objects.create(
            office=homna, draft=draft, name="a.pdf", kind="application/pdf", size=1,
            sha256="0" * 64, path=str(draft), added_at=NOW,
        )  # fmt: skip
    case, _ = make_case(draft=mine)
    assert case.attachments.get().draft == mine
    assert Attachment.objects.get(draft=theirs).case is None


@pytest.mark.django_db
def test_a_second_case_cannot_take_the_files_of_the_first(homna, make_case):
    draft = uuid7()
    Attachment.objects.create(
        office=homna, draft=draft, name="a.pdf", kind="application/pdf", size=1,
        sha256="0" * 64, path="x", added_at=NOW,
    )  # fmt: skip
    first, _ = make_case(draft=draft)
    second, _ = make_case(draft=draft)
    assert (first.attachments.count(), second.attachments.count()) == (1, 0)


@pytest.mark.django_db
def test_what_came_before_it_was_entered_is_counted_from_when_it_came(homna, make_case):
    """A letter of Sunday, entered on Monday: Wednesday is its third working day."""
    make_case()
    sunday = at(22, 12)
    case, _ = make_case(received_at=sunday, channel=Channel.LETTER)
    event = events_of(case.id).get()
    assert (case.received_at, case.day_zero_on.day, case.due_on.day) == (sunday, 22, 25)
    assert (event.at, event.data["received_at"]) == (NOW, sunday.isoformat())
