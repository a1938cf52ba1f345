"""shonod.partners.actions.sending: sent once, however often; refused, it leaves no trace."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from shonod.cases.models import Attachment, Case
from shonod.cases.states import Channel
from shonod.catalogue.queries import promise_in_force
from shonod.ground.refusals import FileRefused, TooMany
from shonod.intake import actions as intake
from shonod.intake.actions import Program
from shonod.intake.models import Draft
from shonod.ledger.models import Event
from shonod.ledger.states import ActorKind
from shonod.offices.models import Office
from shonod.partners.actions import Whole, forget_unfinished, issue_key, send_once
from shonod.partners.models import Sending
from shonod.partners.states import SentDifferently, StillSending
from tests.cases.gateways.nasty import EICAR, picture
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db
ADDRESS = "203.0.113.7"
ANSWERS = {"details": "সময়সূচি", "name": "সালমা", "phone": "+8801712345678", "timing": "limit"}
PNG = ("a.png", picture("PNG"))


def whole(office: Office, *files: tuple[str, bytes], code: str = "2.1.1", **more: str) -> Whole:
    terms = promise_in_force(office, code, TODAY)
    assert terms is not None
    return Whole(terms, ANSWERS | more, files, "bn")


def sent(form: Whole, once: str = "one", program: Program | None = None, **at: Any) -> str:
    given = {"at": NOW, **at}
    return send_once(form, once=once, address=ADDRESS, program=program or Program(), **given)[1]


def partner(office: Office) -> Program:
    key, _ = issue_key(office, partner="ইউডিসি ঘাগুটিয়া", may_open=True, expires_on=TODAY, at=NOW)
    return Program(key.id, key.partner)


def test_the_same_request_again_gives_the_same_case(homna: Office) -> None:
    form = whole(homna, PNG)
    assert {sent(form) for _ in range(5)} == {sent(form)}
    case = Case.objects.get()
    assert (case.channel, case.via) == (Channel.PARTNER, "")
    assert case.attachments.count() == 1
    assert not Draft.objects.exists()


@pytest.mark.parametrize("other", [{"details": "অন্য"}, {"name": "অন্য"}])
def test_another_request_under_the_same_key_is_refused(homna: Office, other) -> None:
    sent(whole(homna))
    with pytest.raises(SentDifferently):
        sent(whole(homna, **other))
    with pytest.raises(SentDifferently):
        sent(whole(homna, PNG))
    assert Case.objects.count() == 1


def test_keys_of_others_do_not_meet(homna: Office, rupali: Office) -> None:
    codes = [sent(whole(homna)), sent(whole(homna), program=partner(homna)), sent(whole(rupali))]
    assert len(set(codes)) == 3


def test_a_partners_case_carries_its_name_and_the_ledger_its_key(homna: Office) -> None:
    program = partner(homna)
    sent(whole(homna), program=program)
    case = Case.objects.get()
    assert case.via == "ইউডিসি ঘাগুটিয়া"
    event = Event.objects.get(subject=case.id)
    assert (event.actor_kind, event.actor) == (ActorKind.PARTNER, program.key)


def test_what_is_refused_leaves_no_trace_and_may_be_mended(homna: Office, own_files: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        sent(whole(homna, PNG, ("b.txt", EICAR)))
    assert refused.value.name == "b.txt"
    assert not Sending.objects.exists()
    assert not Draft.objects.exists()
    assert not Attachment.objects.exists()
    assert not [one for one in own_files.rglob("*") if one.is_file()]
    assert sent(whole(homna, PNG))


def test_one_under_way_is_waited_for_and_taken_over_when_its_process_died(homna: Office) -> None:
    form = whole(homna)
    sent(form)
    Sending.objects.update(case=None)
    Case.objects.update(once="gone")
    with pytest.raises(StillSending):
        sent(form, at=NOW + timedelta(seconds=119))
    assert sent(form, at=NOW + timedelta(seconds=120))


def test_a_case_that_the_draft_became_is_found_after_a_crash(homna: Office) -> None:
    """The case and its place in the sending are one transaction; else the draft is still there."""
    form = whole(homna)
    first = sent(form)
    Sending.objects.update(begun_at=NOW - timedelta(days=1))
    assert sent(form) == first


def test_a_contact_is_counted_without_a_key_and_the_key_with_one(
    homna: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "CASES_A_CONTACT", 1)
    monkeypatch.setattr(intake, "CASES_A_KEY", 3)
    sent(whole(homna), "one")
    with pytest.raises(TooMany):
        sent(whole(homna), "two")
    program = partner(homna)
    for once in ("a", "b", "c"):
        sent(whole(homna), once, program)
    with pytest.raises(TooMany):
        sent(whole(homna), "d", program)
    assert Sending.objects.count() == Case.objects.count() == 4


@pytest.mark.django_db(transaction=True)
def test_ten_at_the_same_moment_open_one_case(homna: Office) -> None:
    form, together = whole(homna), Barrier(10)

    def send(_number: int) -> str:
        try:
            together.wait(timeout=20)
            return sent(form)
        except StillSending:
            return ""
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as programs:
        codes = set(programs.map(send, range(10))) - {""}
    assert len(codes) == Case.objects.count() == 1


def test_what_never_finished_is_forgotten_after_a_day(homna: Office) -> None:
    sent(whole(homna))
    Sending.objects.create(office=homna, once_hash="x", digest="y", begun_at=NOW)
    assert forget_unfinished(at=NOW + timedelta(days=1)) == 0
    assert forget_unfinished(at=NOW + timedelta(days=1, seconds=1)) == 1
    assert Sending.objects.get().case is not None
