"""What is still to be settled in a draft, and what was mended while it was read."""

from dataclasses import dataclass
from typing import NamedTuple

from shonod.editions.models import Manuscript
from shonod.ground.charter.bilingual import Part, bangla_of, mark_of
from shonod.ground.charter.codes import coded_services
from shonod.ground.charter.lint import Finding, lint
from shonod.ground.charter.typed import AT_THE_DESK

# Repairs that are findings too, with words of their own.
TAKEN_UP = {"row_joined", "repeat_dropped", "officer_merged", "letters_mended"}


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
