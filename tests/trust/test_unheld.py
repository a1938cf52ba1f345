"""R1, R28: whatever the worker asks over the network, nobody waits to write meanwhile."""

import socket
from collections import defaultdict
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from shonod.cases.actions import Requester, open_case
from shonod.cases.actions.files import attach_to_case
from shonod.catalogue.actions import found_first_office
from shonod.catalogue.queries import promise_in_force
from shonod.engine.actions import list_duties
from shonod.engine.jobs import JOBS, run_job
from shonod.institutions.actions import make_codes, register_institution, verify_institution
from shonod.lines.gateways.line import Incoming
from shonod.mailbox.gateways.bell import BELL
from shonod.people.models import Officer
from shonod.texts.actions import take_text
from tests.cases.clamd import clamd
from tests.fixtures import NOW, TODAY
from tests.institutions.conftest import TOLD
from tests.mailbox.mails import mail
from tests.mailbox.taking import take_mail

# Nobody answers at the port of discarding.
DEAD = {
    "EMAIL_URL": "smtp://127.0.0.1:9?from=homna@example.org",
    "SMS_URL": "kannel://homna:x@127.0.0.1:9?from=2600",
    "IMAP_URL": "imap://homna:x@127.0.0.1:9",
}
ASKING = {
    "send_emails",
    "send_texts",
    "send_codes",
    "answer_texts",
    "send_receipts",
    "try_channels",
    "fetch_mails",
    "scan_files",
}


@pytest.fixture
def work_to_do(lasting: None, ten_on_monday: Any) -> None:
    """Something for every job that talks to another machine."""
    found = found_first_office(at=NOW)
    assert found is not None
    office, officer = found[0], Officer.objects.get()
    terms = promise_in_force(office, "2.1.1", TODAY)
    assert terms is not None
    salma = Requester(name="সালমা বেগম", phone="+8801712345678", email="s@example.org")
    case, code = open_case(terms, requester=salma, details="কখন?", once=str(uuid4()), at=NOW)
    attach_to_case(b"a list", name="a.txt", case=case, at=NOW)
    take_mail(office, mail("প্রিন্টার নষ্ট"))
    take_text(Incoming("8801712345678", f"STATUS {code}"), at=NOW)
    college = register_institution(office, once=str(uuid4()), address="x", at=NOW, **TOLD)
    verify_institution(college, by=officer, at=NOW)
    make_codes(office, TOLD["phone"], address="x", at=NOW)


@pytest.mark.usefixtures("work_to_do")
def test_no_job_talks_to_another_machine_within_a_transaction(monkeypatch, settings):
    asked: dict[str, list[bool]] = defaultdict(list)
    running = ""

    class Watched(socket.socket):
        def connect(self, address: Any) -> None:
            asked[running].append(connection.in_atomic_block)
            super().connect(address)

    for name, url in DEAD.items():
        setattr(settings, name, url)
    list_duties([job.name for job in JOBS], at=NOW)
    with clamd() as settings.CLAMD_URL, monkeypatch.context() as patch:
        patch.setattr(socket, "socket", Watched)
        for job in JOBS:
            running = job.name
            run_job(job, by="the test", at=NOW)
        BELL.take_down()
    assert asked.keys() >= ASKING
    assert not [name for name, within in asked.items() if any(within)]
