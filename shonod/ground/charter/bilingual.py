"""A charter with the English beside each text: what an edition is made of, and what is edited.

It is a document of charter.schema.json in which each text that a reader sees has its English as a
sibling under the same key with `_en`, and entries that are bare texts there are
`{"text", "text_en"}`. While it is edited, sections, services and tiers have a `key` of their own.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Any

from shonod.ground.charter.codes import coded_services, section_codes

Part = dict[str, Any]

# What an edition has no words for stays empty; a reader sees the Bangla.
NO_ENGLISH: Part = {"vision": "", "mission": "", "sections": {}, "services": {}}
_BARE_TEXTS = ("documents", "documents_from", "expectations")
_OF_THE_DESK = ("key", "removed")


def bilingual(document: Part, english: Mapping[str, Any]) -> Part:
    """The document with an English reading (docs/reference/charter.md) beside its texts."""
    given = {**NO_ENGLISH, **english}
    words = given["services"]
    services = (_service(one.service, words.get(one.code, {})) for one in coded_services(document))
    return {
        **document,
        "vision_en": given["vision"],
        "mission_en": given["mission"],
        "sections": [
            {
                **section,
                "title_en": given["sections"].get(number, ""),
                "services": list(islice(services, len(section["services"]))),
            }
            for number, section in zip(section_codes(document), document["sections"], strict=True)
        ],
        "expectations": _texts(document["expectations"], given.get("expectations", [])),
        "grievance": [
            {**tier, **words}
            for tier, words in _beside(document["grievance"], given.get("grievance", []), {})
        ],
    }


def _service(service: Part, words: Mapping[str, Any]) -> Part:
    delivery = _beside(service["delivery"], words.get("delivery", []), "")
    cells: Part = {
        "name_en": words.get("name", ""),
        "delivery": [{**channel, "text_en": text} for channel, text in delivery],
    }
    for column in ("documents", "documents_from"):
        cells[column] = _texts(service[column], words.get(column, []))
    for column in ("fee", "time_limit"):
        cells[column] = {**service[column], "text_en": words.get(column, "")}
    for column in ("officer", "supervisor"):
        cells[column] = {**service[column], **words.get(column, {})}
    return {**service, **cells}


def _texts(texts: list[str], english: list[str]) -> list[Part]:
    return [{"text": text, "text_en": other} for text, other in _beside(texts, english, "")]


def _beside(items: list[Any], english: list[Any], nothing: Any) -> Iterator[tuple[Any, Any]]:
    for index, item in enumerate(items):
        yield item, english[index] if index < len(english) else nothing


def bangla_of(charter: Any) -> Any:
    """The document of charter.schema.json within it: without the English and the desk's keys."""
    if isinstance(charter, list):
        return [bangla_of(one) for one in charter]
    if not isinstance(charter, dict):
        return charter
    return {
        name: [one["text"] for one in value] if name in _BARE_TEXTS else bangla_of(value)
        for name, value in charter.items()
        if not name.endswith("_en") and name not in _OF_THE_DESK
    }


def keyed(charter: Part, new_key: Callable[[], str]) -> Part:
    """The charter as it is edited: a key on each section, service and tier; nothing taken out."""
    return {
        **charter,
        "sections": [
            {
                **section,
                "key": new_key(),
                "services": [{**service, "key": new_key()} for service in section["services"]],
            }
            for section in charter["sections"]
        ],
        "grievance": [{**tier, "key": new_key()} for tier in charter["grievance"]],
        "removed": [],
    }


def keyless(charter: Any) -> Any:
    """The charter as an edition keeps it: without the desk's keys and what was taken out."""
    if isinstance(charter, list):
        return [keyless(one) for one in charter]
    if not isinstance(charter, dict):
        return charter
    return {name: keyless(it) for name, it in charter.items() if name not in _OF_THE_DESK}


def remembered(charter: Any, memory: Mapping[str, str]) -> None:
    """Give each text without English the one that the same text had before."""
    if isinstance(charter, list):
        for one in charter:
            remembered(one, memory)
    elif isinstance(charter, dict):
        for name, value in list(charter.items()):
            is_text = isinstance(value, str) and not name.endswith("_en")
            if is_text and value in memory and not charter.get(f"{name}_en"):
                charter[f"{name}_en"] = memory[value]
            remembered(value, memory)


def english_in(charter: Any) -> dict[str, str]:
    """What `remembered` takes: each text of a charter, or of a part of one, with its English."""
    return dict(_pairs(charter))


def _pairs(charter: Any) -> Iterator[tuple[str, str]]:
    if isinstance(charter, list):
        for one in charter:
            yield from _pairs(one)
    elif isinstance(charter, dict):
        for name, value in charter.items():
            if isinstance(value, str) and charter.get(f"{name}_en"):
                yield value, charter[f"{name}_en"]
            yield from _pairs(value)


def mark_of(part: Any) -> str:
    """Changes with any change of the part: who saves says by it what he had before his eyes."""
    return sha256(json.dumps(part, sort_keys=True).encode()).hexdigest()[:16]
