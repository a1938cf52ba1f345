"""What in a text may say who somebody is, found in both scripts; what merely looks like it."""

import pytest

from shonod.ground.personal import Kind, personal_in, without

NAMES = ["সালমা বেগম", "Md. Abdul Karim"]
PUBLIC = ("+8801308633566", "office@example.gov.bd")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ফোন ০১৭১২-৩৪৫৬৭৮", [(Kind.PHONE, "০১৭১২-৩৪৫৬৭৮")]),
        ("call +880 1712 345678.", [(Kind.PHONE, "+880 1712 345678")]),
        ("লাইন 02-47712345", [(Kind.PHONE, "02-47712345")]),
        ("karim@ example. com", [(Kind.EMAIL, "karim@ example. com")]),
        ("এনআইডি ১৯৯০১২৩৪৫৬৭৮৯", [(Kind.NID, "১৯৯০১২৩৪৫৬৭৮৯")]),
        ("smart card 123 456 7890", [(Kind.NID, "123 456 7890")]),
        ("জন্ম নিবন্ধন 19901234567890123", [(Kind.NID, "19901234567890123")]),
        (
            "৫৬.০৪.১৯৫৪.০০০.০১.০০১.২৬-১২",
            [(Kind.MEMO, "৫৬.০৪.১৯৫৪.০০০.০১.০০১.২৬-১২")],
        ),
        ("স্মারক নং: উপ/হোম/১২", [(Kind.MEMO, "উপ/হোম/১২")]),
        ("কোড ABCD-EFGH-JKLMN", [(Kind.CODE, "ABCD-EFGH-JKLMN")]),
        # Known names, whole or in part, with endings and other spellings.
        ("সালমা বেগমের আবেদন", [(Kind.NAME, "সালমা বেগমের")]),
        ("ছালমা নয়, সালমাকে", [(Kind.NAME, "সালমাকে")]),
        ("karim asked", [(Kind.NAME, "karim")]),
        # Names that nobody knows are found by what goes before them.
        ("জনাব রহিম উদ্দিন আসবেন", [(Kind.NAME, "জনাব রহিম উদ্দিন")]),
        ("আমার নাম হাসান।", [(Kind.NAME, "আমার নাম হাসান")]),
        # The office's own, and what only looks like a number of somebody.
        ("অফিস ০১৩০৮-৬৩৩৫৬৬, office@example.gov.bd", []),
        ("২.২.১০ সেবা, ২০২৬-১১-২৩, ১,০০,০০০ টাকা, ডাক কোড ৩৫৪৬, ৩৩৩", []),
        ("", []),
    ],
)
def test_what_looks_personal(text: str, found: list[tuple[Kind, str]]):
    seen = personal_in(text, names=NAMES, public=PUBLIC)
    assert [(one.kind, one.words) for one in seen] == found
    assert all(text[one.start : one.end] == one.words for one in seen)


def test_a_gap_stands_for_each():
    text = "সালমা বেগম, ফোন ০১৭১২৩৪৫৬৭৮।"
    assert without(text, personal_in(text, names=NAMES)) == "[…], ফোন […]।"
    assert without(text, []) == text
