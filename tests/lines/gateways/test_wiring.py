"""SHONOD_EMAIL_URL and SHONOD_SMS_URL as they are written, well and badly."""

from pathlib import Path

import pytest

from shonod.lines.gateways import LineDown, email_line, sms_line
from shonod.lines.gateways.papers import ConsoleLine, FileLine
from shonod.lines.gateways.smtp import SmtpLine


def test_without_a_setting_there_is_no_line(settings):
    settings.EMAIL_URL = settings.SMS_URL = ""
    assert email_line() is None
    assert sms_line() is None


@pytest.mark.parametrize(
    ("url", "line"),
    [
        (
            "smtp://homna%40example.gov.bd:se%2Fcret@mail.example.gov.bd",
            SmtpLine(
                host="mail.example.gov.bd",
                port=587,
                address="homna@example.gov.bd",
                user="homna@example.gov.bd",
                password="se/cret",
            ),
        ),
        (
            "smtps://u:p@mail.example.gov.bd/?from=homna@example.gov.bd&ca=/etc/ca.pem",
            SmtpLine(
                host="mail.example.gov.bd",
                port=465,
                address="homna@example.gov.bd",
                user="u",
                password="p",
                security="tls",
                authority="/etc/ca.pem",
            ),
        ),
        (
            "smtp://127.0.0.1:2525?from=a@b.bd",
            SmtpLine(host="127.0.0.1", port=2525, address="a@b.bd", security="none"),
        ),
        (
            "smtp://localhost?from=a@b.bd",
            SmtpLine(host="localhost", port=25, address="a@b.bd", security="none"),
        ),
        (
            "smtp://10.1.2.3?from=a@b.bd&security=none",
            SmtpLine(host="10.1.2.3", port=25, address="a@b.bd", security="none"),
        ),
        ("console:", ConsoleLine()),
    ],
)
def test_a_line_for_mail(settings, url: str, line: SmtpLine):
    settings.EMAIL_URL = url
    assert email_line() == line


def test_a_folder_lies_in_the_data_directory_or_where_it_says(settings):
    settings.EMAIL_URL, settings.SMS_URL = "file:mails", "file:///srv/texts"
    assert email_line() == FileLine(Path(settings.DATA_DIR) / "mails", is_mail=True)
    assert sms_line() == FileLine(Path("/srv/texts"), is_mail=False)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("mail.example.gov.bd", "begins with"),
        ("http://mail.example.gov.bd", "begins with"),
        ("smtp:///?from=a@b.bd", "host is missing"),
        ("smtp://mail:port", "can't be read"),
        ("smtp://u:p@mail.example.gov.bd", "sender is missing"),
        ("smtp://mail?from=a@b.bd&security=tls", "security"),
        ("smtps://mail?from=a@b.bd&security=none", "security"),
        ("smtp://mail?from=a@b.bd&form=x", "nobody knows form"),
    ],
)
def test_what_is_written_badly_is_said_and_no_secret_with_it(settings, url: str, why: str):
    settings.EMAIL_URL = url
    with pytest.raises(LineDown) as refusal:
        email_line()
    assert refusal.value.code == "misset"
    assert why in refusal.value.said
    assert ":p@" not in refusal.value.said
