"""E-mail out, to a real SMTP server that answers as each test wants."""

import socket
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.controller import Controller

from shonod.lines.gateways import LineBusy, LineDown, Parcel, ParcelDeferred, ParcelRefused
from shonod.lines.gateways.smtp import SmtpLine

PARCEL = Parcel("r-1", "salma@example.org", "আপনার আবেদন গৃহীত।", subject="আবেদন গৃহীত")


class Postmaster:
    """Takes what comes, but for what `says` has an answer to: 'MAIL', 'RCPT' or 'DATA'."""

    def __init__(self) -> None:
        self.says: dict[str, str] = {}
        self.taken: list[tuple[str, list[str], bytes]] = []

    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        return self.says.get("MAIL", "250 OK")

    async def handle_RCPT(self, server, session, envelope, address, options):
        envelope.rcpt_tos.append(address)
        return self.says.get("RCPT", "250 OK")

    async def handle_DATA(self, server, session, envelope):
        if "DATA" in self.says:
            return self.says["DATA"]
        self.taken.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 OK"


@pytest.fixture(scope="module")
def server():
    master = Postmaster()
    controller = Controller(master, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield master, controller.port
    controller.stop()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def postmaster(server) -> Postmaster:
    master, _ = server
    master.says, master.taken = {}, []
    return master


@pytest.fixture
def line(server, postmaster) -> SmtpLine:
    return SmtpLine("127.0.0.1", server[1], "homna@example.gov.bd", security="none")


def test_a_mail_arrives_as_it_was_written(line, postmaster):
    sent = line.send(PARCEL)
    ((sender, recipients, content),) = postmaster.taken
    mail = message_from_bytes(content, policy=default)
    assert (sender, recipients) == ("homna@example.gov.bd", ["salma@example.org"])
    assert mail["Message-ID"] == sent.gateway_id == "<r-1@example.gov.bd>"
    assert mail["Subject"] == "আবেদন গৃহীত"
    assert mail.get_content().strip() == "আপনার আবেদন গৃহীত।"


@pytest.mark.parametrize(
    ("where", "answer", "refusal"),
    [
        ("MAIL", "451 later", LineBusy),
        ("MAIL", "550 we do not know you", LineDown),
        ("RCPT", "450 greylisted", ParcelDeferred),
        ("RCPT", "550 no such mailbox", ParcelRefused),
        ("RCPT", "421 closing", LineBusy),
        ("DATA", "452 mailbox full", ParcelDeferred),
        ("DATA", "554 looks like spam", ParcelRefused),
        ("DATA", "421 closing", LineBusy),
    ],
)
def test_an_answer_is_of_the_parcel_or_of_the_line(line, postmaster, where, answer, refusal):
    postmaster.says[where] = answer
    with pytest.raises(refusal) as raised:
        line.send(PARCEL)
    assert raised.value.said == answer[4:]


def test_nobody_there_is_a_dead_line():
    with pytest.raises(LineDown) as raised:
        SmtpLine("127.0.0.1", free_port(), "a@b.bd", security="none").check()
    assert raised.value.code == "no_answer"


def test_a_server_that_says_nothing_is_not_waited_for(monkeypatch):
    monkeypatch.setattr("shonod.lines.gateways.smtp.SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(LineDown) as raised:
        SmtpLine("127.0.0.1", silent.getsockname()[1], "a@b.bd", security="none").check()
    assert raised.value.code == "too_slow"


@pytest.mark.parametrize(
    ("security", "code"), [("starttls", "no_tls"), ("tls", "not_secure"), ("none", "not_let_in")]
)
def test_nothing_is_said_in_the_open_where_it_must_be_secure(line, postmaster, security, code):
    """This server encrypts nothing, and knows no passwords either."""
    secure = replace(line, user="u", password="p", security=security)
    with pytest.raises(LineDown) as raised:
        secure.send(PARCEL)
    assert raised.value.code == code
    assert not postmaster.taken


def test_a_check_sends_nothing(line, postmaster):
    line.check()
    assert not postmaster.taken
