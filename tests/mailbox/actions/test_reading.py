"""From kept bytes to the pile they belong in, and onto the case that they answer."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from shonod.cases.actions import ask_requester
from shonod.cases.models import Attachment
from shonod.cases.states import PauseReason, State
from shonod.ground.code import grouped
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.mailbox.actions import keep_mail, read_mail, reading
from shonod.mailbox.actions.keeping import Place
from shonod.mailbox.models import Mail
from shonod.notices.models import Notice
from shonod.notices.queries.told import thread_of
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY
from tests.mailbox.mails import bomb, bounce, mail

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=2)
NOTICE = "0190a000-0000-7000-8000-000000000001"


@pytest.fixture
def take(homna):
    """take(bytes) -> the mail as it was sorted."""
    Office.objects.filter(pk=homna.id).update(email="homna@example.org")

    def taken(content: bytes, *, at=LATER, came_at=None) -> Mail:
        place = Place(1, 1, len(content), came_at or at)
        assert keep_mail(content, place=place, office=homna, at=at)
        return read_mail(Mail.objects.latest("id").id, at=at)

    return taken


def test_a_new_mail_waits_with_the_service_that_it_seems_to_ask_for(take):
    found = take(mail())
    assert (found.pile, found.state, found.suggested.code) == ("new", "waiting", "2.2.5")
    assert found.clues
    assert (found.sender, found.sender_name) == ("s@example.org", "Salma Begum")
    found.office.refresh_from_db()
    assert found.office.alarms == {"mail": 1}


def test_it_is_received_when_the_mailbox_got_it_and_never_later_than_we_did(take):
    early = take(mail("a", Date="Mon, 1 Jan 2001 00:00:00 +0000"), came_at=NOW)
    late = take(mail("b"), came_at=LATER + timedelta(days=3))
    assert (early.received_at, late.received_at) == (NOW, LATER)


@pytest.mark.parametrize("how", ["thread", "subject", "body"])
def test_an_answer_from_the_cases_own_address_goes_onto_it_by_itself(take, make_case, how):
    case, code = make_case()
    letter = {
        "thread": mail("হ্যাঁ", In_Reply_To=thread_of(case.id)),
        "subject": mail("হ্যাঁ", subject=f"Re: {grouped(code).lower()}"),
        "body": mail(f"হ্যাঁ {code}"),
    }[how]
    found = take(letter)
    assert (found.state, found.case, found.pile) == ("matched", case, "reply")
    assert case.messages.get().text.startswith("হ্যাঁ")
    assert found.match == ("thread" if how == "thread" else "code")


def test_an_answer_ends_the_pause_from_when_it_came(take, make_case, officer):
    case, _code = make_case()
    asked = {"question": "?", "reason": PauseReason.PAPERS, "until_on": TODAY + timedelta(days=3)}
    ask_requester(case.id, by=officer, at=NOW + timedelta(minutes=1), **asked)
    came_at = NOW + timedelta(hours=1)
    take(mail("এই নিন", References=thread_of(case.id)), came_at=came_at)
    case.refresh_from_db()
    assert (case.state, case.pauses.get().ended_at) == (State.IN_PROGRESS, came_at)


def test_what_was_sent_before_the_office_asked_ends_no_pause(take, make_case, officer):
    case, _code = make_case()
    asked = {"question": "?", "reason": PauseReason.PAPERS, "until_on": TODAY + timedelta(days=3)}
    ask_requester(case.id, by=officer, at=NOW + timedelta(hours=1), **asked)
    take(mail("এই নিন", References=thread_of(case.id)), came_at=NOW)
    case.refresh_from_db()
    assert case.state == State.WAITING
    assert case.messages.count() == 2


def test_a_stranger_who_names_a_case_waits_for_an_officer(take, make_case):
    case, code = make_case()
    found = take(mail(f"{code}", sender="x@example.org"))
    assert (found.state, found.pile, found.case) == ("waiting", "reply", case)
    assert not case.messages.exists()


def test_an_answer_without_a_name_is_matched_by_its_sender_for_an_officer(take, make_case):
    make_case()
    assert take(mail("হ্যাঁ", subject="Re: hello")).match == "sender"
    assert take(mail("নতুন কথা", subject="hello")).pile == "new"


def test_another_offices_case_is_nobodys_here(take, make_case, rupali):
    case, code = make_case(office=rupali)
    letter = mail(f"{code}", References=thread_of(case.id))
    assert take(letter).pile == "new"


def test_a_mail_is_for_the_office_that_it_was_sent_to(take, rupali):
    Office.objects.filter(pk=rupali.id).update(email="rupali@example.org")
    assert take(mail("a", to="Rupali <RUPALI+x@example.org>")).office == rupali
    assert take(mail("b", to="unknown@example.org")).office != rupali


def test_files_go_through_the_gate_and_refused_ones_are_named(take):
    found = take(mail(files=(("a.txt", b"paper"), ("b.docx", bomb()), ("c.exe", b"MZ..."))))
    assert [one.name for one in Attachment.objects.filter(draft=found.id)] == ["a.txt"]
    assert [one["name"] for one in found.refused] == ["b.docx", "c.exe"]
    assert found.pile == "new"


def test_files_of_a_try_that_died_are_not_there_twice(take, homna):
    found = take(mail(files=(("a.txt", b"paper"),)))
    Mail.objects.filter(pk=found.id).update(state="unread")
    read_mail(found.id, at=LATER)
    assert Attachment.objects.filter(draft=found.id).count() == 1


def test_read_twice_it_is_sorted_once(take):
    found = take(mail())
    assert read_mail(found.id, at=LATER).state == "waiting"
    assert Event.objects.filter(kind=EventKind.MAIL_RECEIVED).count() == 1


def test_whatever_breaks_the_mail_is_held(take, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr(reading, "case_answered", fail)
    found = take(mail(files=(("a.txt", b"x"),)))
    assert (found.pile, found.reason, found.sender) == ("held", "unreadable", "s@example.org")
    assert not Attachment.objects.filter(draft=found.id).exists()
    found.office.refresh_from_db()
    assert found.office.alarms == {"mail_held": 1}


def test_what_is_wrong_with_the_machine_is_not_wrong_with_the_mail(take, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError("the database is away")

    monkeypatch.setattr(reading, "case_answered", fail)
    with pytest.raises(OperationalError):
        take(mail())
    unread = Mail.objects.get()
    assert (unread.state, unread.tries) == ("unread", 0)


def test_of_forty_mails_of_one_sender_twenty_wait_and_five_are_answered(take):
    found = [take(mail(f"{n}")) for n in range(40)]
    assert [one.pile for one in found] == ["new"] * 20 + ["parked"] * 20
    assert {one.reason for one in found[20:]} == {"too_many"}
    told = Event.objects.filter(kind=EventKind.MAIL_RECEIVED)
    assert sum(event.data["answered"] for event in told) == 5


@pytest.mark.parametrize(
    "letter",
    [mail(Auto_Submitted="auto-replied"), mail(Precedence="bulk"), bounce(NOTICE)],
    ids=["absence", "bulk", "bounce"],
)
def test_machines_are_never_answered_and_their_files_not_opened(take, letter):
    found = take(letter)
    assert found.pile == "parked"
    assert not Event.objects.get(kind=EventKind.MAIL_RECEIVED).data["answered"]


@pytest.fixture
def notice(make_case) -> Notice:
    case, _code = make_case()
    return Notice.objects.create(
        id=NOTICE,
        office=case.office,
        case=case,
        kind="received",
        by="email",
        state="sent",
        made_at=NOW,
        due_at=NOW,
        next_at=NOW,
        expires_at=LATER,
    )


def test_a_bounce_marks_the_notice_that_did_not_arrive(take, notice):
    take(bounce(NOTICE))
    take(bounce(NOTICE, status="5.2.2"))
    notice.refresh_from_db()
    assert (notice.state, notice.why) == ("failed", "not_arrived")
    event = Event.objects.get(kind=EventKind.NOTICE_BOUNCED)
    assert (str(event.subject), event.data["status"]) == (NOTICE, "5.1.1")
    notice.office.refresh_from_db()
    assert notice.office.alarms == {"mail_held": 2, "notices_failed": 1}


def test_a_mail_that_is_only_late_marks_nothing(take, notice):
    take(bounce(NOTICE, action="delayed", status="4.4.1"))
    notice.refresh_from_db()
    assert notice.state == "sent"


def test_an_answer_that_names_the_notice_alone_finds_its_case(take, notice):
    found = take(mail("হ্যাঁ", In_Reply_To=f"<{NOTICE}@homna.example.org>"))
    assert (found.state, found.case) == ("matched", notice.case)


def test_our_own_mail_that_came_back_is_parked(take, notice):
    found = take(mail(Message_ID=f"<{NOTICE}@homna.example.org>"))
    assert (found.pile, found.reason) == ("parked", "loop")
