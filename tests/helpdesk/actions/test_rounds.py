"""A round of stock-taking: a label counts once, an id that is sent again too."""

from uuid import uuid4

import pytest

from shonod.helpdesk.actions.rounds import begin_round, end_round, see_label
from shonod.helpdesk.queries.rounds import stock_of
from shonod.helpdesk.states import Settled, State
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_labels_are_seen_once_and_reconciled(make_device, keeper, college, land_office) -> None:
    here, gone = make_device(), make_device("ল্যাপটপ")
    theirs = make_device(institution=land_office)
    make_device("ইউপিএস", state=State.RETIRED)
    begun = begin_round(college, by=keeper, at=NOW)
    assert begin_round(college, by=keeper, at=NOW) == begun
    who = {"seen_at": NOW, "by": keeper, "at": NOW}
    first, again = uuid4(), uuid4()
    assert see_label(begun, f"https://x/devices/{here.code}/", id_=first, **who)[1]
    assert not see_label(begun, here.code, id_=first, **who)[1]
    assert not see_label(begun, here.code.lower(), id_=again, **who)[1]
    see_label(begun, theirs.code, id_=uuid4(), **who)
    see_label(begun, "XYZ", id_=uuid4(), **who)
    stock = stock_of(begun)
    assert [one.device for one in stock.found] == [here]
    assert stock.missing == [gone]
    assert [one.device for one in stock.elsewhere] == [theirs]
    assert [one.code for one in stock.unknown] == ["XYZ"]
    assert end_round(begun, by=keeper, at=NOW)
    assert not end_round(begun, by=keeper, at=NOW)
    counts = {"found": 1, "missing": 1, "elsewhere": 1, "unknown": 1}
    assert Event.objects.get(kind=EventKind.ROUND_ENDED).data == counts
    assert not see_label(begun, here.code, id_=first, **who)[1]
    with pytest.raises(Settled):
        see_label(begun, gone.code, id_=uuid4(), **who)


def test_an_id_of_another_round_is_refused(make_device, keeper, college, land_office) -> None:
    device, id_ = make_device(), uuid4()
    who = {"id_": id_, "seen_at": NOW, "by": keeper, "at": NOW}
    see_label(begin_round(college, by=keeper, at=NOW), device.code, **who)
    with pytest.raises(Settled):
        see_label(begin_round(land_office, by=keeper, at=NOW), device.code, **who)
