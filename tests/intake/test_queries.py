"""What a form lacks, who asks, and what would be promised."""

from datetime import date

import pytest

from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promise_in_force
from shonod.ground.clock import AgreedDateOutside
from shonod.intake.queries import agreed_day, missing_step, promise_now, requester_of
from shonod.intake.states import Step
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

PERSON = {"details": "ক", "name": "খ", "phone": "+8801712345678"}
OFFICE = {**PERSON, "organisation": "গ"}
WHOLE = {**OFFICE, "timing": "limit"}


def terms_of(office: Office, code: str) -> Terms:
    terms = promise_in_force(office, code, TODAY)
    assert terms is not None
    return terms


@pytest.mark.parametrize(
    ("code", "data", "step"),
    [
        ("2.1.1", {}, Step.DETAILS),
        ("2.1.1", {"details": "ক"}, Step.WHO),
        ("2.1.1", {"details": "ক", "name": "খ"}, Step.WHO),
        ("2.1.1", {"details": "ক", "name": "খ", "email": "a@b.cd"}, None),
        ("2.1.1", PERSON, None),
        ("2.2.1", PERSON, Step.WHO),
        ("2.2.1", OFFICE, Step.DATE),
        ("2.2.1", WHOLE, None),
        ("2.2.5", OFFICE, None),
    ],
)
def test_the_first_page_that_lacks_an_answer(
    homna: Office, code: str, data: dict[str, str], step: Step | None
) -> None:
    assert missing_step(data, terms_of(homna, code)) == step


def test_the_promise_is_the_charters_limit_from_today(homna: Office) -> None:
    assert promise_now(terms_of(homna, "2.1.1"), at=NOW).due_on == date(2026, 11, 26)
    agreed = promise_now(terms_of(homna, "2.2.1"), at=NOW, agreed_on=date(2026, 11, 25))
    assert agreed.due_on == date(2026, 11, 25)
    with pytest.raises(AgreedDateOutside):
        promise_now(terms_of(homna, "2.2.1"), at=NOW, agreed_on=date(2026, 12, 25))


def test_a_wished_day_counts_only_when_it_was_chosen() -> None:
    assert agreed_day({"timing": "agreed", "agreed_on": "2026-11-25"}) == date(2026, 11, 25)
    assert agreed_day({"timing": "limit", "agreed_on": "2026-11-25"}) is None


def test_who_asks_is_read_from_the_answers() -> None:
    asker = requester_of({**WHOLE, "memo_on": "2026-11-22", "memo_number": "১২/ক"})
    assert (asker.organisation, asker.memo_number) == ("গ", "১২/ক")
    assert asker.memo_on == date(2026, 11, 22)
    assert requester_of(PERSON).memo_on is None
