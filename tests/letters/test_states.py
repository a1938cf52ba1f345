"""Refusals say what lacks; each kind of letter has its usual way with a request."""

from shonod.letters.states import USUAL, LetterKind, NotReady


def test_a_letter_that_is_not_ready_says_which_field_lacks():
    assert (NotReady("body").lacks, NotReady.code) == ("body", "not_ready")


def test_each_kind_has_its_usual_way():
    assert set(USUAL) == set(LetterKind)
