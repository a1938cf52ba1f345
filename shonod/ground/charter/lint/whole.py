"""What a charter lacks as a whole: sections, aims, columns, numbers."""

from collections import Counter
from collections.abc import Iterator

from shonod.ground.bangla import folded
from shonod.ground.charter.codes import Coded, Document, coded_services, section_codes
from shonod.ground.charter.lint.contacts import contact_findings
from shonod.ground.charter.lint.finding import Finding, Place
from shonod.ground.charter.lint.times import time_findings
from shonod.ground.charter.lint.whole_words import (
    CITIZEN_MISSING,
    COLUMN_MISSING,
    EXPECTATIONS_MISSING,
    GRIEVANCE_MISSING,
    INSTITUTIONAL_MISSING,
    INTERNAL_MISSING,
    MISSION_MISSING,
    NAME_REPEATED,
    NUMBER_MISSING,
    NUMBER_REPEATED,
    NUMBER_SKIPPED,
    OFFICE_MISSING,
    SECTION_REPEATED,
    SECTIONS_UNNAMED,
    TIER_UNREACHABLE,
    VISION_MISSING,
)

_SECTIONS = {
    "citizen": CITIZEN_MISSING,
    "institutional": INSTITUTIONAL_MISSING,
    "internal": INTERNAL_MISSING,
}
# Column → its two names, and the fields of a service that it fills.
COLUMNS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "number": ("no.", "ক্রমিক নং", ("number",)),
    "delivery": ("how it is given", "সেবা প্রদান পদ্ধতি", ("delivery",)),
    "documents": (
        "papers, and where to get them",
        "প্রয়োজনীয় কাগজপত্র ও প্রাপ্তিস্থান",
        ("documents", "documents_from"),
    ),
    "fee": ("fee", "সেবার মূল্য", ("fee",)),
    "time_limit": ("time limit", "সময়সীমা", ("time_limit",)),
    "officer": ("officer answerable", "দায়িত্বপ্রাপ্ত কর্মকর্তা", ("officer",)),
}


def whole_findings(document: Document) -> Iterator[Finding]:
    """What the charter lacks, its missing columns and its numbering."""
    if not document["office"]["name"]:
        yield OFFICE_MISSING.at(Place(column="office"))
    for column, rule in (("vision", VISION_MISSING), ("mission", MISSION_MISSING)):
        if not document[column]:
            yield rule.at(Place(column=column))
    yield from _sections(document)
    for column in missing_columns(document):
        english, bangla, _ = COLUMNS[column]
        yield COLUMN_MISSING.at(Place(column=column), column=english, column_bn=bangla)
    yield from _numbers(document)
    yield from _grievance(document)


def missing_columns(document: Document) -> set[str]:
    """Columns that are empty in every row: said once, not once a row."""
    services = [coded.service for coded in coded_services(document)]
    return {
        column
        for column, (_, _, fields) in COLUMNS.items()
        if not any(_is_filled(service[field]) for service in services for field in fields)
    }


def _is_filled(cell: Document | list[str] | int | None) -> bool:
    return bool(cell["text"] if isinstance(cell, dict) else cell)


def _sections(document: Document) -> Iterator[Finding]:
    kinds = {section["kind"] for section in document["sections"]}
    if kinds <= {"unspecified"}:
        yield SECTIONS_UNNAMED.at(Place())
    else:
        missing = (rule for kind, rule in _SECTIONS.items() if kind not in kinds)
        yield from (rule.at(Place()) for rule in missing)
    if not document["expectations"]:
        yield EXPECTATIONS_MISSING.at(Place(column="expectations"))
    if not document["grievance"]:
        yield GRIEVANCE_MISSING.at(Place(column="grievance"))


def _numbers(document: Document) -> Iterator[Finding]:
    unsaid = missing_columns(document)
    for number, times in Counter(section_codes(document)).items():
        if times > 1:
            yield SECTION_REPEATED.at(Place(section=number), number=[number])
    seen: dict[str, Coded] = {}
    names: dict[str, Coded] = {}
    for coded in coded_services(document):
        place = Place(coded.section, coded.code, "number", coded.service["lines"][0])
        if coded.code in seen:
            yield NUMBER_REPEATED.at(place, number=[coded.code])
        elif coded.service["number"] is None and "number" not in unsaid:
            yield NUMBER_MISSING.at(place, name=coded.service["name"])
        seen.setdefault(coded.code, coded)
        first = names.setdefault(folded(coded.service["name"]), coded)
        if first is not coded:
            yield NAME_REPEATED.at(
                place._replace(column="name"), name=coded.service["name"], first=[first.code]
            )
    yield from _gaps(document)


def _gaps(document: Document) -> Iterator[Finding]:
    for number, section in zip(section_codes(document), document["sections"], strict=True):
        before = 0
        for service in section["services"]:
            serial = service["number"] or before + 1
            if serial > before + 1:
                place = Place(number, f"{number}.{serial}", "number", service["lines"][0])
                yield NUMBER_SKIPPED.at(place, number=serial, before=before)
            before = max(before, serial)


def _grievance(document: Document) -> Iterator[Finding]:
    place = Place(column="grievance")
    for tier in document["grievance"]:
        contact = tier["contact"]
        if not (contact["phones"] or contact["emails"]):
            named = contact["designation"] or contact["text"]
            yield TIER_UNREACHABLE.at(place, tier=tier["tier"], officer=named)
        yield from contact_findings(contact, place)
        yield from time_findings(tier["time_limit"], place)
