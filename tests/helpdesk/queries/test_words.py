"""How codes are written."""

from shonod.helpdesk.queries.words import code_words


def test_a_code_is_printed_in_three_groups() -> None:
    assert code_words("ABCDEFGHJ") == "ABC-DEF-GHJ"
