"""Reading manuscripts: their parts, and the points in them that wait for a person."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from shonod.catalogue.models import Charter
from shonod.editions.models import Manuscript
from shonod.ground.charter.bilingual import Part, bangla_of, mark_of
from shonod.ground.charter.codes import coded_services
from shonod.ground.charter.compare import Change, compare
from shonod.ground.charter.lint import Finding, lint
from shonod.ground.charter.typed import AT_THE_DESK, no_service
from shonod.offices.models import Office

# Repairs that are findings too, with words of their own.
TAKEN_UP = {"row_joined", "repeat_dropped", "officer_merged", "letters_mended"}


def manuscripts_of(office: Office) -> QuerySet[Manuscript]:
    """Those in work, last changed first, without their bulk."""
    return (
        Manuscript.objects.filter(office=office, edition=None)
        .defer("source", "lines", "charter", "settled")
        .select_related("changed_by")
        .order_by("-changed_at")
    )


def holder_of(charter: Part, key: str) -> Part | None:
    """The section that holds the service of this key."""
    return next(
        (
            section
            for section in charter["sections"]
            if any(service["key"] == key for service in section["services"])
        ),
        None,
    )


def service_at(charter: Part, key: str, section: str) -> Part:
    """The service with the key of its section; an empty one, for `section`, where there is none."""
    home = holder_of(charter, key)
    if home is None:
        return {**no_service(), "key": key, "section": section}
    service = next(one for one in home["services"] if one["key"] == key)
    return {**service, "section": home["key"]}


def listed_at(parts: list[Part], key: str) -> Part | None:
    return next((part for part in parts if part["key"] == key), None)


def part_of(service: Part) -> Part:
    """The service itself, without its section."""
    return {name: value for name, value in service.items() if name != "section"}


@dataclass(frozen=True, slots=True)
class Point:
    """A finding of lint and where it stands. `place` is the key of its service, or empty; `key`
    names it among those that an officer let stand."""

    finding: Finding
    place: str
    key: str
    settled: bool

    @property
    def code(self) -> str:
        return self.finding.code

    @property
    def line(self) -> int | None:
        """Its line in the source."""
        return self.finding.place.line

    @property
    def counts(self) -> bool:
        """Whether a person must look; the rest is worth a look."""
        return self.finding.level != "info"

    @property
    def waits(self) -> bool:
        return self.counts and not self.settled


def points_of(manuscript: Manuscript) -> list[Point]:
    """What lint finds in the charter as it stands, each at its service."""
    charter, settled = manuscript.charter, set(manuscript.settled)
    keys = {one.code: one.service["key"] for one in reversed(coded_services(charter))}
    points = []
    for finding in lint(bangla_of(charter)):
        place = keys.get(finding.place.service or "", "")
        key = mark_of([finding.code, place, finding.place.column, repr(finding.facts)])
        points.append(Point(finding, place, key, key in settled))
    return points


class Note(NamedTuple):
    """What the reader mended on its own, at the service of the key `place`."""

    code: str
    message: str
    place: str


def notes_of(manuscript: Manuscript) -> list[Note]:
    """The reader's repairs that lint does not take up."""
    charter = manuscript.charter
    return [
        Note(said["code"], said["message"], _place(charter, said["line"]))
        for said in charter["diagnostics"]
        if said["level"] == "info" and said["code"] not in TAKEN_UP
    ]


def _place(charter: Part, line: int | None) -> str:
    return next(
        (
            one.service["key"]
            for one in coded_services(charter)
            if line and one.service["lines"] != AT_THE_DESK and _holds(one.service["lines"], line)
        ),
        "",
    )


def _holds(lines: list[int], line: int) -> bool:
    return lines[0] <= line <= lines[1]


class Changes(tuple[Change, ...]):
    """Changes by what they are to who asks."""

    @property
    def worse(self) -> list[Change]:
        return [change for change in self if change.worsens]

    @property
    def better(self) -> list[Change]:
        return [change for change in self if change.betters]

    @property
    def other(self) -> list[Change]:
        return [change for change in self if not change.worsens and not change.betters]


def changes_to(office: Office, charter: Part) -> Changes:
    """What publishing `charter` would change against the office's latest edition."""
    latest = office.charters.order_by("-number").only("document").first()
    return Changes(compare(latest.document, bangla_of(charter)) if latest else ())


@dataclass(frozen=True, slots=True)
class Step:
    """An edition and what it changed against the one before it; nothing for the first."""

    edition: Charter
    before: Charter | None
    changes: Changes


def history_of(office: Office) -> tuple[Step, ...]:
    """Every edition, the newest first, with what it changed; kept until there is a new one."""
    return _history(office.id, office.charter_version)


@lru_cache(maxsize=64)
def _history(office_id: UUID, _version: int) -> tuple[Step, ...]:
    editions = list(Charter.objects.filter(office_id=office_id).defer("source").order_by("number"))
    steps = [
        Step(edition, before, Changes(compare(before.document, edition.document) if before else ()))
        for before, edition in zip([None, *editions], editions, strict=False)
    ]
    return tuple(reversed(steps))


@dataclass(frozen=True, slots=True)
class Since:
    """What became of service `number` of the edition `then`: its code in `now` (None: gone), and
    what changed for it."""

    then: Charter
    number: str
    now: Charter
    code: str | None
    changes: Changes

    @property
    def name(self) -> str:
        """What the service was called then."""
        return next(
            str(one.service["name"])
            for one in coded_services(self.then.bilingual)
            if one.code == self.number
        )


def since(office: Office, number: int, code: str, on: date) -> Since | None:
    """What became of service `code` of edition `number`, as of a day; None where that edition
    had none, or was not yet in force."""
    editions = [step.edition for step in history_of(office) if step.edition.effective_on <= on]
    then = next((one for one in editions if one.number == number), None)
    if then is None or code not in {one.code for one in coded_services(then.document)}:
        return None
    return _since(then, editions[0], code)


def _since(then: Charter, now: Charter, code: str) -> Since:
    changes = compare(then.document, now.document)
    own = Changes(
        one for one in changes if (one.was or one.service) == code and one.code != "service_new"
    )
    gone = any(one.code == "service_gone" for one in own)
    moved = next((one.service for one in own if one.was), code)
    return Since(then, code, now, None if gone else moved, own)


def ended_with(office: Office, meant: Since) -> Charter:
    """The edition that no longer had the service which the present one has not either."""
    later = [step.edition for step in history_of(office) if step.edition.number > meant.then.number]
    return next(
        edition
        for edition in reversed(later)
        if _since(meant.then, edition, meant.number).code is None
    )


def last_with(office: Office, code: str, on: date) -> Charter | None:
    """The latest edition until a day that had a service of this code."""
    return next(
        (
            step.edition
            for step in history_of(office)
            if step.edition.effective_on <= on
            and code in {one.code for one in coded_services(step.edition.document)}
        ),
        None,
    )
