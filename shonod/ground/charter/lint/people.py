"""Who answers: missing, out of reach, or written in two ways. One finding an officer, not a row."""

from collections.abc import Iterator
from typing import NamedTuple

from shonod.ground.charter.codes import Coded, Document, coded_services
from shonod.ground.charter.lint.contacts import contact_findings
from shonod.ground.charter.lint.finding import Finding, Place, Rule, Words

MISSING = Rule(
    "officer_missing",
    "error",
    Words(
        "No officer is named for the service.",
        "A promise that nobody answers for is nobody’s promise.",
        "Write the post, with phone and e-mail.",
    ),
    Words(
        "সেবাটির দায়িত্বপ্রাপ্ত কর্মকর্তা লেখা নেই।",
        "যে প্রতিশ্রুতির জন্য কেউ দায়ী নন তা কারও প্রতিশ্রুতি নয়।",
        "পদবি, ফোন ও ই-মেইল লিখুন।",
    ),
)
UNREACHABLE = Rule(
    "officer_unreachable",
    "warning",
    Words(
        "“{officer}” has neither phone nor e-mail (services {services}).",
        "A requester can reach the officer only by coming.",
        "Add the post’s phone and e-mail.",
    ),
    Words(
        "“{officer}”: ফোনও নেই, ই-মেইলও নেই (সেবা {services})।",
        "কার্যালয়ে না এলে কর্মকর্তাকে পাওয়ার উপায় নেই।",
        "পদের ফোন ও ই-মেইল যোগ করুন।",
    ),
)
NO_PHONE = Rule(
    "officer_phone_missing",
    "info",
    Words(
        "“{officer}” has no phone (services {services}).",
        "Most people call before they come.",
        "Add the post’s phone.",
    ),
    Words(
        "“{officer}”: ফোন নম্বর নেই (সেবা {services})।",
        "বেশিরভাগ মানুষ আসার আগে ফোন করেন।",
        "পদের ফোন নম্বর যোগ করুন।",
    ),
)
NO_EMAIL = Rule(
    "officer_email_missing",
    "info",
    Words(
        "“{officer}” has no e-mail address (services {services}).",
        "The official column asks for one.",
        "Add the post’s e-mail address.",
    ),
    Words(
        "“{officer}”: ই-মেইল ঠিকানা নেই (সেবা {services})।",
        "সরকারি ছকের কলামটি ই-মেইল চায়।",
        "পদের ই-মেইল ঠিকানা যোগ করুন।",
    ),
)
PHONE_REPEATED = Rule(
    "phone_repeated",
    "info",
    Words(
        "{phone} stands again, in a cell that is written otherwise (services {services}).",
        "Of two spellings of one officer, the next correction will miss one.",
        "Write the officer once and merge the cell, or make both the same.",
    ),
    Words(
        "{phone} আবার এসেছে, অন্যভাবে লেখা ঘরে (সেবা {services})।",
        "একই কর্মকর্তা দুভাবে লেখা থাকলে পরের সংশোধনে একটি বাদ পড়ে যায়।",
        "কর্মকর্তাকে একবার লিখে ঘর একত্র করুন, অথবা দুটি একই রকম করুন।",
    ),
)
RULES = (MISSING, UNREACHABLE, NO_PHONE, NO_EMAIL, PHONE_REPEATED)

# The reader says at which line an officer's block stood when it stood in no row.
_LOOSE = "officer_merged"


class _Cell(NamedTuple):
    """One officer as written, and the services that it answers for."""

    column: str
    person: Document
    services: list[Coded]


def people_findings(document: Document) -> Iterator[Finding]:
    """What is wrong with officers and superiors, at the first row of each."""
    seen: dict[tuple[str, str], str] = {}
    for cell in _cells(document):
        place = _place(document, cell)
        yield from _reach(cell, place)
        yield from contact_findings(cell.person, place)
        for phone in cell.person["phones"]:
            first = seen.setdefault((cell.column, phone), cell.person["text"])
            if first != cell.person["text"]:
                yield PHONE_REPEATED.at(place, phone=phone, services=_codes(cell))


def missing_officer(service: Document, place: Place) -> Iterator[Finding]:
    if not service["officer"]["text"]:
        yield MISSING.at(place)


def _reach(cell: _Cell, place: Place) -> Iterator[Finding]:
    person = cell.person
    rule = {
        (False, False): UNREACHABLE,
        (False, True): NO_PHONE,
        (True, False): NO_EMAIL,
    }.get((bool(person["phones"]), bool(person["emails"])))
    if rule and cell.column == "officer":
        named = person["name"] or person["designation"] or person["text"]
        yield rule.at(place, officer=named, services=_codes(cell))


def _cells(document: Document) -> list[_Cell]:
    cells: dict[tuple[str, str], _Cell] = {}
    for coded in coded_services(document):
        for column in ("officer", "supervisor"):
            person = coded.service[column]
            if person["text"]:
                cell = cells.setdefault((column, person["text"]), _Cell(column, person, []))
                cell.services.append(coded)
    return list(cells.values())


def _codes(cell: _Cell) -> list[str]:
    return [coded.code for coded in cell.services]


def _place(document: Document, cell: _Cell) -> Place:
    first, last = cell.services[0], cell.services[-1]
    begins, ends = first.service["lines"][0], last.service["lines"][1]
    loose = [
        said["line"]
        for said in document["diagnostics"]
        if said["code"] == _LOOSE and begins <= (said["line"] or 0) <= ends
    ]
    line = loose[0] if cell.column == "officer" and loose else begins
    return Place(first.section, first.code, cell.column, line)
