"""`python -m tools.bench.finding N`: one office with N things to find, and the labelled searches.

Run in a directory of its own; prints JSON on the last line. The things are made of the labelled
corpus: titles with a place and a number, texts of its sentences and of names.
"""

import csv
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
django.setup()

from shonod.finding.actions.index import put_all  # noqa: E402 -- models load after Django
from shonod.finding.queries.search import find  # noqa: E402
from shonod.finding.states import Document  # noqa: E402
from shonod.offices.actions import add_office  # noqa: E402
from shonod.rehearsal.actions.inventing import NAMES  # noqa: E402

DATA = Path(__file__).parents[2] / "tests/data/finding"
AT = datetime(2026, 11, 23, 4, tzinfo=UTC)
# Of so many places a thing may be; each is in the words of one in five hundred.
PLACES = 500
ROUNDS = 3


def main(n: int) -> None:
    office = add_office(slug="bench", name="কার্যালয়", at=AT)
    began = time.perf_counter()
    put_all(office, _things(n))
    took = {"n": n, "putting": time.perf_counter() - began}
    searches = [row[1] for row in _rows("queries.tsv")]
    for text in searches[:50]:
        find(office, text)
    times = []
    for text in searches * ROUNDS:
        began = time.perf_counter()
        find(office, text)
        times.append((time.perf_counter() - began) * 1000)
    print(json.dumps({**took, "median": median(times), "p95": quantiles(times, n=20)[-1]}))


def _things(n: int) -> Iterator[Document]:
    chance = random.Random(5)
    rows = _rows("corpus.tsv")
    for number in range(n):
        _id, kind, title, title_en, _text, _text_en = chance.choice(rows)
        place = f"{chance.choice(NAMES).split()[0]}নগর{number % PLACES}"
        said = [chance.choice(rows) for _ in range(3)]
        yield Document(
            kind=kind,
            id=str(number),
            address=f"{kind}/{number}/",
            title=f"{title}, {place}",
            title_en=f"{title_en}, {number % PLACES}",
            text=f"{chance.choice(NAMES)}: {' '.join(row[4] for row in said)}",
            text_en=said[0][5],
        )


def _rows(name: str) -> list[list[str]]:
    with (DATA / name).open(newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main(int(sys.argv[1]))
