"""R26, G11: no text breaks a page, and texts are kept as they were typed."""

from collections.abc import Iterable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from shonod.cases.actions import proving
from shonod.cases.models import Case, Message, ReplyTemplate
from shonod.cases.views.track import deeds
from shonod.intake.models import Draft
from shonod.people.actions import tries as accounts
from tests.trust.doors import APPLY, Doors
from tests.trust.hostile import broken_escapes, can_be_kept, sample, texts
from tests.trust.world import World, case_ids, make_case

SAMPLE, SEED = 10, 23


@pytest.fixture
def doors(world: World, browsers, monkeypatch, settings) -> Doors:
    """Everything open: limits would answer in the place of what is tested."""
    for limit in ("WRONG_CODES", "WRONG_PROOFS", "WRONG_PROOFS_A_DAY", "WRONG_PROOFS_OF_ADDRESS"):
        monkeypatch.setattr(proving, limit, 10**9)
    monkeypatch.setattr(proving, "WRONG_CODES_OVERALL", 10**9)
    for limit in ("WRONG_TRIES", "WRONG_TRIES_OF_ADDRESS", "WRONG_TRIES_OF_ACCOUNT"):
        monkeypatch.setattr(accounts, limit, 10**9)
    for limit in ("REPLIES_AN_HOUR", "TAPS_A_DAY"):
        monkeypatch.setattr(deeds, limit, 10**9)
    settings.SMS_URL = "kannel://user:secret@127.0.0.1:13013/?from=3340"
    Case.objects.filter(pk=world.case.pk).update(phone="+8801712345678")
    citizen = Client(raise_request_exception=False)
    prove(citizen, world.code)
    assert citizen.post(APPLY, {"details": "ক"}).status_code == 302
    return Doors(citizen, browsers("officer", raise_request_exception=False), world)


def broken(answers: Iterable[tuple[str, HttpResponse]], text: str) -> list[tuple[str, int, str]]:
    return [
        (door, answer.status_code, text[:60])
        for door, answer in answers
        if answer.status_code >= 500 and not door.startswith("/healthz")
    ]


def all_hold(doors: Doors, chosen: list[str], *, every: int = 1) -> None:
    """Each text at every door, or each at one door in `every`, another set for the next text."""
    found = []
    for number, text in enumerate(chosen):
        if number % 20 == 19:
            # A new case, for one that holds a thousand notes is slow to draw.
            renew(doors)
        found += broken(doors.send(text, every=every, turn=number), text)
    assert not found, (len(found), found[:20])


def renew(doors: Doors) -> None:
    case, code, file, reply = make_case(doors.world.office, doors.world.officer, timezone.now())
    doors.world.case, doors.world.code = case, code
    doors.world.ids |= case_ids(case, code, file, reply)
    prove(doors.citizen, code)


def prove(citizen: Client, code: str) -> None:
    assert citizen.post(f"/track/{code}/prove/", {"contact": "5678"}).status_code == 302


def test_a_sample_of_hostile_texts_breaks_no_page(doors: Doors) -> None:
    all_hold(doors, sample(SAMPLE, SEED))


@pytest.mark.faults
def test_every_hostile_text_breaks_no_page(doors: Doors) -> None:
    everything = texts()
    assert len(everything) >= 2_500
    all_hold(doors, everything, every=5)


@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.faults)])
def test_bytes_that_are_no_text_break_no_page(doors: Doors, every: int) -> None:
    escapes = broken_escapes()[::every]
    found = [one for text in escapes for one in broken(doors.send_bytes(text), text)]
    assert not found, (len(found), found[:20])


def test_halves_of_characters_in_kept_fields_are_refused(doors: Doors) -> None:
    """JSON can spell what no encoding can write."""
    for kept in ('{"text": "\\ud800"}', '{"\\udfff": "x"}', '{"a": "\\u0000"}', "[" * 5000):
        given = {"username": "x", "password": "y", "kept": kept}
        assert doors.citizen.post("/desk/sign-in/", given).status_code < 500, kept


@pytest.mark.parametrize("chosen", [60, pytest.param(None, marks=pytest.mark.faults)])
def test_texts_are_kept_as_they_were_typed(doors: Doors, chosen: int | None) -> None:
    pool = [text for text in texts() if can_be_kept(text, 4000)]
    changed, kept = [], 0
    for text in pool[:: max(1, len(pool) // chosen)] if chosen else pool:
        for name, stored in stored_by(doors, text):
            kept += 1
            # Blanks around a text and the letters of a line's end are no part of it.
            if stored != text.replace("\r\n", "\n").replace("\r", "\n").strip():
                changed.append((name, text[:40], stored[:40]))
    assert kept >= 180
    assert len(changed) <= kept * 0.02, (len(changed), kept, changed[:20])


def stored_by(doors: Doors, text: str) -> Iterable[tuple[str, str]]:
    answer = doors.citizen.post(APPLY, {"details": text})
    assert answer.status_code == 302, text
    yield "details", Draft.objects.order_by("-changed_at")[0].data["details"]
    answer = doors.citizen.post(f"/track/{doors.world.code}/reply/", {"text": text})
    assert answer.status_code == 302, text
    yield "reply", Message.objects.order_by("-id")[0].text
    before = {"title": "x", "text": text, "text_en": ""}
    answer = doors.officer.post(f"/desk/replies/{doors.world.ids['reply_id']}/", before)
    assert answer.status_code == 302, text
    yield "ready-made", ReplyTemplate.objects.get(pk=doors.world.ids["reply_id"]).text
