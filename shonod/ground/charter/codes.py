"""The code of each service of a charter's document: section and serial, '2.1.1'."""

from typing import Any, NamedTuple

Document = dict[str, Any]


class Coded(NamedTuple):
    """A service of a document with its code, which an edition's Terms carry too."""

    code: str
    section: str
    service: Document


def section_codes(document: Document) -> list[str]:
    """Each section's number; its place where the document gives none."""
    return [
        section["number"] or str(place)
        for place, section in enumerate(document["sections"], start=1)
    ]


def coded_services(document: Document) -> list[Coded]:
    """Every service in the document's order; a lost serial is read as the place in its section."""
    return [
        Coded(f"{number}.{service['number'] or place}", number, service)
        for number, section in zip(section_codes(document), document["sections"], strict=True)
        for place, service in enumerate(section["services"], start=1)
    ]
