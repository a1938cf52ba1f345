"""Open sessions and the security log."""

from datetime import timedelta

import pytest

from shonod.people.actions.demands import ask_of_role
from shonod.people.actions.watch import (
    KEPT_FOR,
    NOWHERE,
    acknowledge,
    begin_session,
    end_session,
    forget_old_security,
    note,
    note_act,
    note_wrong_password,
)
from shonod.people.models import Demand, Happening, SignIn
from shonod.people.states import Kind
from tests.fixtures import NOW

HERE = {"at": NOW, "whence": NOWHERE}


@pytest.mark.parametrize(
    ("first", "new_browser", "kind"),
    [
        (True, True, Kind.SIGNED_IN),
        (False, True, Kind.NEW_BROWSER),
        (False, False, Kind.SIGNED_IN),
    ],
)
def test_a_new_browser_is_news_but_not_the_first_of_all(officer, first, new_browser, kind):
    if not first:
        officer.first_in_on = NOW.date()
        officer.save()
    begin_session(officer, "k", is_new_browser=new_browser, **HERE)
    officer.refresh_from_db()
    assert Happening.objects.get().kind == kind
    assert officer.untold == (kind == Kind.NEW_BROWSER)
    assert officer.first_in_on == NOW.date()


def test_what_happened_after_the_owner_looked_stays_untold(officer):
    for _ in range(3):
        note(officer, Kind.WRONG_CODE, at=NOW)
    acknowledge(officer, seen=2)
    officer.refresh_from_db()
    assert officer.untold == 1
    acknowledge(officer, seen=9)
    officer.refresh_from_db()
    assert officer.untold == 0


def test_an_unknown_name_is_kept_as_a_hash_and_a_known_one_as_its_account(officer):
    note_wrong_password("stranger", None, **HERE)
    note_wrong_password("homna", officer, **HERE)
    assert set(Happening.objects.values_list("officer", flat=True)) == {officer.id, None}
    assert "stranger" not in str(list(Happening.objects.values()))


def test_acts_are_noted_to_five_minutes(officer):
    begin_session(officer, "k", is_new_browser=False, **HERE)
    for minutes, noted in ((4, 0), (6, 6), (10, 6), (12, 12)):
        note_act("k", at=NOW + timedelta(minutes=minutes))
        assert SignIn.objects.get().acted_at == NOW + timedelta(minutes=noted)


def test_signing_out_is_noted_once(officer):
    begin_session(officer, "k", is_new_browser=False, **HERE)
    for _ in range(2):
        end_session(officer, "k", **HERE)
    assert Happening.objects.filter(kind=Kind.SIGNED_OUT).count() == 1


def test_a_year_later_it_is_forgotten(officer):
    note(officer, Kind.WRONG_CODE, at=NOW)
    begin_session(officer, "over", is_new_browser=False, at=NOW, whence=NOWHERE)
    forget_old_security(NOW + KEPT_FOR - timedelta(days=1))
    assert Happening.objects.count() == 2
    assert not SignIn.objects.exists()
    forget_old_security(NOW + KEPT_FOR)
    assert not Happening.objects.exists()


def test_what_is_asked_of_a_role_is_kept_with_who_said_it(officer, homna):
    ask_of_role("viewer", from_on=None, grace_days=0, by=officer, chain=homna.id, at=NOW)
    assert Demand.objects.get().said_by == officer
