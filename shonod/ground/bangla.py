"""Bangla text as data: digits, numbers, dates, and one normal form to compare by."""

import unicodedata
from datetime import date

_TO_BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_TO_WESTERN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

MONTHS = (
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর"
).split()
WEEKDAYS = "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার".split()


def bangla_digits(text: object) -> str:
    """Western digits of `text` as Bangla digits; everything else stays."""
    return str(text).translate(_TO_BANGLA)


def western_digits(text: object) -> str:
    """Bangla digits of `text` as Western digits; everything else stays."""
    return str(text).translate(_TO_WESTERN)


def normal(text: str) -> str:
    """The stored form: NFC, Assamese ra as Bangla ra, no BOM, NBSP or soft hyphen; ZWJ is kept."""
    text = unicodedata.normalize("NFC", text).replace("ৰ", "র")
    return text.translate({0xFEFF: None, 0xAD: None, 0xA0: " "})


def long_date(day: date) -> str:
    """'রবিবার, ২৯ নভেম্বর ২০২৬'."""
    return f"{WEEKDAYS[day.weekday()]}, {short_date(day)}"


def short_date(day: date) -> str:
    """'২৯ নভেম্বর ২০২৬'."""
    return bangla_digits(f"{day.day} {MONTHS[day.month - 1]} {day.year}")
