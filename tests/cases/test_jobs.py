"""A pause that ran out ends by itself, once, also after missed nights; files are scanned."""

from datetime import timedelta

import pytest

from shonod.cases import jobs
from shonod.cases.actions import ask_requester, start_case
from shonod.cases.actions.files import attach_to_case
from shonod.cases.jobs import end_pauses_that_ran_out, scan_files
from shonod.cases.models import Attachment, Pause
from shonod.cases.states import PauseReason, Scan
from shonod.ledger.queries import events_of
from shonod.ledger.states import ActorKind, EventKind
from tests.cases.clamd import HARMFUL, TOO_LARGE, clamd
from tests.fixtures import NOW, TODAY


@pytest.fixture
def paused(make_case, officer):
    """Two cases that wait for their requesters until Wednesday, 25 November."""
    cases = [make_case()[0] for _ in range(2)]
    for case in cases:
        start_case(case.id, by=officer, at=NOW)
        ask_requester(
            case.id,
            by=officer,
            at=NOW,
            reason=next(iter(PauseReason)),
            question="কোন তারিখে?",
            until_on=TODAY + timedelta(days=2),
        )
    return cases


@pytest.mark.parametrize(("days", "ended"), [(1, 0), (2, 0), (3, 2), (30, 2)])
def test_it_ends_when_its_last_day_is_over(paused, days, ended):
    assert end_pauses_that_ran_out(NOW + timedelta(days=days)) == ended
    assert Pause.objects.filter(ended_at=None).count() == 2 - ended


def test_it_ends_once(paused):
    assert end_pauses_that_ran_out(NOW + timedelta(days=3)) == 2
    assert end_pauses_that_ran_out(NOW + timedelta(days=3)) == 0


def test_one_case_that_fails_keeps_no_other_waiting(paused, monkeypatch):
    bad, end = paused[0].id, jobs.end_pause

    def end_unless_bad(case_id, *, at):
        if case_id == bad:
            raise ValueError(case_id)
        return end(case_id, at=at)

    monkeypatch.setattr(jobs, "end_pause", end_unless_bad)
    with pytest.raises(ExceptionGroup):
        end_pauses_that_ran_out(NOW + timedelta(days=3))
    assert Pause.objects.get(ended_at=None).case_id == bad


@pytest.fixture
def sent(make_case, tmp_path, settings):
    """A case with files: a letter, a harmful one, and one that the scanner will not judge."""
    settings.MEDIA_ROOT = tmp_path / "files"
    case, _ = make_case()
    for name, content in (("a", b"a letter"), ("b", HARMFUL), ("c", TOO_LARGE)):
        attach_to_case(content, name=f"{name}.txt", case=case, at=NOW)
    return case


def scans() -> dict[str, str]:
    return dict(Attachment.objects.values_list("name", "scan"))


def test_files_are_scanned_and_a_harmful_one_is_held_back(sent, settings):
    with clamd() as settings.CLAMD_URL, pytest.raises(ExceptionGroup) as raised:
        scan_files(NOW)
    assert len(raised.value.exceptions) == 1
    assert scans() == {"a.txt": Scan.CLEAN, "b.txt": Scan.HARMFUL, "c.txt": Scan.NOT_YET}
    event = events_of(sent.id).last()
    assert (event.kind, event.actor_kind) == (EventKind.FILE_HELD_BACK, ActorKind.SYSTEM)
    assert event.data == {"attachment": str(Attachment.objects.get(name="b.txt").id)}
    Attachment.objects.filter(name="c.txt").delete()
    with clamd() as settings.CLAMD_URL:
        assert scan_files(NOW) == 0


@pytest.mark.parametrize("address", ["", "tcp://127.0.0.1:1"])
def test_without_a_scanner_files_stay_as_not_scanned(sent, settings, address):
    settings.CLAMD_URL = address
    if address:
        with pytest.raises(OSError):
            scan_files(NOW)
    else:
        assert scan_files(NOW) == 0
    assert set(scans().values()) == {Scan.NOT_YET}
