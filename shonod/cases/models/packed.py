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
    """JSON as bytes: the sample's number, then deflated text. The same value, the same bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    deflate = zlib.compressobj(zdict=_SAMPLES[_NEWEST])
    return bytes([_NEWEST]) + deflate.compress(text) + deflate.flush()


class Packer:
    """Packs texts that share their beginning, which is deflated once; the rest stands alone."""

    def __init__(self, head: str) -> None:
        shared = head.encode()
        deflate = zlib.compressobj(zdict=_SAMPLES[_NEWEST])
        self._head = bytes([_NEWEST]) + deflate.compress(shared) + deflate.flush(zlib.Z_FULL_FLUSH)
        self._sum = zlib.adler32(shared)

    def pack(self, rest: str) -> bytes:
        """The beginning with this rest, as `pack` packs it but for a few bytes more."""
        text = rest.encode()
        # A small window without a search: nothing in an instant and a digest comes twice.
        deflate = zlib.compressobj(6, zlib.DEFLATED, -9, 1, zlib.Z_HUFFMAN_ONLY)
        end = zlib.adler32(text, self._sum).to_bytes(4, "big")
        return self._head + deflate.compress(text) + deflate.flush() + end


def unpack(packed: bytes | memoryview) -> Any:
    """What `pack` packed. Raises zlib.error or ValueError for anything else."""
    stored = bytes(packed)
    return json.loads(zlib.decompressobj(zdict=_SAMPLES[stored[0]]).decompress(stored[1:]))


def digest_in(packed: bytes | memoryview) -> str:
    """The digest at the end of a packed receipt, without reading the rest of it."""
    stored = bytes(packed)
    text = zlib.decompressobj(zdict=_SAMPLES[stored[0]]).decompress(stored[1:])
    return text[-66:-2].decode()


class PackedJSON(models.BinaryField):  # type: ignore[type-arg]  # not generic at run time
    """Reads and writes plain Python values; can't be searched inside. Bytes are packed already."""

    def get_prep_value(self, value: Any) -> bytes | None:
        return value if value is None or isinstance(value, bytes) else pack(value)

    def from_db_value(self, value: bytes | None, *_: Any) -> Any:
        return None if value is None else unpack(value)
