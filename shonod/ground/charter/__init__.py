"""Reading a citizen's charter. The public face is `read_charter` and its two refusals.

`read_charter(data, name=...)` takes the bytes of a file (text, HTML, DOCX, XLSX, CSV, PDF; Unicode
or Bijoy) and answers a `Charter`, whose `to_json()` is an object of charter.schema.json. It raises
`Unreadable` for bytes that are no such file and `NoCharter` for one that holds no service.
`read_time_limit(text)` reads one limit by itself."""

from shonod.ground.charter.formats import items_in
from shonod.ground.charter.reader import Diagnostics, charter_of
from shonod.ground.charter.shape import Charter
from shonod.ground.charter.source import NoCharter, Unreadable
from shonod.ground.charter.times import read_time_limit

__all__ = ["Charter", "NoCharter", "Unreadable", "read_charter", "read_time_limit"]


def read_charter(data: bytes, *, name: str) -> Charter:
    """The charter in `data`, the bytes of the file called `name` (for its ending and messages)."""
    diagnostics = Diagnostics()
    return charter_of(items_in(data, name, diagnostics.note), name, diagnostics)
