"""Small secrets at rest."""

import pytest

from shonod.ground.refusals import SealBroken
from shonod.ground.seal import Seal

MINE = Seal("a secret of this installation")
THEIRS = Seal("the secret of another one")


@pytest.mark.parametrize("text", ["ABCDEFGHJKLMN", "", "সালমা", "x" * 5000])
def test_what_was_sealed_opens_again(text: str):
    assert MINE.opened(MINE.closed(text)) == text


def test_a_database_may_give_the_seal_as_memory():
    assert MINE.opened(memoryview(MINE.closed("code"))) == "code"


def test_two_seals_of_one_text_look_different():
    assert MINE.closed("code") != MINE.closed("code")


def test_another_installation_cannot_open_it():
    with pytest.raises(SealBroken):
        THEIRS.opened(MINE.closed("code"))


def test_a_changed_seal_does_not_open():
    sealed = bytearray(MINE.closed("code"))
    sealed[20] ^= 1
    with pytest.raises(SealBroken):
        MINE.opened(bytes(sealed))


def test_a_hash_is_the_same_each_time_and_another_with_another_key():
    assert MINE.hashed("code") == Seal("a secret of this installation").hashed("code")
    assert MINE.hashed("code") != THEIRS.hashed("code")
    assert MINE.hashed("code") != MINE.hashed("codf")
    assert len(MINE.hashed("code")) == 64
