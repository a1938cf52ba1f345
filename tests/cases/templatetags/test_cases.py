"""States, doors, reasons and events in words, in both languages."""

import re
from datetime import date

import pytest
from django.utils import translation

from shonod.cases.models import Case
from shonod.cases.states import Channel, PauseReason, State
from shonod.cases.templatetags.cases import (
    channel_words,
    due_words,
    event_words,
    limit_words,
    rating_words,
    reason_words,
    state_sentence,
    state_words,
)
from shonod.ledger.models import Event
from shonod.ledger.states import ActorKind, EventKind
from tests.cases.moments import at

DUE = date(2026, 11, 26)


def words_in(language: str, words, *given) -> str:
    with translation.override(language):
        return str(words(*given))


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (state_words, State),
        (channel_words, Channel),
        (reason_words, PauseReason),
        (rating_words, range(1, 6)),
    ],
)
def test_each_value_has_its_own_words_in_both_languages(words, values):
    bangla = [words_in("bn", words, value) for value in values]
    english = [words_in("en", words, value) for value in values]
    assert len(set(bangla)) == len(set(english)) == len(values)
    assert all(re.search("[\u0980-\u09ff]", text) for text in bangla)
    assert not any(re.search("[\u0980-\u09ff]", text) for text in english)


# An institution's, though they speak of a case, and the desk's own note.
SILENT = {EventKind.CASE_LINKED, EventKind.CASE_UNLINKED, EventKind.NOTE_ADDED}
CASE_KINDS = (
    "case_",
    "message_",
    "file_",
    "contact_change",
    "law_request",
    "law_fee",
    "law_appeal",
)
OF_CASES = {kind for kind in EventKind if kind.startswith(CASE_KINDS)} - SILENT


@pytest.mark.parametrize("kind", EventKind)
def test_every_event_of_a_case_has_its_line_and_the_offices_own_have_none(kind):
    line = words_in("bn", event_words, Event(kind=kind, actor_kind=ActorKind.OFFICER, data={}))
    assert bool(line) is (kind in OF_CASES)


def test_a_message_says_who_wrote_and_a_pause_that_ran_out_says_so():
    said = [
        words_in("en", event_words, Event(kind=kind, actor_kind=actor, data=data))
        for kind, actor, data in (
            (EventKind.MESSAGE_ADDED, ActorKind.OFFICER, {}),
            (EventKind.MESSAGE_ADDED, ActorKind.REQUESTER, {}),
            (EventKind.CASE_RESUMED, ActorKind.REQUESTER, {}),
            (EventKind.CASE_RESUMED, ActorKind.SYSTEM, {"ran_out": True}),
        )
    ]
    assert len(set(said)) == 4


def case_in(state: State, *, closed: int | None = None, **given) -> Case:
    closed_on = None if closed is None else date(2026, 11, closed)
    return Case(state=state, due_on=DUE, closed_on=closed_on, **given)


@pytest.mark.parametrize(
    ("case", "today", "english"),
    [
        (case_in(State.RECEIVED), 26, "We have the request. It will be done by Thursday"),
        (
            case_in(State.RECEIVED),
            27,
            "We are late, and we are sorry. This was promised by Thursday",
        ),
        (case_in(State.IN_PROGRESS), 26, "Work is under way."),
        (case_in(State.IN_PROGRESS), 29, "26 November 2026, 3 days ago."),
        (case_in(State.IN_PROGRESS, disputed_at=at(25)), 26, "You told us it was not done"),
        (case_in(State.IN_PROGRESS, disputed_at=at(25)), 27, "1 day ago"),
        (case_in(State.WAITING), 26, "We are waiting for your reply."),
        (case_in(State.WAITING), 27, "We are late"),
        (case_in(State.DELIVERED, closed=26), 30, "within the promised time"),
        (case_in(State.DELIVERED, closed=29), 30, "3 days later than promised"),
        (case_in(State.DECLINED, closed=26), 30, "declined the request on Thursday, 26 November"),
        (case_in(State.DECLINED, closed=27), 30, "1 day later than promised"),
        (case_in(State.WITHDRAWN, closed=29), 30, "The request was withdrawn on Sunday"),
    ],
)
def test_the_sentence_says_state_and_lateness(case: Case, today: int, english: str):
    on = date(2026, 11, today)
    assert english in words_in("en", state_sentence, case, on)
    bangla = words_in("bn", state_sentence, case, on)
    assert not re.search("[A-Za-z0-9%]", bangla)


def test_a_limit_in_hours_says_the_time_too():
    case = case_in(State.RECEIVED, due_at=at(26, 15, 30))
    assert words_in("bn", due_words, case) == "বৃহস্পতিবার, ২৬ নভেম্বর ২০২৬, বিকাল ৩:৩০"
    assert words_in("en", due_words, case) == "Thursday, 26 November 2026, 3:30 pm"


@pytest.mark.parametrize(
    ("language", "limit", "words"),
    [
        ("bn", {"text": "3 কার্যদিবস", "text_en": "3 working days"}, "৩ কার্যদিবস"),
        ("en", {"text": "৩ কার্যদিবস", "text_en": "3 working days"}, "3 working days"),
        ("en", {"text": "৩ কার্যদিবস"}, "৩ কার্যদিবস"),
        ("bn", {"text": None}, ""),
    ],
)
def test_a_limit_is_said_as_the_charter_words_it(language: str, limit: dict, words: str):
    assert words_in(language, limit_words, limit) == words
