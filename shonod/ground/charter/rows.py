"""Rows made whole: pieces that a page cut joined, merged cells carried down, '-ঐ-' filled in."""

from itertools import pairwise

from shonod.ground.bangla import folded
from shonod.ground.charter import headers as h
from shonod.ground.charter.entries import is_ditto
from shonod.ground.charter.fees import sounds_like_fee
from shonod.ground.charter.header_rows import Header
from shonod.ground.charter.source import Note
from shonod.ground.charter.tables import Body, Record
from shonod.ground.charter.times import has_duration, reading_of

MAX_JOINED = 4_000


def whole_rows(body: Body, header: Header, note: Note) -> list[Record]:
    """The records of a table, each as its reader at the office would say it."""
    records = _joined(body.records, header, note) if header.rows else body.records
    _fill_dittos(records, note)
    for kind in (h.OFFICER, h.SUPERIOR):
        if kind in header.kinds:
            _set_loose(records, body, kind, note)
            _carry_down(records, kind, note)
    return records


def _joined(records: list[Record], header: Header, note: Note) -> list[Record]:
    whole: list[Record] = []
    for record, following in zip(records, _serials_after(records), strict=True):
        if whole and _continues(record, following, whole[-1], header):
            _join(whole[-1], record, note)
        else:
            whole.append(record)
    return whole


def _serials_after(records: list[Record]) -> list[int | None]:
    """For each record, the next serial below it."""
    after: list[int | None] = []
    following: int | None = None
    for record in reversed(records):
        after.append(following)
        following = record.serial or following
    return after[::-1]


def _continues(record: Record, following: int | None, before: Record, header: Header) -> bool:
    """Whether a row without a serial is the rest of the row before it, cut by a page."""
    if record.text(h.NO) or len(before.text(h.NAME)) > MAX_JOINED:
        return False
    if not record.text(h.NAME):
        return True
    if h.NO not in header.kinds or not before.text(h.NO):
        return False
    if _stands_alone(record, header) and _stands_alone(before, header):
        return False
    gap = following is not None and before.serial is not None and following - before.serial > 1
    return not gap or not _has_limit(record)


def _stands_alone(record: Record, header: Header) -> bool:
    fee = h.FEE not in header.kinds or sounds_like_fee(record.text(h.FEE))
    return fee and _has_limit(record)


def _has_limit(record: Record) -> bool:
    text = record.text(h.TIME) or record.text(h.TIME_FEE)
    return has_duration(text) or reading_of(text).limit.instant


def _join(whole: Record, rest: Record, note: Note) -> None:
    for kind, text in rest.texts.items():
        before = whole.text(kind)
        if not text:
            continue
        if before and folded(before[-MAX_JOINED:]).endswith(folded(text)):
            note("info", "repeat_dropped", f"'{text}' was repeated after a page break", rest.line)
        else:
            whole.texts[kind] = f"{before} {text}".strip()
    whole.last = rest.last
    note("info", "row_joined", "A row cut by a page was joined to the row before it", rest.line)


def _fill_dittos(records: list[Record], note: Note) -> None:
    for before, record in pairwise(records):
        for kind, text in record.texts.items():
            if is_ditto(text) and kind != h.NO:
                record.texts[kind] = before.text(kind)
                note("info", "ditto_filled", "'ঐ' was read as the cell above", record.line)


def _set_loose(records: list[Record], body: Body, kind: str, note: Note) -> None:
    """An officer whom a page break set between the rows answers for the rows that name none."""
    own = any(record.text(kind) for record in records)
    if kind != h.OFFICER or own or len(body.loose) != 1:
        for cell in body.loose if kind == h.OFFICER else ():
            note("warning", "officer_unplaced", "It is unclear whose officer this is", cell.line)
        return
    block = body.loose[0]
    for record in records:
        if not record.text(kind):
            record.texts[kind] = block.text
            record.carried.add(kind)
    note("info", "officer_merged", "One officer cell was read as merged over its rows", block.line)


def _carry_down(records: list[Record], kind: str, note: Note) -> None:
    above = ""
    for record in records:
        if record.text(kind).strip(" -–—"):
            above = record.text(kind)
        elif above:
            record.texts[kind] = above
            record.carried.add(kind)
            note(
                "info", f"{kind}_carried", "A merged cell was carried down to this row", record.line
            )
