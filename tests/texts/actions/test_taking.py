"""A text from its arrival to its end: shonod.texts.actions.taking, shonod.texts.actions.answering,
shonod.texts.actions.settling."""

from datetime import timedelta

import pytest

from shonod.cases.actions import ask_contact_change, ask_requester, deliver_case
from shonod.cases.models import Case, Message
from shonod.cases.queries import contact_change_of
from shonod.cases.states import PauseReason, State
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.lines.gateways import LineDown, ParcelDeferred, ParcelRefused
from shonod.lines.gateways.line import Incoming
from shonod.notices.models import Stop
from shonod.texts.actions import answer_texts, forget_old_texts, settle_text, take_text
from shonod.texts.models import Text
from shonod.texts.queries import has_answers, texts_to_read
from shonod.texts.states import Meaning
from tests.fixtures import NOW, TODAY

SALMA = "+8801712345678"
STRANGER = "8801912345678"


def texted(text: str, sender: str = SALMA, at=NOW, **given) -> Text:
    taken = take_text(Incoming(sender, text, **given), at=at)
    assert taken is not None
    return taken


@pytest.fixture
def waiting(make_case, officer) -> Case:
    case, _ = make_case()
    ask_requester(
        case.id,
        by=officer,
        at=NOW,
        question="কাগজ আনুন",
        reason=PauseReason.PAPERS,
        until_on=TODAY + timedelta(days=7),
    )
    return case


def test_a_code_says_where_its_request_stands_to_anybody_and_nothing_more(make_case):
    case, code = make_case()
    said = texted(f"STATUS {code.lower()}", STRANGER)
    assert (said.meaning, said.case_id) == (Meaning.STATUS, case.id)
    assert code[:4] in said.answer
    assert "সালমা" not in said.answer
    assert case.phone[-6:] not in said.answer


def test_a_code_that_is_nobodys_is_told_so(homna):
    assert "কোড" in texted("STATUS 2345").answer


def test_a_reply_to_a_waiting_request_is_added_and_ends_the_pause(waiting):
    said = texted("কাল সকালে আনব")
    waiting.refresh_from_db()
    assert (said.meaning, said.case_id) == (Meaning.REPLY, waiting.id)
    assert Message.objects.filter(case=waiting, text="কাল সকালে আনব").count() == 1
    assert waiting.state != State.WAITING


def test_a_digit_to_a_waiting_request_is_its_answer(waiting):
    assert texted("3").meaning == Meaning.REPLY


def test_a_mark_goes_to_the_request_closed_last(make_case, officer):
    case, _ = make_case()
    deliver_case(case.id, by=officer, at=NOW, answer="দেওয়া হলো")
    assert texted("৫").meaning == Meaning.RATING
    case.refresh_from_db()
    assert case.rating == 5


def test_a_mark_from_whoever_has_no_request_is_unknown(make_case):
    make_case()
    assert texted("5").meaning == Meaning.UNKNOWN


@pytest.mark.parametrize(("text", "meaning"), [("STOP", Meaning.STOP), ("আমি নই", Meaning.NOT_ME)])
def test_who_wants_no_messages_gets_none(homna, text, meaning):
    assert texted(text).meaning == meaning
    assert Stop.objects.count() == 1
    assert texts_to_read(homna).exists() is (meaning == Meaning.NOT_ME)


def test_what_is_not_understood_waits_for_an_officer(homna, officer):
    said = texted("আপনাদের অফিস কোথায়?", STRANGER)
    homna.refresh_from_db()
    assert said.meaning == Meaning.UNKNOWN
    assert homna.alarms == {"texts_to_read": 1}
    assert settle_text(said, by=officer, at=NOW)
    assert not settle_text(said, by=officer, at=NOW)
    settled = Event.objects.get(kind=EventKind.TEXT_SETTLED)
    assert (settled.subject, settled.actor, settled.data) == (
        said.id,
        officer.id,
        {"meaning": Meaning.UNKNOWN},
    )
    homna.refresh_from_db()
    assert homna.alarms == {}


def test_what_breaks_in_our_hands_is_kept_for_an_officer(homna, monkeypatch):
    def broken(text):
        raise RuntimeError

    monkeypatch.setattr("shonod.texts.actions.taking.read_text", broken)
    assert texted("কিছু একটা").meaning == Meaning.UNKNOWN
    assert texts_to_read(homna).count() == 1


def test_what_comes_twice_is_taken_once(homna):
    texted("ঠিকানা?", id="7")
    assert take_text(Incoming(SALMA, "ঠিকানা?", "7"), at=NOW + timedelta(hours=5)) is None
    texted("ফোন?")
    assert take_text(Incoming(SALMA, "ফোন?"), at=NOW + timedelta(seconds=30)) is None
    assert take_text(Incoming(SALMA, "ফোন?"), at=NOW + timedelta(hours=1)) is not None


def test_two_machines_fall_silent(homna):
    answers = [texted(f"auto reply {n}").answer for n in range(12)]
    assert [bool(answer) for answer in answers] == [True] * 10 + [False] * 2


class Line:
    name = "test"

    def __init__(self, *errors: Exception) -> None:
        self.errors, self.sent = list(errors), []

    def send(self, parcel):
        if self.errors:
            raise self.errors.pop(0)
        self.sent.append((parcel.reference, parcel.to))


@pytest.mark.parametrize(
    ("error", "again"),
    [(None, 0), (LineDown("no_answer"), 1), (ParcelDeferred(), 1), (ParcelRefused("x"), 0)],
)
def test_an_answer_goes_once_and_a_dead_line_is_asked_again(homna, monkeypatch, error, again):
    said, line = texted("ঠিকানা?"), Line(*([error] if error else []))
    monkeypatch.setattr("shonod.texts.actions.answering.sms_line", lambda: line)
    assert has_answers(NOW)
    answer_texts(NOW)
    assert not has_answers(NOW + timedelta(minutes=1))
    assert answer_texts(NOW + timedelta(minutes=3)) == again
    if not isinstance(error, ParcelRefused):
        assert line.sent == [(str(said.id), SALMA)]


def test_an_answer_nobody_waits_for_is_not_sent(homna, monkeypatch):
    texted("ঠিকানা?")
    monkeypatch.setattr("shonod.texts.actions.answering.sms_line", Line)
    assert answer_texts(NOW + timedelta(days=2)) == 0


def test_what_was_understood_goes_after_half_a_year_and_what_waits_stays(homna):
    texted("STATUS 2345")
    texted("ঠিকানা?")
    assert forget_old_texts(NOW + timedelta(days=200)) == 1
    assert Text.objects.get().meaning == Meaning.UNKNOWN


@pytest.mark.parametrize(("sender", "is_stopped"), [(SALMA, False), (STRANGER, True)])
def test_either_number_says_not_me_to_a_new_contact(make_case, officer, sender, is_stopped):
    """The old one keeps being told; the new one, which is somebody else's, is told no more."""
    case, _ = make_case()
    ask_contact_change(case.id, phone=f"+{STRANGER}", email="", known_by="x", by=officer, at=NOW)
    said = texted("আমি নই", sender)
    assert said.meaning == Meaning.NOT_ME
    assert contact_change_of(case) is None
    assert Stop.objects.exists() is is_stopped
