"""Words are changed by a new row, with an event; what was written before keeps its own."""

import pytest

from shonod.ground.refusals import NotPermitted
from shonod.ledger.queries import events_of
from shonod.letters.actions import change_memo_pattern, change_text
from shonod.letters.models import LetterText
from shonod.letters.queries.numbers import memo_pattern_of
from shonod.letters.queries.wording import texts_of
from shonod.letters.states import LetterKind
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


def test_the_newest_words_hold_and_the_older_are_kept(homna, officer):
    for body in ("প্রথম", "দ্বিতীয়"):
        row = change_text(homna, LetterKind.DATE, subject="ব", body=body, by=officer, at=NOW)
    assert texts_of(homna)[LetterKind.DATE] == ("ব", "দ্বিতীয়")
    assert LetterText.objects.count() == 2
    assert events_of(row.id).get().data == {"kind": "date"}


def test_the_newest_pattern_holds(homna, officer):
    for pattern in ("ক-{number}", "খ-{number}"):
        row = change_memo_pattern(homna, pattern, by=officer, at=NOW)
    assert memo_pattern_of(homna) == "খ-{number}"
    assert events_of(row.id).get().data == {"kind": "memo_number"}


def test_a_stranger_changes_no_words(homna, rupali_officer):
    with pytest.raises(NotPermitted):
        change_memo_pattern(homna, "x", by=rupali_officer, at=NOW)
