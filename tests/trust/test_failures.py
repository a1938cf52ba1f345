"""R1, R8, R29, G5: when the machine fails, nothing is claimed, nothing typed is lost, all heals."""

import re
import resource
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, connections
from django.test import Client

from shonod.cases.models import Message
from shonod.config import settings as own
from shonod.ledger.models import Event
from shonod.turnstile import actions as turnstile
from shonod.turnstile.gateways import Looks
from tests.engine.running import Running
from tests.fixtures import NOW
from tests.trust.addresses import addresses
from tests.trust.visitor import TOKEN, Visitor
from tests.trust.world import World

APPLY = "/services/2.1.1/apply/"
LETTER = "আমার চিঠি, যা হারাবে না"
READ = ("/", "/charter/", "/services/2.1.1/", "/calculator/", "/privacy/", "/track/", APPLY)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Running]:
    """On SQLite, whose files the web processes write themselves."""
    running = Running(tmp_path, 0)
    yield running
    running.process.kill()
    running.process.wait()


def let_write(office: Running, room: int) -> None:
    """A full disk, as a process meets it: no file grows beyond `room` bytes."""
    for name, pid in office.children().items():
        if name != "worker":
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))


@pytest.mark.slow
def test_a_full_disk_is_said_keeps_the_text_and_heals_by_itself(office: Running) -> None:
    visitor = Visitor(office.port)
    page = visitor.get(APPLY)
    let_write(office, 0)
    assert {path: Visitor(office.port).get(path).status for path in READ} == dict.fromkeys(
        READ, 200
    )

    full = visitor.send(page, APPLY, details=LETTER)
    assert full.status == 500
    for words in (LETTER, "সংরক্ষিত হয়নি", "What you wrote was not saved"):
        assert words in full.text
    assert not re.search(r"sqlite|OperationalError|Traceback|disk I/O", full.text, re.IGNORECASE)

    let_write(office, resource.RLIM_INFINITY)
    sent = visitor.send(page, APPLY, details=LETTER)
    assert (sent.status, sent.to) == (302, f"{APPLY}who/")
    assert LETTER in visitor.get(APPLY).text


def test_reading_never_writes(world: World, browsers, monkeypatch) -> None:
    """So that pages are read on a full disk: GETs of every address, by a citizen and an officer."""
    # Looks that other tests took are not ours to write down.
    monkeypatch.setattr(turnstile, "LOOKS", Looks())
    wrote = []

    def watch(execute, sql, params, many, context):
        if re.match(r"\s*(INSERT|UPDATE|DELETE|REPLACE)", sql, re.IGNORECASE):
            wrote.append((here, sql[:80]))
        return execute(sql, params, many, context)

    for role in ("anonymous", "officer"):
        client = browsers(role)
        with connection.execute_wrapper(watch):
            for one in addresses():
                here = one.name
                client.get(one.path(world.ids))
    assert not wrote


def test_with_a_clock_behind_the_ledger_nothing_is_taken(
    world: World, browsers, ten_on_monday
) -> None:
    citizen, officer = Client(), browsers("officer")
    citizen.cookies.clear()
    _prove(citizen, world)
    before = Event.objects.count(), Message.objects.count()
    ten_on_monday.move_to(NOW - timedelta(hours=2))
    track, case = f"/track/{world.code}/", f"/desk/cases/{world.case.id}/"
    for url in (f"{track}reply/?lang=en", f"{track}withdraw/?lang=en"):
        page = citizen.post(url, {"text": LETTER})
        assert page.status_code == 503, url
        assert "clock" in page.content.decode(), url
    assert LETTER in citizen.post(f"{track}reply/", {"text": LETTER}).content.decode()
    marks = {"version": _version(world), "seen": 99, "text": LETTER}
    page = officer.post(f"{case}message/", marks)
    assert page.status_code == 503
    assert LETTER in page.content.decode()
    assert (Event.objects.count(), Message.objects.count()) == before


def _prove(citizen: Client, world: World) -> None:
    type(world.case).objects.filter(pk=world.case.pk).update(phone="+8801712345678")
    answer = citizen.post(f"/track/{world.code}/prove/", {"contact": "5678"})
    assert answer.status_code == 302


def _version(world: World) -> int:
    world.case.refresh_from_db()
    return world.case.version


def test_a_view_that_breaks_says_its_number_and_nothing_else(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(f"secret-of-the-program {world.code}")

    monkeypatch.setattr("shonod.intake.views.pages.save_answers", broken)
    client = Client(raise_request_exception=False)
    page = client.post(APPLY, {"details": LETTER})
    text = page.content.decode()
    assert page.status_code == 500
    assert page["Cache-Control"] == "no-store"
    assert re.search(r"\b[2-9A-HJ-NP-Z]{8}\b", text), "a reference number"
    for words in (LETTER, "দুঃখিত", "Sorry"):
        assert words in text
    for words in ("secret-of-the-program", world.code, "Traceback", "RuntimeError", "shonod/"):
        assert words not in text


@pytest.mark.django_db
def test_every_connection_waits_for_the_disk() -> None:
    """`synchronous=FULL` and WAL as the program sets them; the tests' own settings add an OFF."""
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone()[0] in ("on", "off"), "the throwaway cluster's own"
        return
    commands = own.DATABASES["default"]["OPTIONS"]["init_command"].removesuffix(
        "PRAGMA synchronous=OFF;"
    )
    fresh = connections.create_connection("default")
    try:
        with fresh.cursor() as cursor:
            for command in commands.strip(";").split(";"):
                cursor.execute(command)
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone()[0] == 2
            cursor.execute("PRAGMA journal_mode")
            assert cursor.fetchone()[0] == "wal"
    finally:
        fresh.close()
    assert own.DATABASES["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.slow
def test_a_form_of_four_hundred_files_or_sixty_megabytes_is_refused_in_words(
    office: Running,
) -> None:
    """G12 over the wire; what each file holds is the gate's own test."""
    visitor = Visitor(office.port)
    page = visitor.get(APPLY)
    assert visitor.send(page, APPLY, details=LETTER).status == 302
    token = TOKEN.search(page.text)
    assert token
    visitor.headers["Content-Type"] = "multipart/form-data; boundary=x"
    head = (
        f'--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token[1]}\r\n'
    )
    part = '--x\r\nContent-Disposition: form-data; name="papers"; filename="{}.pdf"\r\n\r\n{}\r\n'
    many = "".join(part.format(n, "%PDF-1.4") for n in range(400))
    refused = visitor.post(f"{APPLY}files/", f"{head}{many}--x--\r\n".encode())
    assert refused.status in (400, 413, 422)
    assert "lang=" in refused.text
    large = part.format("a", "x" * 60 * 1024 * 1024)
    refused = visitor.post(f"{APPLY}files/", f"{head}{large}--x--\r\n".encode())
    assert refused.status == 413
    assert "মেগাবাইট" in refused.text
    kept = Path(office.env["SHONOD_DATA_DIR"]) / "files"
    assert not kept.exists() or not [one for one in kept.rglob("*") if one.is_file()]
