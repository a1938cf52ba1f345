"""Making accounts, changing passwords and details, and counting wrong tries.

Of shonod.people.actions.accounts.
"""

import re
from datetime import timedelta
from uuid import uuid4

import pytest

from shonod.ground.refusals import TooMany
from shonod.ledger.queries import events_of
from shonod.people.actions import (
    NOWHERE,
    WRONG_TRIES,
    add_officer,
    change_details,
    change_password,
    check_tries,
    count_wrong_try,
    one_time_password,
    reset_password,
)
from shonod.turnstile.models import Count
from tests.fixtures import NOW


@pytest.fixture
def officer(db):
    return add_officer(username="rahima", name="রহিমা", chain=uuid4(), at=NOW)[0]


def test_a_one_time_password_is_read_aloud_easily_and_never_the_same():
    assert re.fullmatch(r"[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}", one_time_password())
    assert len({one_time_password() for _ in range(200)}) == 200


def test_a_new_officer_must_change_the_password_and_then_need_not(officer):
    assert officer.must_change_password
    change_password(officer, "long enough words", chain=uuid4(), at=NOW)
    officer.refresh_from_db()
    assert not officer.must_change_password
    assert officer.check_password("long enough words")


def test_a_reset_password_works_must_be_changed_and_is_told_by_the_ledger(officer):
    password = reset_password(officer, chain=uuid4(), at=NOW)
    officer.refresh_from_db()
    assert officer.check_password(password)
    assert officer.must_change_password
    told = [str(event.data) for event in events_of(officer.id)]
    assert told[-1] == "{'one_time': True}"
    assert not any(password in data for data in told)


HERE = {"address": "203.0.113.1", "browser": None, "at": NOW}


@pytest.mark.parametrize(
    ("username", "change", "waits"),
    [
        ("rahima", {}, True),
        ("RAHIMA", {}, True),
        ("rahima", {"address": "203.0.113.2"}, False),
        ("rahima", {"browser": "known"}, False),
        ("karim", {}, False),
        ("rahima", {"at": NOW + timedelta(minutes=15)}, False),
    ],
)
def test_five_wrong_tries_slow_that_account_from_that_address(db, username, change, waits):
    for _ in range(WRONG_TRIES):
        check_tries("rahima", **HERE)
        count_wrong_try("rahima", **HERE)
    if waits:
        with pytest.raises(TooMany):
            check_tries(username, **{**HERE, **change})
    else:
        check_tries(username, **{**HERE, **change})


def test_a_known_browser_is_slowed_by_its_own_tries(db):
    known = {**HERE, "browser": "known"}
    for _ in range(WRONG_TRIES + 1):
        count_wrong_try("rahima", **known)
    with pytest.raises(TooMany):
        check_tries("rahima", **known)
    check_tries("rahima", **HERE)


def test_the_counts_name_nobody(db):
    count_wrong_try("rahima", **HERE)
    keys = " ".join(Count.objects.values_list("key", flat=True))
    assert "rahima" not in keys
    assert "203.0.113" not in keys


def test_details_are_changed_logged_and_told_without_their_words(officer):
    kept = {"name": "রহিমা আক্তার", "name_en": "", "phone": "+8801712345678", "email": ""}
    said = {"chain": uuid4(), "at": NOW, "whence": NOWHERE}
    assert change_details(officer, kept, **said)
    assert not change_details(officer, kept, **said)
    officer.refresh_from_db()
    assert officer.name == "রহিমা আক্তার"
    assert officer.untold == 1
    assert events_of(officer.id).last().data == {"fields": ["name", "phone"]}
