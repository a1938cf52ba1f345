"""A finding: which rule a charter breaks and where, said in Bangla or English."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from shonod.ground.bangla import bangla_digits

Level = Literal["error", "warning", "info"]
Language = Literal["bn", "en"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")


class Words(NamedTuple):
    """What was found, why it matters, and what to do. `{names}` stand for the finding's facts."""

    what: str
    why: str
    do: str


class Place(NamedTuple):
    """Where: a section ('2.2'), a service ('2.2.2'), a column of the schema, a line of the
    source. What is None is wider than that or unknown."""

    section: str | None = None
    service: str | None = None
    column: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a good charter does not have. `code` is stable.

    error: a requester could not hold the office to it; warning: it can be read in two ways, or
    something is missing; info: worth a look.
    """

    code: str
    level: Level
    en: Words
    bn: Words

    def at(self, place: Place, **facts: Any) -> "Finding":
        return Finding(self, place, facts)


@dataclass(frozen=True, slots=True)
class Finding:
    """`facts` are what the words name: texts as the charter writes them, numbers, codes."""

    rule: Rule
    place: Place
    facts: dict[str, Any]

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def level(self) -> Level:
        return self.rule.level

    def said(self, language: Language) -> Words:
        """The rule's words with the facts in them."""
        words = self.rule.bn if language == "bn" else self.rule.en
        facts = {name: _shown(fact, language) for name, fact in self.facts.items()}
        return Words(*(text.format(**facts) for text in words))

    def to_json(self) -> dict[str, Any]:
        return {
            "level": self.level,
            "code": self.code,
            **self.place._asdict(),
            "facts": self.facts,
            "bn": self.said("bn")._asdict(),
            "en": self.said("en")._asdict(),
        }


def _shown(fact: Any, language: Language) -> str:
    """Texts stay as they are written; numbers and codes of services take the reader's digits."""
    if isinstance(fact, str):
        return fact
    text = ", ".join(fact) if isinstance(fact, list) else str(fact)
    return bangla_digits(text) if language == "bn" else text
