"""An e-mail as bytes: its headers are ours, and nothing that a person typed can add one."""

import re
from datetime import UTC, datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from shonod.lines.gateways.line import Parcel, ParcelRefused

_REFERENCE = re.compile(r"[A-Za-z0-9._-]{1,64}")
# Printable ASCII on both sides of one @; whoever has another address is written to by SMS.
_ADDRESS = re.compile(r"[!-?A-~]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?")
# A robot that answers would be answered again, all week-end.
_FROM_A_MACHINE = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


def message_id(reference: str, address: str) -> str:
    """The Message-ID that the parcel of this reference goes out under, from `address`."""
    return f"<{reference}@{address.rpartition('@')[2]}>"


def email_of(parcel: Parcel, *, address: str, at: datetime | None = None) -> EmailMessage:
    """The parcel as an e-mail from `address`. Raises ParcelRefused for what can't be one."""
    if not _REFERENCE.fullmatch(parcel.reference) or not _ADDRESS.fullmatch(parcel.to):
        raise ParcelRefused("bad_address")
    mail = EmailMessage(policy=SMTP)
    try:
        mail["From"] = Address(_one_line(parcel.sender), addr_spec=address)
        mail["To"] = Address(addr_spec=parcel.to)
        mail["Subject"] = _one_line(parcel.subject)
        mail["Date"] = format_datetime(at or datetime.now(UTC))
        mail["Message-ID"] = message_id(parcel.reference, address)
        for name, value in {**_FROM_A_MACHINE, **parcel.headers}.items():
            mail[name] = value
    except (MessageError, ValueError, IndexError) as error:
        raise ParcelRefused("bad_header") from error
    mail.set_content(parcel.text)
    if parcel.html:
        mail.add_alternative(parcel.html, subtype="html")
    return mail


def _one_line(text: str) -> str:
    """Line breaks and controls are spaces in a header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
