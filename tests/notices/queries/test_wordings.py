"""The words in force are the office's own, else the program's."""

from shonod.notices.models import Wording
from shonod.notices.queries.wordings import Words, default_words, own_wording, words_of
from shonod.notices.states import By, Kind
from tests.fixtures import NOW

KEY = (Kind.RECEIVED, By.SMS, "bn")


def test_own_words_stand_in_place_of_the_first(homna, officer, django_assert_num_queries):
    kind, by, language = KEY
    row = {"office": homna, "kind": kind, "by": by, "language": language, "since_by": officer}
    Wording.objects.create(**row, text="old", since_at=NOW, until_at=NOW)
    new = Wording.objects.create(**row, text="new", since_at=NOW, is_sent=False)
    with django_assert_num_queries(1):
        words = words_of(homna)
    assert words[KEY] == Words("new", is_sent=False, is_own=True)
    assert {key for key in words if words[key] != default_words()[key]} == {KEY}
    assert own_wording(homna, *KEY) == new
    assert own_wording(homna, Kind.DIGEST, By.SMS, "bn") is None
