"""What is wrong with a mailbox, told apart on a real server."""

import socket
from threading import Thread

import pytest

from shonod.lines.gateways import LineDown
from shonod.lines.gateways.checks import CHECKS
from shonod.lines.jobs import try_channel
from shonod.lines.states import Channel
from shonod.mailbox.gateways import imap
from shonod.mailbox.gateways.alive import MAILBOX, check_mailbox
from tests.fixtures import NOW


def wrong() -> str:
    with pytest.raises(LineDown) as told:
        check_mailbox(None, NOW)
    return told.value.code


def test_the_lines_watch_the_mailbox(settings):
    settings.IMAP_URL = ""
    assert CHECKS[Channel.MAILBOX] is MAILBOX
    assert not MAILBOX.is_set()
    assert MAILBOX.setting == "SHONOD_IMAP_URL"


def test_a_living_mailbox_is_well_and_its_mail_stays(db, dovecot):
    dovecot.put(b"Subject: untouched\r\n\r\nx")
    probe = try_channel(Channel.MAILBOX, None, at=NOW)
    assert (probe.failures, probe.code) == (0, "")
    assert dovecot.lying() == 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("kept_in", "guessed_in", "not_let_in"), ("/INBOX", "/Nowhere", "misset")],
)
def test_what_the_server_refuses_is_told(dovecot, settings, old, new, code):
    settings.IMAP_URL = dovecot.url.replace(old, new)
    assert wrong() == code


def test_nobody_there(settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.IMAP_URL = f"imap://me:secret@127.0.0.1:{free.getsockname()[1]}/"
        assert wrong() == "no_answer"


def test_a_setting_that_names_no_mailbox(settings):
    settings.IMAP_URL = "imaps://mail.example.org/"
    assert wrong() == "misset"


@pytest.mark.parametrize(
    ("scheme", "greeting", "code"),
    [
        ("imap", b"", "no_answer"),
        ("imaps", b"* OK hello\r\n", "not_secure"),
    ],
)
def test_a_server_that_is_none(settings, scheme, greeting, code):
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_greet, args=(server, greeting), daemon=True).start()
        settings.IMAP_URL = f"{scheme}://me:secret@127.0.0.1:{server.getsockname()[1]}/"
        assert wrong() == code


def test_a_server_that_stays_silent(settings, monkeypatch):
    monkeypatch.setattr(imap, "SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.IMAP_URL = f"imap://me:secret@127.0.0.1:{server.getsockname()[1]}/"
        assert wrong() == "too_slow"


def test_a_server_without_tls_is_told_so_and_no_password(dovecot, settings, monkeypatch):
    monkeypatch.setattr(imap, "_HERE", ())
    assert wrong() == "no_tls"


def _greet(server: socket.socket, greeting: bytes) -> None:
    with server.accept()[0] as caller:
        caller.sendall(greeting)
