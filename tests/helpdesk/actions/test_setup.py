"""What the help desk says of itself: begun once, worded anew without rewriting."""

from datetime import timedelta
from decimal import Decimal

import pytest

from shonod.helpdesk.actions.setup import (
    begin_helpdesk,
    end_charge,
    end_kind,
    end_known_fault,
    say_charge,
    say_known_fault,
    set_rule,
)
from shonod.helpdesk.models import KnownFault
from shonod.helpdesk.queries import charges_of, kinds_of, known_faults_of, rule_of
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_it_begins_once_with_kinds_faults_and_charges(begun, keeper) -> None:
    assert not begin_helpdesk(begun, by=keeper, at=NOW)
    printer = next(one for one in kinds_of(begun) if one.name == "প্রিন্টার")
    titles = [one.title for one in known_faults_of(begun, printer.id)]
    assert "প্রিন্ট হয় না" in titles
    assert "ডি-নথিতে লগইন হয় না" in titles
    assert "ছবি আসে না" not in titles


def test_a_new_wording_ends_the_old_one_and_leaves_it_readable(begun, keeper) -> None:
    known = known_faults_of(begun)[0]
    words = {"kind": known.kind, "title": "অন্য কথা", "title_en": "", "steps": "ক\nখ", "steps_en": ""}
    for _ in range(2):
        say_known_fault(begun, **words, instead_of=known, by=keeper, at=NOW)
    now = [one.title for one in known_faults_of(begun)]
    assert now.count("অন্য কথা") == 1
    assert known.title not in now
    assert KnownFault.objects.get(pk=known.pk).title == known.title


def test_what_is_taken_off_is_offered_no_more(begun, keeper) -> None:
    charge = say_charge(
        begun, name="মাউস", name_en="", price=Decimal(400), payer="client", by=keeper, at=NOW
    )
    kind, known = kinds_of(begun)[0], known_faults_of(begun)[0]
    end_charge(charge, by=keeper, at=NOW)
    end_kind(kind, by=keeper, at=NOW)
    end_known_fault(known, by=keeper, at=NOW)
    assert charge not in charges_of(begun)
    assert kind not in kinds_of(begun)
    assert known not in known_faults_of(begun)


def test_days_hold_from_their_day_on(begun, keeper) -> None:
    days = {"confirm_days": 3, "repeat_faults": 2, "repeat_days": 90}
    assert set_rule(begun, from_on=TODAY, **days, by=keeper, at=NOW)
    assert set_rule(begun, from_on=TODAY, **days, by=keeper, at=NOW) is None
    assert rule_of(begun, TODAY).confirm_days == 3
    assert rule_of(begun, TODAY - timedelta(days=1)).confirm_days == 7
