"""A charter as lines for a terminal: one line a service, then what the reader had to say."""

from collections.abc import Iterator

from shonod.ground.charter.shape import Charter, Fee, Section
from shonod.ground.timelimit import TimeLimit

_NONE = "-"


def table_of(charter: Charter) -> str:
    """Tab-separated: number, name, time, fee, officer, phone; comments start with '#'."""
    return "\n".join(_lines(charter))


def _lines(charter: Charter) -> Iterator[str]:
    office = charter.office
    yield f"# {', '.join(part for part in (office.name, office.department) if part) or _NONE}"
    for section in charter.sections:
        yield f"# {' '.join(part for part in (section.number, section.title) if part) or _NONE}"
        yield from _rows(section)
    for entry in charter.diagnostics:
        yield f"# {entry.level} {entry.code}, line {entry.line or _NONE}: {entry.message}"


def _rows(section: Section) -> Iterator[str]:
    for service in section.services:
        officer = service.officer
        cells = (
            str(service.number or _NONE),
            service.name,
            _limit(service.time_limit),
            _fee(service.fee),
            officer.name or officer.designation or _NONE,
            officer.phones[0] if officer.phones else _NONE,
        )
        yield "\t".join(cells)


def _limit(limit: TimeLimit) -> str:
    return limit.text or _NONE


def _fee(fee: Fee) -> str:
    return fee.text or _NONE
