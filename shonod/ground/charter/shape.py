"""What a charter says, as values. `to_json()` of each is its object in charter.schema.json."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from shonod.ground.timelimit import TimeLimit

FORMAT = "shonod.charter/1"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One repair, inference or failure. `level`: info, warning or error; `line` counts from 1."""

    level: str
    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Office:
    name: str | None = None
    department: str | None = None
    location: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class Officer:
    """Phones are E.164, e-mails lower case without stray spaces; `text` is the cell as written."""

    text: str | None = None
    name: str | None = None
    designation: str | None = None
    office: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fee:
    """`amounts_bdt` in taka, in the order written."""

    text: str | None = None
    free: bool = False
    amounts_bdt: tuple[float, ...] = ()
    per_policy: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """One way of asking. `channel` is of the schema's list; what has no type is 'other'."""

    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class Service:
    number: int | None
    name: str
    delivery: tuple[Delivery, ...]
    documents: tuple[str, ...]
    documents_from: tuple[str, ...]
    fee: Fee
    time_limit: TimeLimit
    officer: Officer
    supervisor: Officer
    lines: tuple[int, int]


@dataclass(slots=True)
class Section:
    """`kind`: citizen, institutional, internal or unspecified; `number` like '2.1'."""

    kind: str = "unspecified"
    number: str | None = None
    title: str | None = None
    services: list[Service] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tier:
    """One rung of the grievance ladder: whom to turn to when the one before did not help."""

    tier: int
    when: str | None
    contact: Officer
    time_limit: TimeLimit


@dataclass(frozen=True, slots=True)
class Charter:
    office: Office
    vision: str | None
    mission: str | None
    sections: tuple[Section, ...]
    expectations: tuple[str, ...]
    grievance: tuple[Tier, ...]
    diagnostics: tuple[Diagnostic, ...]

    def to_json(self) -> dict[str, Any]:
        """The charter as charter.schema.json describes it: plain dicts, lists, strings, numbers."""
        plain = _listed(asdict(self))
        return {"format": FORMAT, **plain}


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_listed(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value
