"""What changed between two editions, by meaning. The public face is `compare`.

`compare(old, new)` takes two objects of charter.schema.json and answers a `Change` for each thing
that means something else now. A service that only has another number is a move; words put
otherwise are wording; `worsens` says what takes away from what citizens were promised."""

from collections.abc import Iterator

from shonod.ground.bangla import folded
from shonod.ground.charter.codes import Coded, Document, coded_services, section_codes
from shonod.ground.charter.compare import change as c
from shonod.ground.charter.compare.change import KINDS, Change, Effect, Kind
from shonod.ground.charter.compare.likeness import likeness, matched, matched_texts
from shonod.ground.charter.compare.promises import CELLS, limit_changes, person_changes

__all__ = ["KINDS", "Change", "Effect", "Kind", "compare"]

# Below this two names are two services; the same number makes up for a little.
_LEAST = 0.7
_SAME_NUMBER = 0.2


def compare(old: Document, new: Document) -> list[Change]:
    """All changes from `old` to `new`: the whole, its sections, each service, sections 3 and 4."""
    return [
        *_aims(old, new),
        *_sections(old, new),
        *_services(old, new),
        *_expectations(old, new),
        *_grievance(old, new),
    ]


def _aims(old: Document, new: Document) -> Iterator[Change]:
    for column in ("vision", "mission"):
        if folded(old[column] or "") != folded(new[column] or ""):
            yield Change(c.WORDING, column, old[column], new[column])


def _sections(old: Document, new: Document) -> Iterator[Change]:
    before = dict(zip(section_codes(old), old["sections"], strict=True))
    after = dict(zip(section_codes(new), new["sections"], strict=True))
    for number in sorted(before.keys() | after.keys()):
        one, other = before.get(number), after.get(number)
        titles = (one and one["title"], other and other["title"])
        if one is None or other is None:
            kind = c.SECTION_NEW if one is None else c.SECTION_GONE
        elif one["kind"] != other["kind"] or folded(titles[0] or "") != folded(titles[1] or ""):
            kind = c.SECTION_CHANGED
        else:
            continue
        yield Change(kind, "sections", *titles, section=number)


def _services(old: Document, new: Document) -> Iterator[Change]:
    for before, after in matched(coded_services(old), coded_services(new), _name, _score, _LEAST):
        if before is not None and after is not None:
            yield from _service(before, after)
        elif before is not None:
            name = before.service["name"]
            yield Change(c.SERVICE_GONE, "name", name, None, before.section, before.code)
        elif after is not None:
            name = after.service["name"]
            yield Change(c.SERVICE_NEW, "name", None, name, after.section, after.code)


def _name(coded: Coded) -> str:
    return str(coded.service["name"])


def _score(one: Coded, other: Coded) -> float:
    alike = likeness(one.service["name"], other.service["name"])
    return alike + (_SAME_NUMBER if one.code == other.code else 0)


def _service(before: Coded, after: Coded) -> Iterator[Change]:
    old, new = before.service, after.service
    was = before.code if before.code != after.code else None

    def at(kind: Kind, column: str, one: str | None, other: str | None) -> Change:
        return Change(kind, column, one, other, after.section, after.code, was, new["name"])

    if was:
        yield at(c.SERVICE_MOVED, "number", before.code, after.code)
    if folded(old["name"]) != folded(new["name"]):
        yield at(c.SERVICE_RENAMED, "name", old["name"], new["name"])
    for column, changes in CELLS.items():
        for kind, one, other in changes(old[column], new[column]):
            yield at(kind, column, one, other)


def _expectations(old: Document, new: Document) -> Iterator[Change]:
    for one, other in matched_texts(old["expectations"], new["expectations"]):
        if one is None or other is None:
            kind = c.EXPECTATION_NEW if one is None else c.EXPECTATION_DROPPED
        elif folded(one) != folded(other):
            kind = c.WORDING
        else:
            continue
        yield Change(kind, "expectations", one, other)


def _grievance(old: Document, new: Document) -> Iterator[Change]:
    before = {tier["tier"]: tier for tier in old["grievance"]}
    after = {tier["tier"]: tier for tier in new["grievance"]}
    for number in sorted(before.keys() | after.keys()):
        one, other = before.get(number), after.get(number)
        if one is None or other is None:
            kind = c.TIER_NEW if one is None else c.TIER_GONE
            texts = (one and one["contact"]["text"], other and other["contact"]["text"])
            yield Change(kind, "grievance", *texts)
            continue
        found = (
            *limit_changes(one["time_limit"], other["time_limit"]),
            *person_changes(one["contact"], other["contact"]),
        )
        yield from (Change(kind, "grievance", *texts) for kind, *texts in found)
        if folded(one["when"] or "") != folded(other["when"] or ""):
            yield Change(c.WORDING, "grievance", one["when"], other["when"])
