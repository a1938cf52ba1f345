"""Identifiers that sort by time: UUID version 7 of RFC 9562, which Python 3.11 lacks."""

import secrets
import time
from datetime import datetime
from uuid import UUID


def uuid7() -> UUID:
    """48 bits of Unix milliseconds, then 74 random bits."""
    moment = time.time_ns() // 1_000_000
    noise = secrets.randbits(74)
    value = moment << 80 | 0x7 << 76 | (noise >> 62) << 64 | 0b10 << 62 | noise & ((1 << 62) - 1)
    return UUID(int=value)


def first_uuid7(at: datetime) -> UUID:
    """The least identifier of an instant: what was made before it sorts below."""
    return UUID(int=int(at.timestamp() * 1000) << 80)
