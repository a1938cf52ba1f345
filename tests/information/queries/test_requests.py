"""The clauses of section 7: each once, in both languages, in the order of the Act."""

from shonod.information.queries.requests import grounds


def test_the_act_has_twenty_clauses():
    letters = list(grounds())
    assert letters[0] == "ক"
    assert letters[-1] == "ন"
    assert len(letters) == 20
    assert all(one.text and one.text_en for one in grounds().values())
