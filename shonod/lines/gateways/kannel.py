"""Text messages by Kannel's smsbox (sendsms), which tells by a call of ours what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from shonod.ground.parts import parts_of
from shonod.lines.gateways.http import ask
from shonod.lines.gateways.line import Incoming, LineDown, Parcel, ParcelRefused, Sent, Told

# Kannel's mask of what it reports: delivered, not delivered, and refused by the operator.
_REPORTED = 1 | 2 | 16
_DELIVERED, _FINAL = "1", {"1", "2", "16"}
# With "0: Accepted for delivery" or "3: Queued for later delivery" it has the message.
_TAKEN = ("0:", "3:")
# Said to every message alike, until the setting names one.
_NO_SENDER = "Sender missing"


@dataclass(frozen=True, slots=True)
class KannelLine:
    """`url` of sendsms; `report` is the address of ours that Kannel calls."""

    url: str
    user: str
    password: str
    sender: str = ""
    smsc: str = ""
    report: str = ""
    name: str = "kannel"

    def send(self, parcel: Parcel) -> Sent:
        answer = ask("GET", self.url, params=self._fields(parcel))
        if answer.text.startswith(_TAKEN):
            return Sent(is_final=not self.report)
        if answer.text.startswith(_NO_SENDER):
            raise LineDown("misset", f"SHONOD_SMS_URL: add ?from=…; {answer.text}"[:200])
        if 400 <= answer.status < 500:
            raise ParcelRefused("not_taken", answer.text[:200])
        raise LineDown("not_understood", answer.text[:200])

    def _fields(self, parcel: Parcel) -> dict[str, str]:
        fields = {
            "username": self.user,
            "password": self.password,
            "to": parcel.to,
            "text": parcel.text,
            "charset": "UTF-8",
            "coding": "0" if parts_of(parcel.text).is_latin else "2",
            "from": self.sender,
            "smsc": self.smsc,
            "validity": _minutes_left(parcel),
        }
        if self.report:
            fields["dlr-mask"] = str(_REPORTED)
            fields["dlr-url"] = f"{self.report}?mark={parcel.reference}&said=%d"
        return {name: value for name, value in fields.items() if value}

    def check(self) -> None:
        """smsbox has no ping: without a text it says no to whom it knows, and 403 to others."""
        ask("GET", self.url, params={"username": self.user, "password": self.password})

    def read_report(self, fields: Mapping[str, str]) -> Told | None:
        mark, said = fields.get("mark", ""), fields.get("said", "")
        if not mark or not said:
            return None
        return Told(mark[:64], said in _FINAL, said == _DELIVERED, said)

    def read_incoming(self, fields: Mapping[str, str]) -> Incoming | None:
        """The names are ours: they stand in the sms-service of Kannel's configuration."""
        if not fields.get("sender"):
            return None
        return Incoming(fields["sender"], fields.get("text", ""), fields.get("id", ""))


def _minutes_left(parcel: Parcel) -> str:
    if parcel.expires_at is None:
        return ""
    left = parcel.expires_at - datetime.now(UTC)
    return str(max(1, int(left.total_seconds() // 60)))
