"""Telephone numbers as people type them, kept as E.164."""

import phonenumbers

from shonod.ground.bangla import western_digits


def read_mobile(typed: str) -> str | None:
    """A Bangladeshi mobile number as '+8801…', or None when `typed` is none."""
    number = read_phone(typed)
    return number if number and number.startswith("+8801") and len(number) == 14 else None


def read_phone(typed: str) -> str | None:
    """Any valid number as E.164 (Bangladesh assumed without a country code), or None."""
    try:
        number = phonenumbers.parse(western_digits(typed), "BD")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
