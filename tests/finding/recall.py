"""The labelled set: what an office has to be found, and what people type to find it.

`corpus.tsv`: id, kind, title and English title, text and English text. The thirteen services of
Homna's charter, by their codes, and the charter itself are there beside it. `queries.tsv`: the way
it is typed, the search, and the ids any of which is right.
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from shonod.catalogue.actions import DATA
from shonod.finding.states import Document
from shonod.ground.charter import read_charter
from shonod.ground.charter.bilingual import bilingual
from shonod.ground.charter.codes import coded_services

HERE = Path(__file__).parents[1] / "data" / "finding"


class Query(NamedTuple):
    way: str
    text: str
    right: frozenset[str]


def corpus() -> Iterator[Document]:
    for key, kind, title, title_en, text, text_en in _rows("corpus.tsv"):
        yield Document(kind, key, f"{kind}/{key}/", title, title_en, text, text_en)
    yield from _services()
    yield Document(
        kind="charter",
        id="charter",
        address="charter/",
        title="সেবা প্রদান প্রতিশ্রুতি",
        title_en="Citizen’s charter",
        text="সিটিজেন চার্টার, নাগরিক সনদ",
    )


def _services() -> Iterator[Document]:
    source = (DATA / "homna-doict.txt").read_bytes()
    english = json.loads((DATA / "homna-doict.en.json").read_text())
    for service in coded_services(bilingual(read_charter(source, name="a.txt").to_json(), english)):
        said = service.service
        yield Document(
            kind="service",
            id=service.code,
            address=f"services/{service.code}/",
            title=said["name"],
            title_en=said["name_en"],
            text=" · ".join([service.code, *(one["text"] for one in said["delivery"])]),
            text_en=" · ".join(one["text_en"] for one in said["delivery"]),
        )


def queries() -> list[Query]:
    return [Query(way, text, frozenset(ids.split())) for way, text, ids in _rows("queries.tsv")]


def _rows(name: str) -> list[list[str]]:
    with (HERE / name).open(newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
