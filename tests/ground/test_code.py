"""Tracking codes: enough bits, no look-alikes, and a check character that misses nothing."""

from itertools import combinations

import pytest

from shonod.ground.code import ALPHABET, LENGTH, grouped, new_code, read_code, with_check
from shonod.ground.refusals import CodeMistyped

CODE = with_check("K7MP4XQ2RTWZ")


def test_a_code_holds_sixty_random_bits():
    # 32 letters are 5 bits each; the last character is no secret.
    assert len(ALPHABET) == len(set(ALPHABET)) == 32
    assert (LENGTH - 1) * 5 == 60


def test_no_letter_looks_or_sounds_like_another():
    assert not set(ALPHABET) & set("01OI")


def test_two_thousand_new_codes_are_all_different_and_use_every_letter_everywhere():
    codes = {new_code() for _ in range(2000)}
    assert len(codes) == 2000
    for place in range(LENGTH):
        assert {code[place] for code in codes} == set(ALPHABET)


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        grouped(CODE),
        grouped(CODE).lower().replace("-", " "),
        f"  {CODE[:4]} – {CODE[4:8]} — {CODE[8:]} ",
        CODE.translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")),
        " ".join(CODE),
        ".".join((CODE[:6], CODE[6:])),
    ],
)
def test_however_a_person_writes_it_the_code_is_read(typed: str):
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    "typed",
    ["", "-", "K7MP", CODE + "2", CODE[:-1], "O" + CODE[1:], "০" * LENGTH, "ক" * LENGTH, "\0" * 13],
)
def test_what_cannot_be_a_code_is_refused_as_mistyped(typed: str):
    with pytest.raises(CodeMistyped):
        read_code(typed)


def test_any_one_wrong_character_is_noticed():
    for place, right in enumerate(CODE):
        for wrong in set(ALPHABET) - {right}:
            with pytest.raises(CodeMistyped):
                read_code(CODE[:place] + wrong + CODE[place + 1 :])


def test_any_swap_of_two_different_characters_is_noticed():
    for one, other in combinations(range(LENGTH), 2):
        if CODE[one] == CODE[other]:
            continue
        letters = list(CODE)
        letters[one], letters[other] = letters[other], letters[one]
        with pytest.raises(CodeMistyped):
            read_code("".join(letters))


def test_codes_are_written_in_groups_of_four_four_and_five():
    assert grouped("ABCDEFGHJKLMN") == "ABCD-EFGH-JKLMN"
