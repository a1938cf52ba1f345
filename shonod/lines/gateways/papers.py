"""Lines that lead nowhere: onto the console, or into a folder, where one can see what would go."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from shonod.lines.gateways.line import LineDown, Parcel, Sent
from shonod.lines.gateways.mail import email_of

NOWHERE = "office@localhost"


@dataclass(frozen=True, slots=True)
class ConsoleLine:
    """To whoever looks on; never a real office's line."""

    out: TextIO | None = None
    name: str = "console"

    def send(self, parcel: Parcel) -> Sent:
        lines = [f"--- {parcel.reference} → {parcel.to} {parcel.subject}".rstrip(), parcel.text]
        print(*lines, sep="\n", file=self.out or sys.stdout, flush=True)
        return Sent()

    def check(self) -> None:
        """Always there."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """Each parcel is a file named for its reference: sent twice, it is there once."""

    folder: Path
    is_mail: bool
    name: str = "file"

    def send(self, parcel: Parcel) -> Sent:
        if self.is_mail:
            content = email_of(parcel, address=NOWHERE).as_bytes()
        else:
            said = {"reference": parcel.reference, "to": parcel.to, "text": parcel.text}
            content = json.dumps(said, ensure_ascii=False).encode()
        self._keep(f"{parcel.reference}.{'eml' if self.is_mail else 'json'}", content)
        return Sent(gateway_id=parcel.reference)

    def _keep(self, name: str, content: bytes) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            half = self.folder / f".{name}"
            half.write_bytes(content)
            half.rename(self.folder / name)
        except OSError as error:
            raise LineDown("no_answer", type(error).__name__) from error

    def check(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise LineDown("no_answer", type(error).__name__) from error
