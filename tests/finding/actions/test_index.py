"""What is put in is found at once by its newest words, and what is dropped is found no more."""

from shonod.finding.actions.index import drop, put, put_all, rebuild
from shonod.finding.models import Clue, Entry, Word
from shonod.finding.queries.search import find
from shonod.finding.states import Document, kinds, offer_kind
from shonod.ground.words.spelling import key_of
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY


def titles(office: Office, text: str, **how) -> list[str]:
    return [found.entry.title for found in find(office, text, **how)]


def test_a_thing_put_again_is_found_by_its_new_words_alone(office: Office):
    put(office, "answer", "1", address="answers/1/", title="প্রিন্টার চলে না", text="কালি দেখুন")
    put(office, "answer", "1", address="answers/1/", title="ওয়াইফাই চলে না", text="রাউটার দেখুন")
    assert titles(office, "প্রিন্টার") == titles(office, "কালি") == []
    assert titles(office, "router") == ["ওয়াইফাই চলে না"]
    assert Entry.objects.count() == 1


def test_words_of_nothing_leave_no_trace(office: Office):
    put(office, "answer", "1", address="answers/1/", title="রহিমা খাতুনের প্রিন্টার")
    put(office, "answer", "2", address="answers/2/", title="প্রিন্টার")
    assert Word.objects.get(key=key_of("প্রিন্টার")).n == 2
    drop(office, "answer", "1")
    drop(office, "answer", "1")
    assert {word.n for word in Word.objects.all()} == {1}
    drop(office, "answer", "2")
    assert not Word.objects.exists()
    assert not Clue.objects.exists()


def test_each_office_finds_its_own(office: Office):
    other = add_office(slug="other", name="অন্য কার্যালয়", at=NOW)
    put(office, "answer", "1", address="answers/1/", title="প্রিন্টার")
    put(other, "answer", "1", address="answers/1/", title="প্রিন্টার আমাদের")
    assert titles(office, "printer") == ["প্রিন্টার"]
    assert titles(other, "printer") == ["প্রিন্টার আমাদের"]


def test_what_is_not_public_is_found_only_where_it_may_be(office: Office):
    put(office, "fault", "1", address="desk/faults/1/", title="প্রিন্টার", is_public=False)
    assert titles(office, "প্রিন্টার") == []
    assert titles(office, "প্রিন্টার", public_only=False) == ["প্রিন্টার"]


def test_only_the_kinds_that_are_asked_for(office: Office):
    put(office, "answer", "1", address="a/", title="প্রিন্টার এক")
    put(office, "fault", "1", address="f/", title="প্রিন্টার দুই")
    assert titles(office, "প্রিন্টার", kinds={"fault"}) == ["প্রিন্টার দুই"]
    assert len(titles(office, "প্রিন্টার", kinds={"fault", "answer"})) == 2
    assert titles(office, "প্রিন্টার", kinds=set()) == []


def test_made_anew_it_holds_what_the_rooms_have_and_nothing_else(office: Office, monkeypatch):
    monkeypatch.setattr("shonod.finding.states._KINDS", {})
    offer_kind("answer", "Answer", lambda _office, _on: [Document("answer", "2", "a/2/", "স্ক্যানার")])
    put(office, "answer", "1", address="a/1/", title="প্রিন্টার")
    assert rebuild(office, on=TODAY) == {"answer": 1}
    assert titles(office, "printer") == []
    assert titles(office, "scanner") == ["স্ক্যানার"]
    assert set(kinds()) == {"answer"}


def test_many_at_once_are_as_many_one_by_one(office: Office):
    put_all(office, [Document("answer", str(n), "a/", f"প্রিন্টার {n}") for n in range(600)])
    assert len(titles(office, "প্রিন্টার", most=20)) == 20
    assert titles(office, "printer 577")[0] == "প্রিন্টার 577"
