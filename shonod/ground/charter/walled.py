"""PDFs opened behind a wall: a hostile file spends the memory and time of a process of its own."""

import json
import os
import resource
import subprocess
import sys
from typing import Any

from shonod.ground.charter.cells import Line, Paragraph
from shonod.ground.charter.grids import Block, Span, SpanRow, Table
from shonod.ground.charter.pages import MAX_PDF, blocks_of_pdf
from shonod.ground.charter.scans import MAX_SCANNED, Pages
from shonod.ground.charter.scans import SECONDS as SECONDS_A_SCAN
from shonod.ground.charter.source import Note, Unreadable

MEMORY = 1_000_000_000
SECONDS = 60


def blocks_of_walled_pdf(data: bytes, name: str, note: Note) -> Pages:
    """What the pages of a PDF hold. Raises Unreadable, also where reading them breaks down."""
    if len(data) > MAX_PDF:
        raise Unreadable(f"{name}: {len(data):,} bytes are more than the {MAX_PDF:,} allowed")
    said = _answer(data, name)
    for entry in said["notes"]:
        note(*entry)
    if said["refused"]:
        raise Unreadable(said["refused"])
    return Pages(
        [_block(block) for block in said["blocks"]], [Line(*line) for line in said["scanned"]]
    )


def _answer(data: bytes, name: str) -> Any:
    try:
        done = subprocess.run(  # noqa: S603 - this module itself, in a new process
            [sys.executable, "-m", __name__, name],
            input=data,
            capture_output=True,
            timeout=SECONDS + MAX_SCANNED * SECONDS_A_SCAN,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
        return json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as broken:
        raise Unreadable(
            f"{name}: opening this PDF asks for more memory or time than a charter does"
        ) from broken


def _block(said: Any) -> Block:
    if "rows" not in said:
        return Paragraph(said["text"], said["line"], said["last"])
    return Table([SpanRow(line, [Span(*span) for span in spans]) for line, spans in said["rows"]])


def _said(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"text": block.text, "line": block.line, "last": block.last}
    return {"rows": block.rows}


def main(name: str) -> None:
    """Reads a PDF from standard input and says on standard output what it holds, as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    notes: list[tuple[Any, ...]] = []
    pages, refused = Pages([], []), ""
    try:
        pages = blocks_of_pdf(sys.stdin.buffer.read(), name, lambda *entry: notes.append(entry))
    except Unreadable as reason:
        refused = str(reason)
    said = {
        "blocks": [_said(block) for block in pages.blocks],
        "scanned": pages.scanned,
        "notes": notes,
        "refused": refused,
    }
    json.dump(said, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
