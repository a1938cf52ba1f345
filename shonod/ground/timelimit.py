"""A time limit as a charter promises it. The shape is `time_limit` of charter.schema.json."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Unit(StrEnum):
    MINUTE = "minute"
    HOUR = "hour"
    WORKING_DAY = "working_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Duration:
    value: int | float
    unit: Unit

    def to_json(self) -> dict[str, Any]:
        return {"value": self.value, "unit": self.unit.value}

    @classmethod
    def from_json(cls, data: dict[str, Any] | None) -> Self | None:
        return None if data is None else cls(data["value"], Unit(data["unit"]))


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """`instant`: on the spot is promised, alone or before `max`.
    `negotiable`: 'or as demand requires'. `conditional`: 'where applicable'."""

    text: str | None = None
    instant: bool = False
    min: Duration | None = None
    max: Duration | None = None
    negotiable: bool = False
    conditional: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "instant": self.instant,
            "min": self.min.to_json() if self.min else None,
            "max": self.max.to_json() if self.max else None,
            "negotiable": self.negotiable,
            "conditional": self.conditional,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        return cls(
            text=data["text"],
            instant=data["instant"],
            min=Duration.from_json(data["min"]),
            max=Duration.from_json(data["max"]),
            negotiable=data["negotiable"],
            conditional=data["conditional"],
        )
