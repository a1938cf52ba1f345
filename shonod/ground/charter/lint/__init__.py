"""What an officer should mend in a charter before he publishes it. The public face is `lint`.

`lint(document)` takes an object of charter.schema.json, as `Charter.to_json()` gives it or as it
was edited since, and answers findings by line, the heaviest of a line first. Each has a stable
`code`, a `level`, a `place`, and says in Bangla and English what it is, why, and what to do."""

from collections.abc import Iterator

from shonod.ground.charter.codes import Document, coded_services
from shonod.ground.charter.lint import contacts, fees, people, reading, spelling, times, whole_words
from shonod.ground.charter.lint.finding import LEVELS, Finding, Language, Level, Place, Rule, Words
from shonod.ground.charter.lint.whole import missing_columns, whole_findings

__all__ = ["LEVELS", "RULES", "Finding", "Language", "Level", "Place", "Rule", "Words", "lint"]

# Every rule that there is, in the order of docs/reference/lint.md.
RULES: tuple[Rule, ...] = (
    *whole_words.RULES,
    *times.RULES,
    *fees.RULES,
    *people.RULES,
    *contacts.RULES,
    *spelling.RULES,
    *reading.RULES,
)


def lint(document: Document) -> list[Finding]:
    """All findings: first those of the whole charter, then by line and weight."""
    found = (
        *whole_findings(document),
        *_row_findings(document),
        *people.people_findings(document),
        *spelling.spelling_findings(document),
        *reading.reading_findings(document),
    )
    unlike = {(each.rule.code, each.place, repr(each.facts)): each for each in found}
    return sorted(unlike.values(), key=_order)


def _row_findings(document: Document) -> Iterator[Finding]:
    """Cells of each row; a column that no row fills is said once by the whole."""
    unsaid = missing_columns(document)
    for coded in coded_services(document):
        service, line = coded.service, coded.service["lines"][0]
        for column, found in (
            ("fee", fees.fee_findings),
            ("time_limit", times.time_findings),
        ):
            if column not in unsaid:
                yield from found(service[column], Place(coded.section, coded.code, column, line))
        if "officer" not in unsaid:
            place = Place(coded.section, coded.code, "officer", line)
            yield from people.missing_officer(service, place)


def _order(finding: Finding) -> tuple[int, int, str, str]:
    place = finding.place
    return place.line or 0, LEVELS.index(finding.level), finding.code, place.service or ""
