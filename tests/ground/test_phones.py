"""Telephone numbers as people type them."""

import pytest

from shonod.ground.phones import read_mobile, read_phone

MOBILE = "+8801712345678"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("01712345678", MOBILE),
        ("০১৭১২৩৪৫৬৭৮", MOBILE),
        ("01712-345678", MOBILE),
        ("০১৭১২ ৩৪৫ ৬৭৮", MOBILE),
        ("+8801712345678", MOBILE),
        ("8801712345678", MOBILE),
        ("008801712345678", MOBILE),
        ("+88 ০১৭১২-৩৪৫৬৭৮", MOBILE),
        ("0171234567", None),  # a digit short
        ("017123456789", None),  # a digit long
        ("01212345678", None),  # no operator has 012
        ("02-9888888", None),  # a landline
        ("+14155552671", None),  # another country's
        ("", None),
        ("ফোন নেই", None),
        ("\0", None),
    ],
)
def test_a_mobile_is_kept_as_e164_or_refused(typed: str, number: str | None):
    assert read_mobile(typed) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("02-223388888", "+8802223388888"),
        ("+14155552671", "+14155552671"),
        ("01712345678", MOBILE),
        ("123", None),
        ("9" * 300, None),
    ],
)
def test_any_valid_number_is_kept_as_e164(typed: str, number: str | None):
    assert read_phone(typed) == number
