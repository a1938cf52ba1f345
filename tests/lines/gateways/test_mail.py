"""E-mails as bytes: Bangla whole, ours by their headers, and no header from what was typed."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import default

import pytest

from shonod.lines.gateways import Parcel, ParcelRefused
from shonod.lines.gateways.mail import email_of
from tests.fixtures import NOW

ADDRESS = "homna@example.gov.bd"


def written(**given) -> bytes:
    told = {"reference": "r-1", "to": "salma@example.org", "text": "আপনার আবেদন গৃহীত।", **given}
    return email_of(Parcel(**told), address=ADDRESS, at=NOW).as_bytes()


def read(**given):
    return message_from_bytes(written(**given), policy=default)


def decoded(mail: bytes, name: str) -> str:
    """By RFC 2047; email.policy's own reader leaves a space between two encoded words of a name."""
    return str(make_header(decode_header(message_from_bytes(mail)[name])))


def test_bangla_arrives_whole():
    given = {"subject": "আবেদন গৃহীত", "sender": "উপজেলা কার্যালয়, হোমনা", "html": "<p>গৃহীত</p>"}
    mail = read(**given)
    assert mail["Subject"] == "আবেদন গৃহীত"
    assert decoded(written(**given), "From") == f"উপজেলা কার্যালয়, হোমনা <{ADDRESS}>"
    assert mail.get_body(("plain",)).get_content().strip() == "আপনার আবেদন গৃহীত।"
    assert mail.get_body(("html",)).get_content().strip() == "<p>গৃহীত</p>"


def test_the_reference_is_the_message_id_and_no_robot_answers():
    mail = read()
    assert mail["Message-ID"] == "<r-1@example.gov.bd>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert read(headers={"Auto-Submitted": "auto-replied"})["Auto-Submitted"] == "auto-replied"


@pytest.mark.parametrize(
    "typed", ["Hello\r\nBcc: victim@example.org", "a\nb", "a\x00b", "a\u2028b"]
)
def test_a_line_break_in_what_was_typed_is_a_space(typed: str):
    mail = read(subject=typed, sender=typed)
    assert mail["Bcc"] is None
    assert len(mail["Subject"].splitlines()) == 1


@pytest.mark.parametrize(
    "given",
    [
        {"to": "victim@example.org\r\nBcc: other@example.org"},
        {"to": "one@example.org, two@example.org"},
        {"to": "Salma <salma@example.org>"},
        {"to": "সালমা@example.org"},
        {"to": "nobody"},
        {"to": ""},
        {"reference": "r 1>"},
        {"headers": {"X-Case": "1\r\nBcc: victim@example.org"}},
    ],
)
def test_what_can_be_no_mail_is_refused(given):
    with pytest.raises(ParcelRefused):
        read(**given)
