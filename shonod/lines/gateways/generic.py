"""Text messages by the HTTP interface of whichever gateway, spoken as its mapping says."""

from collections.abc import Mapping as Fields
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from shonod.ground.parts import parts_of
from shonod.lines.gateways.http import Answer, ask
from shonod.lines.gateways.line import (
    Incoming,
    LineBusy,
    LineDown,
    Parcel,
    ParcelRefused,
    Sent,
    Told,
)
from shonod.lines.gateways.mapping import Mapping, filled, found_in, read_mapping

_COUNTRY = "+880"
_BODY = {"query": "params", "form": "data", "json": "json"}


@dataclass(frozen=True, slots=True)
class GenericLine:
    """`url` may hold places ('…?to={to}&text={text}'), which are filled percent-encoded."""

    url: str
    mapping: Mapping
    name: str = "http"

    def send(self, parcel: Parcel) -> Sent:
        mapping, facts = self.mapping, self._facts(parcel)
        fields = {name: filled(value, facts) for name, value in mapping.fields.items()}
        answer = ask(
            mapping.method,
            filled(self.url, {name: quote(value, safe="") for name, value in facts.items()}),
            headers=mapping.headers,
            **({_BODY[mapping.body]: fields} if fields else {}),
        )
        self._judge(answer)
        gateway_id = found_in(answer.text, mapping.answer.id) if mapping.answer.id else ""
        return Sent(gateway_id[:64], is_final=mapping.reports is None)

    def _facts(self, parcel: Parcel) -> dict[str, str]:
        return {
            "to": written(parcel.to, self.mapping.number),
            "text": parcel.text,
            "reference": parcel.reference,
            "kind": "text" if parts_of(parcel.text).is_latin else "unicode",
        }

    def _judge(self, answer: Answer) -> None:
        """Good is what the mapping calls good; without a word of it, a good status."""
        reading, said = self.mapping.answer, answer.text[:200]
        if _says(answer, reading.field, reading.no_money):
            raise LineDown("no_money", said)
        if _says(answer, reading.field, reading.later):
            raise LineBusy(said)
        if _says(answer, reading.field, reading.refused):
            raise ParcelRefused("not_taken", said)
        is_yes = _says(answer, reading.field, reading.yes) if reading.yes else answer.is_good
        if not is_yes:
            raise LineDown("not_understood", f"{answer.status} {said}")

    def check(self) -> None:
        """The balance where the mapping says how to ask for it; else that somebody answers."""
        check = self.mapping.check
        if check is None:
            ask("GET", "/".join(self.url.split("/")[:3]) + "/")
            return
        answer = ask("GET", check.url, headers=self.mapping.headers)
        value = found_in(answer.text, check.field) if check.field else answer.text
        if check.at_least is not None and _amount(value) < check.at_least:
            raise LineDown("no_money", value[:200])

    def read_report(self, fields: Fields[str, str]) -> Told | None:
        names = self.mapping.reports
        if names is None or not fields.get(names.mark) or names.said not in fields:
            return None
        said = fields[names.said]
        is_delivered = said in names.delivered
        is_final = is_delivered or said in names.failed
        return Told(fields[names.mark][:64], is_final, is_delivered, said)

    def read_incoming(self, fields: Fields[str, str]) -> Incoming | None:
        names = self.mapping.incoming
        if not fields.get(names.sender):
            return None
        return Incoming(fields[names.sender], fields.get(names.text, ""), fields.get(names.id, ""))


def generic_line(url: str, file: Path | None) -> GenericLine:
    """The line at `url`, spoken to as the mapping in `file` says; without one the url holds all,
    and a good status is a yes. Raises LineDown 'misset'."""
    mapping = read_mapping(file) if file else Mapping(method="GET", body="query")
    if mapping.check and urlsplit(mapping.check.url)[:2] != urlsplit(url)[:2]:
        raise LineDown("misset", "check.url: it is at another host than SHONOD_SMS_URL")
    return GenericLine(url, mapping)


def written(number: str, how: str) -> str:
    """+8801712345678 as the gateway wants it: 'plus', 'plain' 8801…, 'local' 01…"""
    if how == "local" and number.startswith(_COUNTRY):
        return "0" + number.removeprefix(_COUNTRY)
    return number if how == "plus" else number.removeprefix("+")


def _says(answer: Answer, field: str, words: list[str]) -> bool:
    if not field:
        return any(word in answer.text for word in words)
    return found_in(answer.text, field).casefold() in {word.casefold() for word in words}


def _amount(text: str) -> float:
    try:
        return float(text.replace(",", ""))
    except ValueError as error:
        raise LineDown("not_understood", text[:200]) from error
