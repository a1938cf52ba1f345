"""Findings as lines for a terminal: the heaviest first, the same said of many rows said once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from shonod.ground.charter.lint.finding import LEVELS, Finding, Language, Words

_NONE = "-"


def table_of(findings: list[Finding], language: Language) -> str:
    """Tab-separated: level, code, services, lines, what, why, what to do; a comment counts."""
    return "\n".join(_lines(findings, language))


def counts_of(findings: Iterable[Finding]) -> dict[str, int]:
    """How many there are of each level."""
    found = Counter(finding.level for finding in findings)
    return {level: found[level] for level in LEVELS}


def _lines(findings: list[Finding], language: Language) -> Iterator[str]:
    yield "# " + ", ".join(f"{level}: {count}" for level, count in counts_of(findings).items())
    for (level, code, words), group in _grouped(findings, language).items():
        services = _joined(each.place.service for each in group)
        lines = _joined(each.place.line for each in group)
        yield "\t".join((level, code, services, lines, *words))


def _grouped(
    findings: list[Finding], language: Language
) -> dict[tuple[str, str, Words], list[Finding]]:
    groups: dict[tuple[str, str, Words], list[Finding]] = {}
    for finding in sorted(findings, key=lambda each: LEVELS.index(each.level)):
        key = (finding.level, finding.code, finding.said(language))
        groups.setdefault(key, []).append(finding)
    return groups


def _joined(values: Iterable[Any]) -> str:
    return ", ".join(dict.fromkeys(str(value) for value in values if value is not None)) or _NONE
