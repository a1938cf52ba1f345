"""Total cost over the years, and which of several is the least for certain."""

from decimal import Decimal

import pytest

from shonod.ground.costs import Span, cost_over_years, least_of


def span(low: int, high: int | None = None) -> Span:
    return Span(Decimal(low), Decimal(low if high is None else high))


@pytest.mark.parametrize(
    ("price", "yearly", "years", "pieces", "cost"),
    [
        (span(60_000), [], 3, 1, span(60_000)),
        # An inkjet: cheap to buy, dear to run.
        (span(12_000, 15_000), [18_000, 600], 3, 1, span(67_800, 70_800)),
        # A laser printer beside it.
        (span(22_000, 26_000), [7_000, 1_200], 3, 1, span(46_600, 50_600)),
        (span(50_000), [1_000], 5, 10, span(550_000)),
        (span(0), [2_500], 4, 1, span(10_000)),
        (span(900), [100], 0, 2, span(1_800)),
    ],
)
def test_the_price_once_and_the_rest_each_year(price, yearly, years, pieces, cost):
    yearly = [Decimal(each) for each in yearly]
    assert cost_over_years(price, yearly, years=years, pieces=pieces) == cost


@pytest.mark.parametrize(("years", "pieces", "yearly"), [(-1, 1, 0), (1, 0, 0), (1, 1, -1)])
def test_nonsense_is_refused(years, pieces, yearly):
    with pytest.raises(ValueError):
        cost_over_years(span(1), [Decimal(yearly)], years=years, pieces=pieces)


@pytest.mark.parametrize(("low", "high"), [(2, 1), (-1, 1)])
def test_a_span_goes_upward(low, high):
    with pytest.raises(ValueError):
        span(low, high)


def test_one_price_is_a_span():
    assert span(3).is_one
    assert not span(3, 4).is_one


@pytest.mark.parametrize(
    ("costs", "place"),
    [
        ([span(5), span(3), span(4)], 1),
        ([span(3, 4), span(5, 9)], 0),
        # They overlap, or are equal: nothing can be said.
        ([span(3, 6), span(5, 9)], None),
        ([span(3), span(3)], None),
        ([span(3), None], None),
        ([span(3)], None),
        ([], None),
    ],
)
def test_the_least_is_named_only_for_certain(costs, place):
    assert least_of(costs) == place
