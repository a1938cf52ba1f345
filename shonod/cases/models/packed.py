"""A column for JSON that is written once, read rarely and much alike from row to row."""

import json
import zlib
from pathlib import Path
from typing import Any

from django.db import models

# A sample receipt that deflate may point back into: rows shrink to a tenth (decision 0008).
# Written rows need it for ever; a better sample gets a new number beside this one.
_SAMPLES = {1: (Path(__file__).parent / "packed.1.json").read_bytes()}
_NEWEST = 1


def pack(value: Any) -> bytes:
    """JSON as bytes: the sample's number, then deflated text."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    deflate = zlib.compressobj(zdict=_SAMPLES[_NEWEST])
    return bytes([_NEWEST]) + deflate.compress(text) + deflate.flush()


def unpack(packed: bytes | memoryview) -> Any:
    """What `pack` packed. Raises zlib.error or ValueError for anything else."""
    stored = bytes(packed)
    return json.loads(zlib.decompressobj(zdict=_SAMPLES[stored[0]]).decompress(stored[1:]))


class PackedJSON(models.BinaryField):  # type: ignore[type-arg]  # not generic at run time
    """Reads and writes plain Python values; can't be searched inside."""

    def get_prep_value(self, value: Any) -> bytes | None:
        return None if value is None else pack(value)

    def from_db_value(self, value: bytes | None, *_: Any) -> Any:
        return None if value is None else unpack(value)
