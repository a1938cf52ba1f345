"""What a letter begins with: the words of its kind, filled with what is known, else a gap."""

import json
import re

import pytest

from shonod.catalogue.queries import promise_in_force
from shonod.letters.actions import make_case
from shonod.letters.queries.wording import (
    FIRST_TEXTS,
    PLACES,
    beginning_of,
    first_texts,
    known_of,
    texts_of,
)
from shonod.letters.states import GAP, LetterKind
from tests.fixtures import NOW, TODAY
from tests.letters.conftest import MEMO

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(register, homna, officer):
    """A paper and the case that was made of it."""
    row = register()
    terms = promise_in_force(homna, "2.2.1", TODAY)
    return make_case(row.id, terms=terms, by=officer, at=NOW)[0], row


def test_each_kind_has_first_words_and_names_only_what_can_be_filled_in():
    assert set(first_texts()) == set(LetterKind)
    texts = json.loads(FIRST_TEXTS.read_text())
    named = {place for one in texts.values() for text in one.values() for place in _places(text)}
    assert named <= set(PLACES)


def _places(text):
    return re.findall(r"\{([^}]+)\}", text)


@pytest.mark.parametrize("kind", LetterKind)
def test_a_letter_about_a_request_knows_all_but_what_a_person_must_say(homna, asked, kind):
    case, paper = asked
    words = beginning_of(homna, kind, case=case, answers=paper)
    assert words["recipient"] == f"{paper.sender_post}\n{paper.sender_office}"
    assert MEMO in words["reference"]
    gaps = words["body"].count(GAP) + words["subject"].count(GAP)
    expected = {LetterKind.REPLY: 1, LetterKind.DATE: 1, LetterKind.REMINDER: 1}
    assert gaps == expected.get(kind, 0)
    assert "{" not in "".join(words.values())


def test_what_is_not_known_is_a_gap(homna):
    words = beginning_of(homna, LetterKind.ACKNOWLEDGEMENT)
    assert GAP in words["body"]
    assert (words["recipient"], words["reference"]) == ("", "")


def test_each_place_is_known_of_a_request_with_an_agreed_day(asked):
    case, paper = asked
    case.agreed_on = TODAY
    assert set(known_of(case, paper)) == set(PLACES)


def test_without_a_change_the_first_words_hold(homna):
    assert texts_of(homna) == first_texts()
