"""Reading a citizen's charter. The public face is `read_charter` and its two refusals.

`read_charter(data, name=...)` takes the bytes of a file (text, HTML, DOCX, XLSX, CSV, PDF; Unicode
or Bijoy) and answers a `Charter`, whose `to_json()` is an object of charter.schema.json. It raises
`Unreadable` for bytes that are no such file and `NoCharter` for one that holds no service.
`read_time_limit(text)` reads one limit by itself; `read_beside` also gives the source's lines."""

from typing import TYPE_CHECKING

from shonod.ground.charter.cells import Item, Line, Row
from shonod.ground.charter.reader import Diagnostics, charter_of
from shonod.ground.charter.shape import Charter
from shonod.ground.charter.source import NoCharter, Unreadable
from shonod.ground.charter.times import read_time_limit
from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from shonod.ground.charter.formats import items_in
else:
    # An office reads a file a few times a year.
    items_in = on_first_call("shonod.ground.charter.formats", "items_in")

__all__ = ["Charter", "NoCharter", "Unreadable", "read_beside", "read_charter", "read_time_limit"]


def read_charter(data: bytes, *, name: str) -> Charter:
    """The charter in `data`, the bytes of the file called `name` (for its ending and messages)."""
    diagnostics = Diagnostics()
    return charter_of(items_in(data, name, diagnostics.note), name, diagnostics)


def read_beside(data: bytes, *, name: str) -> tuple[Charter, list[Line]]:
    """As `read_charter`, with the lines that the reader saw, numbered as its diagnostics are."""
    diagnostics = Diagnostics()
    items = items_in(data, name, diagnostics.note)
    lines = [Line(item.line, _shown(item)) for item in items]
    return charter_of(items, name, diagnostics), [line for line in lines if line.text.strip()]


def _shown(item: Item) -> str:
    return " | ".join(cell.text for cell in item.cells) if isinstance(item, Row) else item.text
