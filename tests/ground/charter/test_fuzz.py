"""Files of every format, damaged at random: each is read or refused, in bounded memory."""

import json
import random
import resource
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest

from shonod.ground.charter import NoCharter, Unreadable, read_charter
from tests.ground.charter.dumps import TEXTS, filled
from tests.ground.charter.others import pages
from tests.ground.charter.rendered import csv_of, docx_of, html, pdf_of, xlsx_of, zipped

pytestmark = pytest.mark.faults

ROOT = Path(__file__).parents[3]
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "shonod/ground/charter/charter.schema.json").read_text())
)
GROWTH_KB = 400_000
PAGES = [page for page in pages() if page.raw is None]


def flipped(rng: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 40)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def cut(rng: random.Random, data: bytes) -> bytes:
    start, end = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:]


def doubled(rng: random.Random, data: bytes) -> bytes:
    start, end = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] * rng.randint(1, 9) + data[end:]


def within(rng: random.Random, data: bytes) -> bytes:
    """The parts of an archive damaged, and packed again with their checksums right."""
    if not data.startswith(b"PK"):
        return flipped(rng, data)
    archive = zipfile.ZipFile(BytesIO(data))
    parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(name for name, part in parts.items() if part))
    parts[name] = rng.choice((flipped, cut, doubled))(rng, parts[name])
    return zipped(parts)


WRITERS: dict[str, Callable[[random.Random], bytes]] = {
    "text": lambda rng: rng.choice(list(TEXTS.values()))(rng.choice(PAGES)).encode(),
    "html": lambda rng: html(filled(rng.choice(PAGES).blocks)).encode(),
    "csv": lambda rng: csv_of(filled(rng.choice(PAGES).blocks)).encode(),
    "docx": lambda rng: docx_of(filled(rng.choice(PAGES).blocks)),
    "xlsx": lambda rng: xlsx_of(filled(rng.choice(PAGES).blocks)),
    "pdf": lambda rng: pdf_of(filled(rng.choice(PAGES).blocks)),
}
ROUNDS = {"pdf": 40}


@pytest.mark.parametrize("form", WRITERS)
def test_a_damaged_file_is_read_or_refused(form: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for seed in range(ROUNDS.get(form, 300)):
        rng = random.Random(f"{form}{seed}")
        data = rng.choice((flipped, cut, doubled, within))(rng, WRITERS[form](rng))
        try:
            charter = read_charter(data, name=f"seed-{seed}.{form}")
        except (Unreadable, NoCharter):
            continue
        SCHEMA.validate(charter.to_json())
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < GROWTH_KB
