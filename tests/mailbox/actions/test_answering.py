"""Who wrote is told once that the mail came."""

from datetime import timedelta

import pytest

from shonod.lines.gateways import LineDown, ParcelDeferred, ParcelRefused, Sent
from shonod.mailbox.actions import answer_mails, set_aside
from shonod.mailbox.actions.answering import parcel_of
from tests.fixtures import NOW
from tests.mailbox.mails import mail
from tests.mailbox.taking import take_mail

pytestmark = pytest.mark.django_db


class Line:
    """Takes every parcel, or says no as it is told to."""

    name = "stand-in"

    def __init__(self, refusal: Exception | None = None) -> None:
        self.refusal, self.sent = refusal, []

    def send(self, parcel):
        if self.refusal:
            raise self.refusal
        self.sent.append(parcel)
        return Sent()

    def check(self) -> None:
        return


def test_a_person_is_told_once_and_a_machine_never(homna):
    take_mail(homna, mail("\u0995"))
    take_mail(homna, mail("robot", Auto_Submitted="auto-replied"))
    line = Line()
    assert answer_mails(line, at=NOW) == 1
    assert answer_mails(line, at=NOW) == 0
    (parcel,) = line.sent
    assert (parcel.to, parcel.headers["Auto-Submitted"]) == ("s@example.org", "auto-replied")


def test_no_word_of_the_mail_is_sent_back(homna):
    found = take_mail(homna, mail("buy pills", subject="pills for the office and for you"))
    assert "pills" not in f"{parcel_of(found).subject}{parcel_of(found).text}"


@pytest.mark.parametrize(
    ("refusal", "receipt"),
    [(ParcelRefused("x"), "failed"), (ParcelDeferred(), "due"), (LineDown("no_answer"), "due")],
)
def test_a_line_that_says_no_is_asked_again_where_that_helps(homna, refusal, receipt):
    found = take_mail(homna, mail())
    assert answer_mails(Line(refusal), at=NOW) == 0
    found.refresh_from_db()
    assert found.receipt == receipt


def test_what_was_seen_to_or_is_old_needs_no_receipt(homna, officer):
    seen = take_mail(homna, mail("a"))
    take_mail(homna, mail("b"))
    set_aside(seen.id, by=officer, at=NOW)
    line = Line()
    answer_mails(line, at=NOW + timedelta(days=2))
    assert line.sent == []
