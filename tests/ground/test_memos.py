"""Shapes of memo numbers: the government's two coded forms, and all that offices write besides."""

import pytest

from shonod.ground.memos import Memo, MemoForm, memo_key, read_memo

EIGHT, SEVEN, OTHER = MemoForm.EIGHT_PARTS, MemoForm.SEVEN_PARTS, MemoForm.OTHER

SHAPES = [
    ("56.04.1954.000.000.05.0012.26", Memo(EIGHT)),
    ("৫৬.০৪.১৯৫৪.০০০.০০০.০৫.০০১২.২৬-১২৩", Memo(EIGHT)),
    ("৫৬.০৪.১৯৫৪.০০০.০০০.০৫.০০১২.২৬.১২৩", Memo(EIGHT)),
    ("৫৬.০৪.১৯৫৪.০০০.০০০.০৫.০০১২.২৬-১২৩(২)", Memo(EIGHT)),
    ("স্মারক নং: ৫৬.০৪. ১৯৫৪ .০০০.০০০.০৫.০০১২.২৬/১", Memo(EIGHT)),
    ("স্মারক নং-৫৬.০৪.১৯৫৪.০০০.০০০.০৫.০০১২.২৬", Memo(EIGHT)),
    ("05.00.0000.110.25.001.24-342", Memo(SEVEN)),
    ("০৫.৪২.১৯৫৪.০০০.০১.০০২.১৮.৭৭", Memo(SEVEN)),
    ("নং ০৫.৪২.১৯৫৪.০০০.০১.০০২.১৮", Memo(SEVEN)),
    # One digit short, one too many: said, and taken.
    ("৫৬.০৪.১৯৫.০০০.০০০.০৫.০০১২.২৬", Memo(EIGHT, (3,))),
    ("৫৬.৪.১৯৫৪.০০০.০০০.০৫.০০১২.২০২৬", Memo(EIGHT, (2, 8))),
    ("০৫.৪২.১৯৫৪.০০০.০১.০২.১৮", Memo(SEVEN, (6,))),
    # What older offices and schools write.
    ("উনিঅ/হোমনা/২০২৬/১২", Memo(OTHER)),
    ("জেপ্রশা/কুমি/আইসিটি-১(২)/২০২৬-৪৫", Memo(OTHER)),
    ("১২.০৩", Memo(OTHER)),
    ("৭", Memo(OTHER)),
    ("", Memo(OTHER)),
    ("x" * 500, Memo(OTHER)),
    ("." * 60, Memo(OTHER)),
]


@pytest.mark.parametrize(("typed", "memo"), SHAPES, ids=lambda value: str(value)[:40])
def test_shapes(typed: str, memo: Memo) -> None:
    assert read_memo(typed) == memo


@pytest.mark.parametrize(
    ("typed", "is_whole"),
    [("05.00.0000.110.25.001.24", True), ("০৫.১", False), ("1.2.3.4.5.6.7", False)],
)
def test_a_number_is_whole_in_a_form_of_the_government(typed: str, is_whole: bool) -> None:
    assert read_memo(typed).is_whole is is_whole


SAME = [
    ("০৫.৪২.১৯৫৪.০০০.০১.০০২.১৮-৭", "05.42.1954.000.01.002.18-7", True),
    ("স্মারক নং: ০৫.৪২/৭", "০৫.৪২ / ৭", True),
    ("উনিঅ/হোমনা/২০২৬/১২", "উনিঅ/হোমনা/২০২৬/১৩", False),
    ("১২/৩", "১/২৩", False),
]


@pytest.mark.parametrize(("one", "other", "is_same"), SAME)
def test_one_number_written_two_ways(one: str, other: str, is_same: bool) -> None:
    assert (memo_key(one) == memo_key(other)) is is_same
