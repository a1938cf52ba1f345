"""A charter out of a stream of paragraphs and rows: one pass, by what each line means."""

import re

from shonod.ground.bangla import folded
from shonod.ground.charter import headers as h
from shonod.ground.charter import headings as heads
from shonod.ground.charter.cells import Item, Paragraph, Row
from shonod.ground.charter.entries import entries_of
from shonod.ground.charter.header_rows import Header, header_at
from shonod.ground.charter.headings import Heading, heading_of
from shonod.ground.charter.lists import listed_functions, listed_services
from shonod.ground.charter.office import HeadLine, read_office
from shonod.ground.charter.rows import whole_rows
from shonod.ground.charter.services import service_of, tier_of
from shonod.ground.charter.shape import Charter, Diagnostic, Section, Tier
from shonod.ground.charter.source import NoCharter
from shonod.ground.charter.tables import body_of

MAX_DIAGNOSTICS = 2_000

# Where the header of what is expected ends, though the page lost its serials.
_TO_DO = re.compile(folded("করণীয়") + "$")
# The columns that no list of what is expected has.
_OWN = {h.NAME, h.WHEN}
_NUMBER = re.compile(r"^\s*[(]?[0-9০-৯]{1,2}\s?[.)।]+\s*")


class Diagnostics(list[Diagnostic]):
    """What the reader repaired, inferred or could not read, in the order it was noticed."""

    def note(self, level: str, code: str, message: str, line: int | None = None) -> None:
        entry = Diagnostic(level, code, message[:300], line)
        if len(self) < MAX_DIAGNOSTICS and entry not in self[-20:]:
            self.append(entry)


def charter_of(items: list[Item], name: str, diagnostics: Diagnostics) -> Charter:
    """The charter that the items hold. Raises NoCharter where they hold no service."""
    reader = _Reader(items, diagnostics)
    reader.read()
    sections = tuple(section for section in reader.sections if section.services)
    if not sections and reader.titled:
        sections = listed_services(items, diagnostics.note)
        sections = sections or listed_functions(items, diagnostics.note)
    if not sections:
        raise NoCharter(f"{name}: no table of services was found, so this is no charter")
    return Charter(
        office=read_office(reader.head, reader.below_mark, diagnostics.note),
        vision=reader.sentence(heads.VISION),
        mission=reader.sentence(heads.MISSION),
        sections=sections,
        expectations=tuple(reader.expectations),
        grievance=tuple(reader.grievance),
        diagnostics=tuple(sorted(diagnostics, key=lambda entry: entry.line or 0)),
    )


