"""Each claim about an installation, when it holds and when it does not."""

import shutil
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import DatabaseError

from shonod.engine.models import Duty
from shonod.engine.queries import TO_BE_SEEN_TO, TO_BE_SOUND, TO_BE_WELL, findings
from shonod.lines.actions import note_try
from shonod.lines.states import Channel
from shonod.notices.actions.reading import read_ledger
from shonod.offices.models import ListedYear
from tests.engine.moments import NOW


def claims(at=NOW) -> dict[str, bool]:
    return {finding.code: finding.holds for finding in findings(TO_BE_SOUND, at)}


@pytest.fixture
def sound(homna, settings, tmp_path):
    """An installation in which every claim holds."""
    settings.DATA_DIR = tmp_path
    Duty.objects.create(name="be_alive", due_at=NOW, ran_at=NOW)
    ListedYear.objects.create(year=2027, declared_at=NOW)
    assert all(claims().values())


def test_an_empty_installation_lacks_charter_calendar_and_worker(db):
    wrong = {code for code, holds in claims().items() if not holds}
    assert wrong == {"charter_published", "calendar_has_years", "worker_alive"}


@pytest.mark.parametrize(
    ("seen_before", "alive"),
    [(timedelta(0), True), (timedelta(minutes=3), True), (timedelta(minutes=4), False)],
)
def test_a_worker_is_alive_while_it_was_seen_lately(sound, seen_before, alive):
    Duty.objects.update(ran_at=NOW - seen_before)
    assert claims()["worker_alive"] is alive


def test_a_worker_busy_with_one_long_duty_is_alive(sound):
    Duty.objects.update(ran_at=NOW - timedelta(hours=1), held_until=NOW + timedelta(minutes=1))
    assert claims()["worker_alive"]


def test_a_duty_that_fails_three_times_is_noticed(sound):
    Duty.objects.create(name="post", due_at=NOW, failures=3)
    assert not claims()["duties_done"]


def test_a_clock_behind_the_newest_event_is_noticed(sound):
    assert not claims(NOW - timedelta(days=1))["clock_not_behind"]


@pytest.mark.parametrize(("free", "room"), [(10, True), (9, False)])
def test_a_disk_nearly_full_is_noticed(sound, monkeypatch, free, room):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=100, free=free))
    assert claims()["disk_has_room"] is room


def test_a_key_that_others_can_read_is_noticed(sound, monkeypatch, tmp_path: Path):
    monkeypatch.delenv("SHONOD_SECRET_KEY")
    assert not claims()["secret_key_private"]
    key = tmp_path / "secret.key"
    key.write_text("k")
    for mode, private in ((0o600, True), (0o640, False), (0o604, False)):
        key.chmod(mode)
        assert claims()["secret_key_private"] is private


@pytest.mark.parametrize(("month", "well"), [(9, True), (10, False), (12, False)])
def test_next_years_holidays_are_asked_for_from_october_on(sound, month, well):
    ListedYear.objects.filter(year=2027).delete()
    found = {one.code: one.holds for one in findings(TO_BE_SEEN_TO, NOW.replace(month=month))}
    assert found["next_year_listed"] is well
    assert claims(NOW.replace(month=month))["calendar_has_years"], "nothing is wrong yet"


def test_this_years_holidays_are_asked_for_at_once(sound):
    ListedYear.objects.filter(year=2026).delete()
    assert not claims()["calendar_has_years"]


def test_a_claim_that_cannot_be_judged_does_not_hold():
    def away(at):
        raise DatabaseError(at)

    asked = {"database_answers": away, "disk_has_room": lambda at: (True, {}), "charter": away}
    finding, disk, unasked = findings(asked, NOW)
    assert (finding.holds, finding.facts) == (False, {"error": "DatabaseError"})
    assert disk.holds
    assert (unasked.holds, unasked.facts) == (False, {"error": "no database"})


def test_health_asks_less_than_the_doctor():
    assert set(TO_BE_WELL) < set(TO_BE_SOUND)


@pytest.mark.parametrize(("address", "holds"), [("", True), ("tcp://127.0.0.1:1", False)])
def test_a_scanner_must_answer_where_one_is_set_up(db, settings, address, holds):
    settings.CLAMD_URL = address
    assert claims()["scanner_answers"] is holds


@pytest.mark.parametrize(
    ("url", "failures", "holds"),
    [
        ("", 0, True),
        ("console:", 0, True),
        ("console:", 1, True),
        ("console:", 2, False),
        ("mail.example.gov.bd", 0, False),
    ],
)
def test_a_line_that_is_set_must_answer(db, settings, url, failures, holds):
    settings.EMAIL_URL = url
    for _ in range(failures):
        note_try(Channel.EMAIL, None, at=NOW, code="no_answer")
    assert claims()["lines_answer"] is holds


@pytest.mark.parametrize(("url", "holds"), [("", False), ("console:", True)])
def test_a_line_that_is_not_set_is_noted(db, settings, url, holds):
    settings.EMAIL_URL = settings.SMS_URL = url
    assert {one.code: one.holds for one in findings(TO_BE_SEEN_TO, NOW)}["lines_set"] is holds


@pytest.mark.parametrize(
    ("url", "minutes", "holds"), [("console:", 59, True), ("console:", 60, False), ("", 60, True)]
)
def test_notices_that_wait_an_hour_at_a_line_are_noticed(
    sound, make_case, settings, url, minutes, holds
):
    settings.EMAIL_URL = settings.SMS_URL = url
    make_case()
    read_ledger(NOW)
    assert claims(NOW + timedelta(minutes=minutes))["notices_go_out"] is holds
