"""A line out of the office: what is handed to it, and the ways in which it says no.

Whoever sends tells three refusals apart: of this parcel for good, of this parcel for now, and of
the line itself, when no other parcel need be tried either.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from shonod.ground.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Parcel:
    """One e-mail or text message. `reference` is its idempotency key, which travels along (as
    Message-ID, or as the gateway's client reference): sent twice, it is known to be one.

    `to` is an e-mail address or a number in E.164. A text message has no subject, no html and no
    headers. `sender` is the name that stands before the line's own address. `expires_at`: nobody
    needs it after that, for gateways that can be told so.
    """

    reference: str
    to: str
    text: str
    subject: str = ""
    html: str = ""
    sender: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The gateway took it. `gateway_id` is its own name for it; where `is_final` is False a
    delivery report will say what became of it (lines.queries.reports_of)."""

    gateway_id: str = ""
    is_final: bool = True


class Line(Protocol):
    """Each call takes 60 seconds at most."""

    @property
    def name(self) -> str:
        """What stands in logs and on the desk: 'smtp', 'kannel'."""

    def send(self, parcel: Parcel) -> Sent:
        """Raises ParcelRefused, ParcelDeferred, LineBusy or LineDown."""

    def check(self) -> None:
        """Is anybody there who knows us? Sends nothing. Raises LineBusy or LineDown."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a gateway says later of a message; until it is final more will follow."""

    mark: str
    is_final: bool
    is_delivered: bool
    said: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text that somebody sent to the office; `id` is the gateway's, where it has one."""

    sender: str
    text: str
    id: str = ""


@runtime_checkable
class TextLine(Line, Protocol):
    """A gateway for text messages, which calls us too. None: the call is not understood."""

    def read_report(self, fields: Mapping[str, str]) -> Told | None: ...

    def read_incoming(self, fields: Mapping[str, str]) -> Incoming | None: ...


class ParcelRefused(Refusal):
    """Never to be sent: no such address, too large. `code` says why, `said` what was answered."""

    def __init__(self, code: str, said: str = "") -> None:
        super().__init__(code)
        self.code, self.said = code, said


class ParcelDeferred(Refusal):
    """This one not now: a full mailbox, a greylist. The line is well, and others may go."""

    code = "deferred"

    def __init__(self, said: str = "") -> None:
        super().__init__(said)
        self.said = said


class LineBusy(Refusal):
    """The gateway has had enough for now, of every parcel."""

    code = "busy"

    def __init__(self, said: str = "", *, retry_after: timedelta | None = None) -> None:
        super().__init__(said)
        self.said, self.retry_after = said, retry_after


class LineDown(Refusal):
    """Nobody there, or somebody who does not let us in. `code` says which: no_answer, too_slow,
    no_tls, not_secure, not_let_in, no_money, not_understood, misset."""

    def __init__(self, code: str, said: str = "") -> None:
        super().__init__(code)
        self.code, self.said = code, said
