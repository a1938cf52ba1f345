"""Reading a citizen's charter. The public face is `read_charter` and its two refusals.

`read_charter(data, name=...)` takes the bytes of a text file (tabs, stacked or inline pipes, or
one paragraph a cell; Unicode or Bijoy) and answers a `Charter`, whose `to_json()` is an object of
charter.schema.json. It raises `Unreadable` for bytes that are no such text and `NoCharter` for a
text that holds no service. `read_time_limit(text)` reads one limit by itself."""

from shonod.ground.charter.layout import items_of
from shonod.ground.charter.reader import Diagnostics, charter_of
from shonod.ground.charter.shape import Charter
from shonod.ground.charter.source import NoCharter, Unreadable, lines_of
from shonod.ground.charter.times import read_time_limit

__all__ = ["Charter", "NoCharter", "Unreadable", "read_charter", "read_time_limit"]


def read_charter(data: bytes, *, name: str) -> Charter:
    """The charter in `data`, the bytes of the file called `name` (for its ending and messages)."""
    diagnostics = Diagnostics()
    lines = lines_of(data, name, diagnostics.note)
    return charter_of(items_of(lines), name, diagnostics)
