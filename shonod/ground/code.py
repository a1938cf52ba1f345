"""The tracking code: 60 random bits and a check character, made to be read aloud.

The alphabet leaves out 0, O, 1 and I, which look or sound alike. The check character is a
weighted sum in GF(32), so any one wrong character and any swap of two is noticed.
"""

import secrets

from shonod.ground.bangla import western_digits
from shonod.ground.refusals import CodeMistyped

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 13
GROUPS = (4, 4, 5)
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def _double(value: int) -> int:
    """`value` times x in GF(32) with the primitive polynomial x^5 + x^2 + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 32 else value


def _check(body: str) -> str:
    total = 0
    for letter in body:
        total = _double(total) ^ _double(_VALUES[letter])
    return ALPHABET[total]


def letters(count: int) -> str:
    """So many random letters of the alphabet: it has 32, so a byte's remainder is as random."""
    return "".join(ALPHABET[byte % 32] for byte in secrets.token_bytes(count))


def new_code() -> str:
    return with_check(letters(LENGTH - 1))


def with_check(body: str) -> str:
    """The code whose random part is `body`."""
    return body + _check(body)


def read_code(typed: str, *, length: int = LENGTH) -> str:
    """The code that a person typed, in any case, grouping or digits.

    Raises CodeMistyped for what can't be a code of this length.
    """
    letters = "".join(
        c for c in western_digits(typed).upper() if not c.isspace() and c not in "-–—·."
    )
    if len(letters) != length or not set(letters) <= set(ALPHABET):
        raise CodeMistyped
    if _check(letters[:-1]) != letters[-1]:
        raise CodeMistyped
    return letters


def grouped(code: str) -> str:
    """'ABCD-EFGH-JKLMN', as it is printed and read aloud."""
    first, second, _ = GROUPS
    return "-".join((code[:first], code[first : first + second], code[first + second :]))
