"""Issued: numbered without a gap, kept by its hash, and with the request in one go."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import connection

from shonod.cases.gateways import store
from shonod.cases.models import Attachment, Message
from shonod.cases.states import State
from shonod.catalogue.queries import promise_in_force
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.letters.actions import issue_letter, make_case, note_dispatch
from shonod.letters.models import Dispatch, Letter
from shonod.letters.states import GAP, About, Fate, MemoTaken, NotReady, Way
from shonod.offices.actions import appoint
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def issue(draft: Letter, officer, **given) -> Letter:
    return issue_letter(draft.id, **{"version": 1, "by": officer, "at": NOW, **given})


def test_it_gets_its_number_file_and_event(write, officer):
    issued = issue(write(), officer)
    file = Attachment.objects.get(draft=issued.id)
    content = store.opened(file.path).read()
    assert content.startswith(b"%PDF-")
    assert issued.sha256 == sha256(content).hexdigest()
    event = events_of(issued.id).get()
    assert (event.kind, event.data) == (
        EventKind.LETTER_ISSUED,
        {"year": 2026, "number": 1, "kind": "reply", "sha256": issued.sha256},
    )
    assert issued.signatory["name"] == officer.name
    assert (issued.issued_by, issued.issued_at) == (officer, NOW)


def test_issued_twice_it_is_one_letter(write, officer):
    draft = write()
    assert issue(draft, officer).number == issue(draft, officer).number == 1
    assert Attachment.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("memo_number", ""),
        ("recipient", " "),
        ("subject", ""),
        ("body", ""),
        ("body", f"তারিখ {GAP}"),
        ("reference", GAP),
    ],
)
def test_a_letter_with_a_gap_stays_a_draft(write, officer, field, text):
    with pytest.raises(NotReady) as refusal:
        issue(write(**{field: text}), officer)
    assert refusal.value.lacks == field


def test_a_memo_number_is_given_once_however_it_is_written(write, officer):
    issue(write(memo_number="৫৬.০৪-১২"), officer)
    with pytest.raises(MemoTaken):
        issue(write(memo_number="56.04 - 12"), officer)
    assert Letter.objects.filter(number__isnull=False).count() == 1


def test_what_changed_since_it_was_looked_at_is_not_issued(write, officer):
    with pytest.raises(Stale):
        issue(write(), officer, version=2)


def test_the_front_desk_issues_nothing(write, homna):
    clerk, _ = add_officer(username="clerk", name="ক", chain=homna.id, at=NOW)
    appoint(
        clerk, office=homna, title="অফিস সহকারী", title_en="", role=Role.FRONT_DESK, since_on=TODAY
    )
    with pytest.raises(NotPermitted):
        issue(write(), clerk)


@pytest.mark.parametrize(
    ("about", "state", "is_seen"),
    [
        (About.DELIVER, State.DELIVERED, True),
        (About.SHOW, State.RECEIVED, True),
        (About.KEEP, State.RECEIVED, False),
    ],
)
def test_the_request_gets_it_as_the_officer_says(write, officer, make_case, about, state, is_seen):
    case, _ = make_case("2.2.1")
    issued = issue(write(case=case), officer, about=about)
    case.refresh_from_db()
    message = Message.objects.get(case=case)
    file = Attachment.objects.get(draft=issued.id)
    assert (case.state, message.is_internal) == (state, not is_seen)
    assert (file.case, file.message, file.from_requester) == (case, message, False)
    assert issued.memo_number in message.text


def test_a_closed_request_takes_no_answer_and_the_draft_stays(write, officer, make_case):
    case, _ = make_case("2.2.1")
    issue(write(case=case), officer, about=About.DELIVER)
    with pytest.raises(MoveNotAllowed):
        issue(write(case=case, memo_number="৯"), officer, about=About.DELIVER)
    assert Letter.objects.filter(number=None).count() == 1
    assert Attachment.objects.count() == 1


def test_a_paper_that_became_no_request_is_answered_by_it(write, register, officer):
    paper = register()
    issued = issue(write(answers=paper), officer)
    paper.refresh_from_db()
    assert (paper.fate, paper.fate_reason) == (Fate.ANSWERED, issued.memo_number)


def test_a_paper_that_is_a_request_stays_one(write, register, officer, homna):
    paper = register()
    terms = promise_in_force(homna, "2.2.1", TODAY)
    case, _ = make_case(paper.id, terms=terms, by=officer, at=NOW)
    issue(write(case=case, answers=paper), officer, about=About.SHOW)
    paper.refresh_from_db()
    assert paper.fate == Fate.CASE


def test_how_it_went_out_is_noted_once(write, officer):
    issued = issue(write(), officer)
    for _ in range(2):
        note_dispatch(issued, way=Way.POST, sent_on=TODAY, note="রেজি. ১২", by=officer, at=NOW)
    later = NOW + timedelta(hours=1)
    note_dispatch(issued, way=Way.EMAIL, sent_on=TODAY, note="", by=officer, at=later)
    assert Dispatch.objects.count() == 2
    sent = events_of(issued.id).filter(kind=EventKind.LETTER_SENT)
    assert [event.data["way"] for event in sent] == ["post", "email"]


def issue_one(draft: Letter, officer) -> int | None:
    try:
        return issue(draft, officer).number
    finally:
        connection.close()


def test_many_at_one_moment_leave_no_gap(lasting, write, officer):
    drafts = [write(memo_number=f"৫৬.০৪-{n}") for n in range(10)]
    with ThreadPoolExecutor(5) as crew:
        numbers = list(crew.map(lambda draft: issue_one(draft, officer), drafts * 2))
    assert sorted(set(numbers)) == list(range(1, 11))
