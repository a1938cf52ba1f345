"""Telephone numbers, money and codes as a reader writes them."""

from decimal import Decimal

import pytest
from django.utils import translation

from shonod.ui.templatetags import numbers


@pytest.mark.parametrize(
    ("write", "value", "bangla", "english"),
    [
        (numbers.phone, "+8801308633566", "০১৩০৮-৬৩৩৫৬৬", "01308-633566"),
        (numbers.phone, "01308-633566", "০১৩০৮-৬৩৩৫৬৬", "01308-633566"),
        (numbers.phone, "০১৩০৮৬৩৩৫৬৬", "০১৩০৮-৬৩৩৫৬৬", "01308-633566"),
        (numbers.phone, "+880802456789", "০৮০২৪৫৬৭৮৯", "0802456789"),
        (numbers.phone, "+14155550123", "+১৪১৫৫৫৫০১২৩", "+14155550123"),
        (numbers.phone, None, "", ""),
        (numbers.phone_masked, "+8801712345913", "০১৭••••• ৯১৩", "017••••• 913"),
        (numbers.phone_masked, "", "", ""),
        (numbers.money, 0, "৳০", "৳0"),
        (numbers.money, 999, "৳৯৯৯", "৳999"),
        (numbers.money, 1000, "৳১,০০০", "৳1,000"),
        (numbers.money, 123456, "৳১,২৩,৪৫৬", "৳1,23,456"),
        (numbers.money, "12345678.50", "৳১,২৩,৪৫,৬৭৮.৫০", "৳1,23,45,678.50"),
        (numbers.money, Decimal("-1234.05"), "৳-১,২৩৪.০৫", "৳-1,234.05"),
        (numbers.money, None, "", ""),
    ],
)
def test_a_number_is_written_in_the_readers_language(write, value, bangla, english):
    with translation.override("bn"):
        assert write(value) == bangla
    with translation.override("en"):
        assert write(value) == english


def test_the_middle_of_a_masked_number_is_gone():
    with translation.override("en"):
        assert "12345" not in numbers.phone_masked("+8801712345913")


@pytest.mark.parametrize("code", ["ABCDEFGHJKLMN", "ABCD-EFGH-JKLMN", "ABCD EFGH JKLMN"])
def test_a_code_falls_into_the_groups_it_is_read_aloud_in(code):
    assert numbers.groups_of(code) == ["ABCD", "EFGH", "JKLMN"]
