"""From the mailbox on a real server to the piles at the desk."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from shonod.cases.gateways import store
from shonod.ground.mail.reason import Reason
from shonod.mailbox import jobs
from shonod.mailbox.jobs import fetch_mails, read_mails
from shonod.mailbox.models import Mail
from shonod.mailbox.states import State
from shonod.offices.models import Office
from tests.fixtures import NOW
from tests.mailbox.dovecot import Dovecot
from tests.mailbox.mails import FROM, HOSTILE, mail, raw

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _addressed(ten_on_monday: Any, homna: Office) -> None:
    Office.objects.filter(pk=homna.id).update(email="homna@example.org")


def test_without_a_mailbox_nothing_runs(homna, settings):
    settings.IMAP_URL = ""
    assert (fetch_mails(NOW), read_mails(NOW)) == (0, 0)


def test_a_mail_is_kept_byte_for_byte_then_put_away(dovecot: Dovecot):
    content = mail()
    dovecot.put(content, at=NOW.timestamp() - 3600)
    assert fetch_mails(NOW) == 1
    kept = Mail.objects.get()
    with store.opened(kept.path) as file:
        assert file.read() == content
    assert (kept.state, kept.size) == (State.UNREAD, len(content))
    assert kept.received_at == NOW - timedelta(hours=1)
    assert (dovecot.lying(), dovecot.lying("Archive")) == (0, 1)


def test_a_mail_fetched_twice_or_delivered_twice_is_one(dovecot: Dovecot, monkeypatch):
    dovecot.put(mail())
    # Killed between keeping it and putting it away.
    monkeypatch.setattr(jobs.Inbox, "put_away", lambda inbox, uid: None)
    fetch_mails(NOW)
    monkeypatch.undo()
    dovecot.put(mail())
    assert fetch_mails(NOW) == 2
    assert Mail.objects.count() == 1
    assert (dovecot.lying(), dovecot.lying("Archive")) == (0, 2)


def test_of_a_mail_beyond_the_largest_size_the_head_is_kept(dovecot: Dovecot, monkeypatch):
    monkeypatch.setattr(jobs, "LARGEST", 1000)
    dovecot.put(raw(f"{FROM}Subject: large\r\n", b"x" * 2000))
    fetch_mails(NOW)
    read_mails(NOW)
    held = Mail.objects.get()
    assert (held.pile, held.reason, held.subject) == ("held", Reason.TOO_LARGE, "large")
    assert held.size > 2000
    assert dovecot.lying("Archive") == 1


def test_a_mail_that_kills_its_reader_is_held_and_delays_no_other(dovecot: Dovecot):
    dovecot.put(mail("killer"))
    dovecot.put(mail("harmless"))
    fetch_mails(NOW)
    first = Mail.objects.order_by("id").first()
    Mail.objects.filter(pk=first.pk).update(tries=3)
    unread = Mail.objects.filter(state=State.UNREAD).order_by("tries", "id")
    assert unread.first() != first
    assert read_mails(NOW) == 2
    first.refresh_from_db()
    assert (first.pile, first.reason) == ("held", Reason.GAVE_UP)


def test_every_hostile_mail_is_kept_and_put_somewhere(dovecot: Dovecot):
    """Each is in a pile; none stops the next; texts are fit to be shown."""
    for number, (_name, content, _pile, _reason) in enumerate(HOSTILE):
        # Nothing is the same as another by chance, and no sender writes too often.
        own = content.replace(b"s@example.org", b"s%d@example.org" % number)
        dovecot.put(own)
    while dovecot.lying():
        fetch_mails(timezone.now())
    while Mail.objects.filter(state=State.UNREAD):
        read_mails(timezone.now())
    assert Mail.objects.count() == len(HOSTILE)
    found = sorted((one.pile, one.reason) for one in Mail.objects.all())
    assert found == sorted((pile, reason) for _name, _mail, pile, reason in HOSTILE)
    for one in Mail.objects.all():
        shown = f"{one.sender}{one.sender_name}{one.subject}{one.text}{one.quoted}"
        shown.encode()
        assert not {"\0", "\r"} & set(shown)
        assert "\n" not in f"{one.sender}{one.sender_name}{one.subject}"
        assert one.sender.endswith("example.org") or not one.sender
