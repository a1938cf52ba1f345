"""Slips that are found, and right words that are not."""

import gettext
from pathlib import Path

import pytest

from shonod.ground.charter.lint.spelling import slips_in

ROOT = Path(__file__).parents[4]
SLIPS = [
    ("অধিষাচন এর মাধ্যমে", "spelling", "অধিযাচন"),
    ("ইনফো-সরকার পেজ ২", "spelling", "ফেজ"),
    ("প্রয়োজ্য ক্ষেত্রে", "spelling", "প্রযোজ্য"),
    ("চাহিদ মোতাবেক", "spelling", "চাহিদা"),
    ("প্রতিনিধিত্বকরণ", "spelling", "প্রমিতকরণ"),
    ("সেবার প্রশিক্ষন", "spelling_variant", "প্রশিক্ষণ"),
    ("সরকারী", "spelling_variant", "সরকারি"),
    ("প্রতিশ্রতি", "spelling_doubtful", "প্রতিশ্রুতি"),  # ু lost
    ("যোগাযেগ", "spelling_doubtful", "যোগাযোগ"),  # া lost from ো
    ("পরিদর্শণের", "spelling_variant", "পরিদর্শনের"),
    ("হালনাগাধ", None, None),  # no letters that look alike
    ("বরাদ্দর", None, None),  # an ending, not a slip
]


@pytest.mark.parametrize(("text", "code", "meant"), SLIPS)
def test_a_slip(text: str, code: str | None, meant: str | None) -> None:
    found = [(slip.rule.code, slip.meant) for slip in slips_in(text)]
    assert found == ([(code, meant)] if code else [])


RIGHT = [
    "পেজ দেখুন",  # a page, not a phase
    "চাহিদাপত্র চাহিদার চাহিদা",
    "প্রতিনিধিত্ব করা",
    "সেবাসমূহের কর্মকর্তাদের কার্যালয়ে প্রশিক্ষণার্থীদের",
    "প্রদান প্রধান প্রধানত নিবন্ধ পরীক্ষক পরিদর্শক কারিগর উত্তরাধিকারী সম্মান সম্পর্ক",
    "রসিদ রশিদ ফরম ফর্ম",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_word(text: str) -> None:
    assert list(slips_in(text)) == []


def test_right_bangla_is_hardly_ever_doubted() -> None:
    """The words of all our screens: some thousands, which this vocabulary was not made for."""
    texts: list[str] = []
    for book in sorted(ROOT.glob("shonod/*/locale/bn/LC_MESSAGES/django.mo")):
        with book.open("rb") as file:
            texts += map(str, gettext.GNUTranslations(file)._catalog.values())
    slips = [slip for text in texts for slip in slips_in(text)]
    assert [slip for slip in slips if slip.rule.code == "spelling"] == []
    assert len(slips) * 1_000 <= sum(len(text.split()) for text in texts), slips
