"""Bangla text as data: digits, numbers, dates, and one normal form to compare by."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

_TO_BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_TO_WESTERN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

MONTHS = ("জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর").split()
WEEKDAYS = "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার".split()


def bangla_digits(text: object) -> str:
    """Western digits of `text` as Bangla digits; everything else stays."""
    return str(text).translate(_TO_BANGLA)


def western_digits(text: object) -> str:
    """Bangla digits of `text` as Western digits; everything else stays."""
    return str(text).translate(_TO_WESTERN)


def stored(text: str) -> str:
    """What is kept of a person's own words: NFC, in which no letter a reader sees is another."""
    return unicodedata.normalize("NFC", text)


def holds_control(text: str) -> bool:
    """Controls and halves of characters; what steers writing direction is no control."""
    return any(c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cs") for c in text)


def normal(text: str) -> str:
    """The form to compare and read by: NFC, Assamese ra as Bangla ra, no BOM, NBSP or soft hyphen.

    ZWJ is kept.
    """
    text = stored(text).replace("ৰ", "র")
    return text.translate({0xFEFF: None, 0xAD: None, 0xA0: " "})


def long_date(day: date) -> str:
    """'রবিবার, ২৯ নভেম্বর ২০২৬'."""
    return f"{WEEKDAYS[day.weekday()]}, {short_date(day)}"


def short_date(day: date) -> str:
    """'২৯ নভেম্বর ২০২৬'."""
    return bangla_digits(f"{day.day} {MONTHS[day.month - 1]} {day.year}")


_FOLDS = str.maketrans("ীূণষশৎ", "িুনসসত")
_JOINERS = str.maketrans({0x200C: None, 0x200D: None, 0x200B: None, 0x2060: None})
_NOT_WORD = re.compile(r"[^0-9a-z\u0981-\u0983\u0985-\u09e3]+")
_SPELLINGS = (("ঘন্ট", "ঘনট"), ("সত্ম", "স্ত"), ("মত্ম", "ন্ত"), ("নত্ম", "ন্ত"), ("ঊ", "উ"), ("ঈ", "ই"))

NUMBER_WORDS: dict[str, float] = {
    word: number
    for number, words in {
        0.5: "আধা আধ অর্ধ",
        1: "এক",
        1.5: "দেড়",
        2: "দুই দু",
        2.5: "আড়াই",
        3: "তিন",
        4: "চার",
        5: "পাঁচ",
        6: "ছয়",
        7: "সাত",
        8: "আট",
        9: "নয়",
        10: "দশ",
        11: "এগারো এগার",
        12: "বারো বার",
        15: "পনেরো পনের",
        20: "বিশ কুড়ি",
        21: "একুশ",
        25: "পঁচিশ",
        30: "ত্রিশ",
        45: "পঁয়তাল্লিশ",
        60: "ষাট",
        90: "নব্বই",
        100: "একশ একশত",
    }.items()
    for word in unicodedata.normalize("NFC", words).split()
}


def folded(text: str) -> str:
    """What two spellings of one phrase share: no spaces, joiners or punctuation; ি for ী, ন for ণ,
    স for শ and ষ; Western digits. For comparing, never for showing."""
    return _folded_again(text) if len(text) < _WORTH_KEEPING else _folded(text)


def _folded(text: str) -> str:
    text = normal(text).translate(_JOINERS).lower().replace("ঘণ্ট", "ঘনট")
    for spelling, plain in _SPELLINGS:
        text = text.replace(spelling, plain)
    return _NOT_WORD.sub("", western_digits(text).translate(_FOLDS))


# Cells and words of one page repeat; long texts don't, and would only fill the memory.
_WORTH_KEEPING = 200
_folded_again = lru_cache(maxsize=8_192)(_folded)


def read_number(text: str) -> float | None:
    """The number of '২,৫০০', '০৮', '৫.০০', 'তিন' or '1,00,000'; None where `text` is no number."""
    plain = western_digits(normal(text)).strip()
    if re.fullmatch(r"[0-9][0-9,]*(?:\.[0-9]+)?", plain) and plain.isascii():
        value = float(plain.replace(",", "")) if len(plain) < 20 else None
    else:
        value = NUMBER_WORDS.get(plain)
    if value is None:
        return None
    return int(value) if value == int(value) else value
