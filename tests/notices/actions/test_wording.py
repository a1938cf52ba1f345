"""The office's own words: checked, kept with their day, taken back."""

import pytest

from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.notices.actions.wording import check_words, keep_words, take_back_words
from shonod.notices.models import Wording
from shonod.notices.queries.wordings import Words, default_words, own_wording, words_of
from shonod.notices.states import By, Kind, WordingWrong
from tests.fixtures import NOW

WHICH = (Kind.RECEIVED, By.SMS, "bn")
OWN = Words("কোড {code}, {due}")


@pytest.mark.parametrize(
    ("text", "unknown", "missing", "parts"),
    [
        ("{code} {due}", set(), set(), 0),
        ("{code} {due} {phone} {office} {link}", set(), set(), 0),
        ("{code} {due} {service}", {"service"}, set(), 0),
        ("{code}", set(), {"due"}, 0),
        ("", set(), {"code", "due"}, 0),
        ("{code} {due} {name}", {"name"}, set(), 0),
        # What a day brings is no place of a case.
        ("{code} {due} {overdue}", {"overdue"}, set(), 0),
        ("{code} {due} " + "ক" * 300, set(), set(), 0),
        ("{code} {due} " + "ক" * 320, set(), set(), 6),
    ],
)
def test_words_are_checked(homna, text, unknown, missing, parts):
    if not unknown | missing and not parts:
        check_words(Words(text), Kind.RECEIVED, By.SMS, homna, NOW)
        return
    with pytest.raises(WordingWrong) as refused:
        check_words(Words(text), Kind.RECEIVED, By.SMS, homna, NOW)
    wrong = refused.value
    assert (wrong.unknown, wrong.missing, wrong.parts) == (unknown, missing, parts)


@pytest.mark.parametrize(
    ("short", "missing", "parts"),
    [("{code} {due}", set(), 0), ("{code}", {"due"}, 0), ("{code} {due} " + "ক" * 320, set(), 6)],
)
def test_a_short_form_is_checked_as_the_text_is(homna, short, missing, parts):
    words = Words("{code} {due} " + "ক" * 320, short=short)
    if not missing and not parts:
        check_words(words, Kind.RECEIVED, By.SMS, homna, NOW)
        return
    with pytest.raises(WordingWrong) as refused:
        check_words(words, Kind.RECEIVED, By.SMS, homna, NOW)
    assert (refused.value.missing, refused.value.parts) == (missing, parts)


def test_what_is_not_sent_need_not_be_whole(homna):
    check_words(Words("", is_sent=False), Kind.RECEIVED, By.SMS, homna, NOW)


def test_own_words_are_kept_with_their_day_and_in_the_ledger(homna, officer):
    assert keep_words(homna, *WHICH, OWN, officer=officer, at=NOW)
    assert keep_words(homna, *WHICH, OWN, officer=officer, at=NOW) is None
    keep_words(homna, *WHICH, Words("{code} {due}!"), officer=officer, at=NOW)
    assert words_of(homna)[WHICH].text == "{code} {due}!"
    assert [row.until_at for row in Wording.objects.order_by("id")] == [NOW, None]
    events = Event.objects.filter(kind=EventKind.NOTICE_WORDS_CHANGED).order_by("sequence")
    assert [event.data for event in events] == [
        {"notice_kind": "received", "by": "sms", "language": "bn", "own": True, "is_sent": True}
    ] * 2


def test_the_first_words_come_back(homna, officer):
    keep_words(homna, *WHICH, OWN, officer=officer, at=NOW)
    assert take_back_words(homna, *WHICH, officer=officer, at=NOW)
    assert not take_back_words(homna, *WHICH, officer=officer, at=NOW)
    assert own_wording(homna, *WHICH) is None
    assert words_of(homna) == default_words()


def test_one_offices_words_are_not_anothers(homna, officer, rupali):
    keep_words(homna, *WHICH, OWN, officer=officer, at=NOW)
    assert words_of(rupali) == default_words()
