"""A need is noted, a sheet is written and given: the case is delivered by it, and it is frozen."""

import pytest

from shonod.advice.actions import give_sheet, write_sheet
from shonod.advice.actions.needs import note_need
from shonod.advice.models import Kind, Sheet, Words
from shonod.advice.queries.needs import need_of, questions_of, said_need
from shonod.advice.queries.sheets import english_of, first_words, sheet_of
from shonod.advice.states import CaseClosed, NoSheet
from shonod.cases.actions import undo_last_step
from shonod.cases.models import Case
from shonod.ground.refusals import NotPermitted, Stale
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.advice.conftest import WORDS
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
ANSWERS = {"need_kind": "1", "need_uses": "writing,teaching", "need_budget": "1250000", "x": "y"}


def test_what_is_needed_is_kept_once_and_without_words_in_the_ledger(
    place: Office, kind: Kind, asked: Case, keeper: Officer
):
    assert note_need(asked, {}, by=None, at=NOW) is None
    need = note_need(asked, ANSWERS, by=None, at=NOW)
    assert note_need(asked, ANSWERS, by=keeper, at=NOW) is None
    assert need_of(asked) == need
    event = Event.objects.get(kind="case_need_noted")
    assert event.data == {"answered": ["need_budget", "need_kind", "need_uses"]}
    assert questions_of(place)[0].name == "need_kind"
    said = dict(said_need(place, need.answers))
    assert "প্রিন্টার" in said.values()
    assert "৳১২,৫০,০০০" in said.values()
    stranger, _ = add_officer(username="x", name="ক", chain=place.id, at=NOW)
    with pytest.raises(NotPermitted):
        note_need(asked, {}, by=stranger, at=NOW)


def test_a_sheet_begins_with_what_is_known(kind: Kind, asked: Case):
    need = note_need(asked, ANSWERS, by=None, at=NOW)
    words = first_words(asked, kind, need, TODAY)
    assert words.title == "প্রিন্টার"
    assert "পাঠদান, ল্যাব, প্রশিক্ষণ" in words.need
    assert len(words.options) == 2
    assert first_words(asked, kind, None, TODAY).need == "কোন প্রিন্টার?"


def test_a_sheet_given_is_the_answer_and_stays(sheet: Sheet, asked: Case, keeper: Officer):
    with pytest.raises(Stale):
        write_sheet(asked, sheet.kind, WORDS, version=0, by=keeper, at=NOW)
    with pytest.raises(Stale):
        give_sheet(asked.id, version=7, on_the_spot=False, by=keeper, at=NOW)
    given = give_sheet(asked.id, version=1, on_the_spot=True, by=keeper, at=NOW)
    asked.refresh_from_db()
    assert (asked.state, asked.on_the_spot) == ("delivered", True)
    assert WORDS.advice in asked.messages.get().text
    assert given.read == WORDS
    assert Event.objects.get(kind="case_advised").data == {"kind": 1}
    with pytest.raises(CaseClosed):
        write_sheet(asked, sheet.kind, WORDS, version=1, by=keeper, at=NOW)
    assert set(english_of(sheet, TODAY)) == {"checks_en", "warranty_en", "safety_en"}


def test_taken_back_it_is_read_no_more(sheet: Sheet, asked: Case, keeper: Officer):
    give_sheet(asked.id, version=1, on_the_spot=False, by=keeper, at=NOW)
    undone = undo_last_step(asked.id, by=keeper, at=NOW)
    there = sheet_of(undone)
    assert there is not None
    assert there.read is None


def test_there_must_be_one(asked: Case, keeper: Officer):
    with pytest.raises(NoSheet):
        give_sheet(asked.id, version=1, on_the_spot=False, by=keeper, at=NOW)


def test_words_are_kept_as_they_are_and_said_in_english():
    assert Words.from_json(WORDS.to_json()) == WORDS
    english = WORDS.said({"title": "Printer", "option_1_name": "Ink tank"})
    assert (english.title, english.options[0].name) == ("Printer", "লেজার")
    assert english.options[1].name == "Ink tank"
    assert not WORDS.is_said_by({"title": "Printer"})
    assert WORDS.is_said_by(WORDS.texts())
