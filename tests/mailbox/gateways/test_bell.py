"""The server rings when mail comes; where it can't, somebody looks."""

import socket

import pytest

from shonod.mailbox.gateways import bell
from shonod.mailbox.gateways.bell import Bell
from shonod.mailbox.gateways.imap import account
from tests.engine.waiting import until
from tests.mailbox.mails import mail


@pytest.fixture
def hung(dovecot):
    """A bell that was answered once, and the server it hangs at."""
    hanging = Bell()
    with hanging.answered(account()) as inbox:
        assert inbox.waiting() == []
    yield hanging
    hanging.take_down()


def test_it_rings_at_once_for_who_never_looked():
    assert Bell().rings()


def test_it_is_still_until_a_mail_comes_and_the_same_connection_takes_it(hung, dovecot):
    assert not hung.rings()
    dovecot.put(mail())
    until(hung.rings)
    _, kept = hung._kept
    with hung.answered(account()) as inbox:
        assert inbox is kept
        assert len(inbox.waiting()) == 1


def test_a_round_that_left_some_does_not_wait(hung):
    with hung.answered(account()):
        hung.ring()
    assert hung.rings()


def test_a_round_that_failed_does_not_wait(hung):
    with pytest.raises(OSError, match="the disk is full"), hung.answered(account()):
        raise OSError("the disk is full")
    assert hung.rings()


def test_a_connection_that_broke_is_made_anew(hung):
    _, kept = hung._kept
    kept.box.client.sock.shutdown(socket.SHUT_RDWR)
    with hung.answered(account()) as inbox:
        assert inbox is not kept
    assert not hung.rings()


def test_a_server_that_can_not_ring_is_looked_at_now_and_then(hung, monkeypatch):
    with hung.answered(account()) as inbox:
        inbox.box.client.capabilities = ()
    assert not hung.rings()
    monkeypatch.setattr(bell, "monotonic", lambda: hung._look_at)
    assert hung.rings()
