"""Kinds and guides: dated, the old ones kept; and what an office begins with."""

from datetime import timedelta

import pytest

from shonod.advice.actions import keep_first_advice, set_guide, set_kind
from shonod.advice.actions.first import FIRST
from shonod.advice.actions.keeping import hold
from shonod.advice.models import Guide, Kind, Price
from shonod.advice.queries.kinds import guide_lines, guide_of, guides_of, kinds_of, open_kinds
from shonod.ground.refusals import NotPermitted, OutOfOrder
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=7)


def test_a_kind_is_renamed_and_closed_and_said_twice_is_once(
    place: Office, kind: Kind, keeper: Officer
):
    named = {"name": "প্রিন্টার", "name_en": "Printer", "by": keeper, "at": NOW}
    set_kind(place, kind=kind, **named)
    assert Event.objects.filter(kind="advice_kind_set").count() == 1
    set_kind(place, kind=kind, **named, is_closed=True)
    place.refresh_from_db()
    assert kinds_of(place) == [kind]
    assert open_kinds(place) == []


def test_a_guide_holds_from_its_day_and_the_old_one_stays(kind: Kind, keeper: Officer):
    said = {"source": "নিজস্ব", "by": keeper, "at": NOW}
    first = set_guide(kind, {"checks": "ক", "checks_en": "A"}, from_on=TODAY, **said)
    assert set_guide(kind, {"checks": "ক", "checks_en": "A"}, from_on=LATER, **said) is None
    second = set_guide(kind, {"checks": "খ"}, from_on=LATER, **said)
    assert guide_of(kind, TODAY) == first
    assert guide_of(kind, LATER) == second
    assert guides_of(kind) == [second, first]
    assert guide_lines(first, "checks", "en") == "A"
    assert guide_lines(second, "checks", "en") == "খ"
    assert guide_lines(None, "checks", "bn") == ""
    with pytest.raises(OutOfOrder):
        set_guide(kind, {"checks": "গ"}, from_on=TODAY - timedelta(days=1), **said)


def test_an_office_begins_with_kinds_and_with_no_price(place: Office):
    assert keep_first_advice(place, at=NOW) >= 10
    assert keep_first_advice(place, at=NOW) == 0
    guides = Guide.objects.all()
    assert all(guide.checks and guide.checks_en and guide.source for guide in guides)
    assert not Price.objects.exists()
    assert "৳" not in FIRST.read_text()


def test_nobody_else_may(place: Office):
    stranger, _ = add_officer(username="x", name="ক", chain=place.id, at=NOW)
    with pytest.raises(NotPermitted):
        hold(place.id, stranger, NOW)
