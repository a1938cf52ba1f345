"""One row of a table as a service or a grievance tier, with what could not be read said."""

import re

from shonod.ground.bangla import normal
from shonod.ground.charter import headers as h
from shonod.ground.charter.entries import entries_of, is_nothing, read_delivery, read_papers
from shonod.ground.charter.fees import read_fee, sounds_like_fee
from shonod.ground.charter.header_rows import Header
from shonod.ground.charter.officers import mail_is_mended, read_officer
from shonod.ground.charter.shape import Fee, Officer, Service, Tier
from shonod.ground.charter.source import Note
from shonod.ground.charter.tables import Record
from shonod.ground.charter.times import reading_of
from shonod.ground.timelimit import TimeLimit

_WHY = {
    "round_the_clock": (
        "info",
        "time_open_hours",
        "'{}' says when the office is open, not by when",
    ),
    "office_hours": ("info", "time_open_hours", "'{}' says when the office is open, not by when"),
    "fixed_date": ("info", "time_fixed_date", "'{}' is a date or a schedule, not a limit"),
    "several_limits": ("warning", "time_unclear", "'{}' holds several limits: none was chosen"),
    "unread": ("warning", "time_unclear", "'{}' could not be read as a time limit"),
}
# Misspelt on real charters and understood in their place; the text itself is kept as written.
_SPELLINGS = tuple(
    (normal(written), meant)
    for written, meant in (
        ("অধিষাচন", "অধিযাচন"),
        ("চাহিদ(?![াপ])", "চাহিদা"),
        ("প্রয়োজ্য", "প্রযোজ্য"),
    )
)


def service_of(record: Record, header: Header, note: Note) -> Service | None:
    """The service of a row; None, and said, where the row names none."""
    name = " ".join(record.text(h.NAME).split())
    if not name.strip("-–—_.।|/ "):
        if any(record.texts.values()):
            note(
                "warning",
                "row_without_name",
                "A row names no service and was left out",
                record.line,
            )
        return None
    _say_spellings(record, note)
    documents, places = _papers(record)
    number = record.serial
    if number is None and record.text(h.NO):
        note("warning", "serial_unread", f"'{record.text(h.NO)}' is no serial number", record.line)
    return Service(
        number=number or None,
        name=name,
        delivery=read_delivery(record.text(h.METHOD)),
        documents=documents,
        documents_from=places,
        fee=_fee(record, header, note),
        time_limit=_limit(record, header, note),
        officer=_officer(record, header, h.OFFICER, note),
        supervisor=_officer(record, header, h.SUPERIOR, note),
        lines=(record.line, max(record.line, record.last)),
    )


def tier_of(record: Record, header: Header, number: int, note: Note) -> Tier | None:
    """One tier of the grievance table; None for a row that names nobody to turn to."""
    whom = " ".join(record.text(h.WHOM).split()) or " ".join(record.text(h.OFFICER).split())
    address = record.text(h.ADDRESS)
    if not whom and not address.strip():
        return None
    at_address = read_officer(address)
    contact = Officer(
        text=" ".join(f"{whom} {address}".split()),
        name=at_address.name,
        designation=whom or at_address.designation,
        office=at_address.office,
        phones=at_address.phones,
        emails=at_address.emails,
    )
    when = " ".join((record.text(h.WHEN) or record.text(h.NAME)).split()) or None
    return Tier(number, when, contact, _limit(record, header, note))


def _say_spellings(record: Record, note: Note) -> None:
    for text in record.texts.values():
        for written, meant in _SPELLINGS:
            if re.search(written, text):
                said = f"'{written.split('(')[0]}' was understood as '{meant}'"
                note("info", "spelling_understood", said, record.line)


def _papers(record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    papers, places = read_papers(record.text(h.PAPERS_PLACES))
    return papers + entries_of(record.text(h.PAPERS)), places + entries_of(record.text(h.PLACES))


def _fee(record: Record, header: Header, note: Note) -> Fee:
    text = record.text(h.FEE)
    if h.TIME_FEE in header.kinds and not text:
        shared = record.text(h.TIME_FEE)
        text = shared if sounds_like_fee(shared) else ""
    fee = read_fee(text)
    if h.FEE in header.kinds and fee.text is None:
        note("warning", "fee_unstated", "The row gives no fee", record.line)
    elif fee.text and not (fee.free or fee.amounts_bdt or fee.per_policy):
        note("warning", "fee_unclear", f"'{fee.text}' could not be read as a fee", record.line)
    elif fee.free and is_nothing(fee.text or ""):
        note("info", "fee_inferred", f"'{fee.text}' was read as free of charge", record.line)
    return fee


def _limit(record: Record, header: Header, note: Note) -> TimeLimit:
    reading = reading_of(record.text(h.TIME) or record.text(h.TIME_FEE))
    if reading.why in _WHY:
        level, code, words = _WHY[reading.why]
        note(level, code, words.format(reading.limit.text), record.line)
    elif reading.why == "unstated" and {h.TIME, h.TIME_FEE} & set(header.kinds):
        note("warning", "time_unstated", "The row gives no time limit", record.line)
    return reading.limit


def _officer(record: Record, header: Header, kind: str, note: Note) -> Officer:
    text = record.text(kind)
    if kind in header.kinds and not text.strip(" -–—"):
        note("warning", f"{kind}_unstated", "The row's cell for an officer is empty", record.line)
        return Officer()
    if mail_is_mended(text) and kind not in record.carried:
        note(
            "info", "email_mended", "A stray space in an e-mail address was taken out", record.line
        )
    if is_nothing(text):
        return Officer()
    return read_officer(text, named=header.asks_for_name(kind))