class _Reader:
    def __init__(self, items: list[Item], diagnostics: Diagnostics) -> None:
        self.items = items
        self.note = diagnostics.note
        self.role = ""
        self.head: list[HeadLine] = []
        self.below_mark: list[HeadLine] = []
        self.sentences: dict[str, list[str]] = {}
        self.sections: list[Section] = []
        self.expectations: list[str] = []
        self.grievance: list[Tier] = []
        self.header: Header | None = None
        self.in_expectation_header = False
        self.titled = False

    def sentence(self, role: str) -> str | None:
        return " ".join(self.sentences.get(role, [])) or None

    def read(self) -> None:
        place = 0
        while place < len(self.items):
            place = self._taken(place)

    def _taken(self, place: int) -> int:
        """Takes items[place] and what belongs to it; the place of the next item."""
        header = header_at(self.items, place)
        if header is not None and self._may_begin(header):
            self.header = header
            return self._table(header, header.end)
        item = self.items[place]
        texts = _texts(item)
        headed = len(texts) == 1 and heading_of(texts[0]) is not None
        if self.role == heads.EXPECTATIONS and isinstance(item, Row) and not headed:
            self._expectation_row(item)
            return place + 1
        if self._goes_on(item) and self.header is not None:
            return max(place + 1, self._table(self.header, place))
        for offset, text in enumerate(texts):
            heading = heading_of(text)
            line = item.line + min(offset, item.last - item.line)
            if heading is not None:
                self._heading(heading, place, line)
            else:
                self._text(text, line)
        if isinstance(item, Row) and len(texts) == 1 and heading_of(texts[0]) is None:
            self.sections.append(Section(title=texts[0].strip(" :ঃ।")))
        return place + 1

    def _may_begin(self, header: Header) -> bool:
        """What is expected of people holds a header's words, where the page lost its serials."""
        return self.role != heads.EXPECTATIONS or header.rows or bool(_OWN & set(header.kinds))

    def _goes_on(self, item: Item) -> bool:
        """Whether a row stands below a heading that repeats no table header."""
        if self.header is None or self.role in (heads.VISION, heads.MISSION):
            return False
        if isinstance(item, Row):
            full = [cell for cell in item.cells if cell.text]
            return self.header.rows and len(full) > 1
        return not self.header.rows and h.index_of(item.text) == 1

    def _heading(self, heading: Heading, place: int, line: int) -> None:
        role = heading.role
        self.titled = self.titled or role == heads.TITLE
        if role in (heads.VISION, heads.MISSION):
            self.role = role
            self.sentences[role] = [heading.rest] if heading.rest else []
        elif role == heads.SECTION:
            self._section(heading, line)
        elif role == heads.DEPARTMENT:
            self._department(heading, place, line)
        elif role == heads.TITLE and heading.title and not self.sections:
            self.head.append(HeadLine(heading.title, line))
        elif role in (heads.EXPECTATIONS, heads.GRIEVANCE):
            self.role = role
            self.header = None
        if role == heads.MARK or (role == heads.TITLE and self.role):
            self.role = heads.MARK

    def _section(self, heading: Heading, line: int) -> None:
        if heading.inferred:
            self.note(
                "info",
                "section_number_inferred",
                f"A lost digit was read as {heading.number}",
                line,
            )
        self.role = heads.SECTION
        self.sections.append(Section(heading.kind, heading.number, heading.title))

    def _department(self, heading: Heading, place: int, line: int) -> None:
        ahead = place + 1 < len(self.items) and header_at(self.items, place + 1) is not None
        if heading.rest or (ahead and (self.sections or self.head)) or self.header is not None:
            self.role = heads.SECTION
            self.sections.append(Section(title=heading.title))
        elif not self.sections:
            self._text(heading.title or "", line)

    def _text(self, text: str, line: int) -> None:
        if self.role in (heads.VISION, heads.MISSION):
            self.sentences[self.role].append(" ".join(text.split()))
        elif self.role == heads.EXPECTATIONS:
            self._expectation(text)
        elif not self.sections and self.role in ("", heads.MARK):
            (self.head if not self.role else self.below_mark).append(HeadLine(text, line))

    def _expectation(self, text: str) -> None:
        """One line below the heading; the header's words end where the serials start."""
        if h.kind_of(text) == h.NO:
            self.in_expectation_header = True
        elif h.index_of(text) is not None:
            self.in_expectation_header = False
        elif self.in_expectation_header:
            self.in_expectation_header = not _TO_DO.search(folded(text))
        else:
            self.expectations += entries_of(_NUMBER.sub("", text))

    def _expectation_row(self, row: Row) -> None:
        cells = [cell.text for cell in row.cells if cell.text]
        if not any(h.kind_of(cell) == h.NO for cell in cells):
            self.expectations += [text for text in cells if h.index_of(text) is None]

    def _table(self, header: Header, start: int) -> int:
        if self.role == heads.EXPECTATIONS and h.WHOM not in header.kinds:
            return self._expectation_table(header, start)
        body = body_of(self.items, header, start, self.note)
        records = whole_rows(body, header, self.note)
        if self.role == heads.GRIEVANCE or h.WHOM in header.kinds:
            tiers = (
                tier_of(record, header, number, self.note)
                for number, record in enumerate(records, start=1)
            )
            self.grievance += [tier for tier in tiers if tier is not None]
            return body.end
        if not self.sections or self.role == heads.MARK:
            self.sections.append(Section())
        self.role = heads.SECTION
        found = (service_of(record, header, self.note) for record in records)
        self.sections[-1].services += [service for service in found if service is not None]
        return body.end

    def _expectation_table(self, header: Header, start: int) -> int:
        body = body_of(self.items, header, start, self.note)
        for record in body.records:
            kept = [text for kind, text in record.texts.items() if kind != h.NO and text]
            self.expectations += [" ".join(text.split()) for text in kept]
        return body.end


def _texts(item: Item) -> list[str]:
    if isinstance(item, Paragraph):
        return [line for line in item.text.split("\n") if line.strip()]
    full = [cell.text for cell in item.cells if cell.text]
    return [" ".join(full)] if full else []
