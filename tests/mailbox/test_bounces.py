"""A mail that its server took and could not deliver: the report comes by the mailbox, and is said
wherever somebody looks."""

from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.lines.gateways import email_line
from shonod.mailbox.jobs import fetch_mails, read_mails
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.sending import send_waiting
from shonod.notices.models import Notice
from shonod.notices.states import By, State
from tests.fixtures import NOW
from tests.lines.gateways.test_smtp import free_port
from tests.mailbox.mails import bounce

pytestmark = pytest.mark.usefixtures("ten_on_monday")


class Taking(Message):
    """Says yes to every mail."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = []

    def handle_message(self, message) -> None:
        self.taken.append(message)


@pytest.fixture
def relay(settings):
    taking = Taking()
    controller = Controller(taking, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_URL = f"smtp://127.0.0.1:{controller.port}?from=desk@homna.example.org"
    yield taking
    controller.stop()


def test_a_mail_that_comes_back_has_not_arrived(relay, dovecot, make_case, desk):
    case, _ = make_case()
    read_ledger(NOW)
    assert send_waiting(By.EMAIL, email_line(), now=lambda: NOW, until=NOW.replace(minute=1)) == 1
    (told,) = relay.taken
    reference = told["Message-ID"].strip("<>").partition("@")[0]
    notice = Notice.objects.get(pk=reference)
    assert notice.state == State.SENT

    report = bounce(reference)
    assert told["Message-ID"] in str(message_from_bytes(report))
    dovecot.put(report, at=NOW.timestamp())
    assert (fetch_mails(NOW), read_mails(NOW)) == (1, 1)
    notice.refresh_from_db()
    assert notice.state == State.FAILED
    assert Event.objects.get(kind=EventKind.NOTICE_BOUNCED).data["status"] == "5.1.1"
    for page, said in (
        ("/desk/", "1 notice did not get through."),
        ("/desk/notices/", "it was sent and did not arrive"),
        (f"/desk/cases/{case.id}/", "it was sent and did not arrive"),
    ):
        assert said in desk.get(f"{page}?lang=en").content.decode(), page
