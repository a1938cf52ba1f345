"""The world outside: lines out, which take a parcel or say in a typed way why not."""

from shonod.lines.gateways.line import (
    Line,
    LineBusy,
    LineDown,
    Parcel,
    ParcelDeferred,
    ParcelRefused,
    Sent,
)
from shonod.lines.gateways.mail import message_id
from shonod.lines.gateways.wiring import email_line, sms_line

__all__ = [
    "Line",
    "LineBusy",
    "LineDown",
    "Parcel",
    "ParcelDeferred",
    "ParcelRefused",
    "Sent",
    "email_line",
    "message_id",
    "sms_line",
]
