"""Prices: a newer one takes the place of an older one, which is kept; the old ones are counted."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from shonod.advice.actions import PriceFacts, end_price, set_price, take_prices
from shonod.advice.actions.reviewing import count_stale_prices
from shonod.advice.jobs import watch_advice
from shonod.advice.queries.prices import (
    ended_prices,
    good_days,
    price_by_id,
    prices_of,
    shelves_of,
    stale_prices,
    standing_prices,
)
from shonod.ground.refusals import OutOfOrder
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_a_newer_price_replaces_the_older_one(place: Office, keeper: Officer, facts: PriceFacts):
    told = {"by": keeper, "at": NOW}
    old = replace(facts, as_of=TODAY - timedelta(days=30))
    first = set_price(place, old, **told)
    assert set_price(place, old, **told) is None
    newer = replace(facts, spec="লেজার , এ৪", low=Decimal(21_000))
    assert take_prices(place, [newer], **told) == 1
    assert [price.low for price in prices_of(facts.kind)] == [21_000]
    assert list(ended_prices(place)) == [first]
    with pytest.raises(OutOfOrder):
        set_price(place, old, **told)
    shelf = shelves_of(standing_prices(place))[0]
    assert (shelf.kind, len(shelf.prices)) == (facts.kind, 1)
    end_price(shelf.prices[0].id, **told)
    end_price(shelf.prices[0].id, **told)
    assert not standing_prices(place).exists()
    assert price_by_id(place, shelf.prices[0].id) is not None


@pytest.mark.parametrize(
    ("age", "valid_in", "is_old"),
    [(0, None, False), (90, None, False), (91, None, True), (1, -1, True), (1, 0, False)],
)
def test_a_price_grows_old_alike_in_python_and_sql(
    place: Office, keeper: Officer, facts: PriceFacts, age: int, valid_in: int | None, is_old: bool
):
    until = None if valid_in is None else TODAY + timedelta(days=valid_in)
    aged = replace(facts, as_of=TODAY - timedelta(days=age), valid_until=until)
    price = set_price(place, aged, by=keeper, at=NOW)
    assert price is not None
    assert price.is_stale(TODAY, good_days(place, TODAY)) is is_old
    assert stale_prices(place, TODAY).exists() is is_old
    assert watch_advice(NOW) == 1
    count_stale_prices(place, at=NOW)
    place.refresh_from_db()
    assert place.alarms.get("prices_stale", 0) == int(is_old)
