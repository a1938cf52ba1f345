"""A file of prices, line by line: what is new, what is known, and what is wrong in a cell."""

import pytest

from shonod.advice.actions import PriceFacts, set_price
from shonod.advice.forms.prices import lines_of
from shonod.advice.gateways.columns import read_prices, sheet_of
from shonod.advice.models import Kind
from shonod.ground.refusals import TableRefused
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

TABLE = """ধরন,শ্রেণি,সর্বনিম্ন দাম,সর্বোচ্চ দাম,তারিখ,উৎস
প্রিন্টার,কালির ট্যাংক,"১৮,০০০",২০০০০,১৫/১১/২০২৬,দরপত্র ২
printer,"লেজার, এ৪",20000,24000,23/11/2026,দরপত্র ১
গাড়ি,x,১,,১৫/১১/২০২৬,ক
প্রিন্টার,"লেজার, এ৪",১,,কাল,ক
"""


@pytest.mark.django_db
def test_each_line_is_read_as_a_form(place: Office, kind: Kind, keeper: Officer, facts: PriceFacts):
    there = set_price(place, facts, by=keeper, at=NOW)
    assert there is not None
    rows = read_prices(TABLE.encode())
    standing = {("1", there.spec_key): there}
    lines = lines_of(rows, kinds=[kind], standing=standing, today=TODAY)
    assert [bool(line.errors) for line in lines] == [False, False, True, True]
    assert [line.is_news for line in lines] == [True, False, False, False]
    assert lines[0].span.high == 20_000
    assert len(lines[3].errors) == 2
    assert [row.cells for row in read_prices(sheet_of(rows).encode())] == [
        {**row.cells, "valid_until": ""} for row in rows
    ]


def test_a_table_without_a_price_is_refused():
    with pytest.raises(TableRefused):
        read_prices("ধরন,শ্রেণি\nপ্রিন্টার,ক\n".encode())
