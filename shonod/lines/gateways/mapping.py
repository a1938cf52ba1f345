"""How one gateway is spoken to: a file that the administrator writes, because gateways differ.

docs/reference/sms-gateway.md shows several. What is wrong in it is said by name and place.
"""

import json
import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from shonod.lines.gateways.line import LineDown

PLACES = {"to", "text", "reference", "kind"}
_PLACE = re.compile(r"{(\w+)}")


def _known_places(template: str) -> str:
    unknown = set(_PLACE.findall(template)) - PLACES
    if unknown:
        raise ValueError(f"nobody knows {{{unknown.pop()}}}; there are {sorted(PLACES)}")
    return template


Template = Annotated[str, AfterValidator(_known_places)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Reading(_Part):
    """Where in an answer what is wanted stands: `field` ('data.0.id') of JSON, or its whole text;
    and what it says there. A whole text is searched for the words, a field must equal one."""

    field: str = ""
    yes: list[str] = []
    refused: list[str] = []
    later: list[str] = []
    no_money: list[str] = []
    id: str = ""


class Check(_Part):
    """An address of the same host that costs nothing, and what stands in a good answer."""

    url: str
    field: str = ""
    at_least: float | None = None


class Reports(_Part):
    """The names in the gateway's call of ours: of our reference or its id, and of what became."""

    mark: str
    said: str
    delivered: list[str]
    failed: list[str]


class Incoming(_Part):
    """The names in the gateway's call of ours when somebody sent a text."""

    sender: str = "sender"
    text: str = "text"
    id: str = "id"


class Mapping(_Part):
    method: Literal["GET", "POST"] = "POST"
    body: Literal["query", "form", "json"] = "form"
    number: Literal["plus", "plain", "local"] = "plain"
    fields: dict[str, Template] = {}
    headers: dict[str, str] = {}
    answer: Reading = Field(default_factory=Reading)
    check: Check | None = None
    reports: Reports | None = None
    incoming: Incoming = Field(default_factory=Incoming)


def read_mapping(path: Path) -> Mapping:
    """Raises LineDown 'misset', which says what is wrong where."""
    try:
        return Mapping.model_validate(tomllib.loads(path.read_text()))
    except OSError as error:
        raise _misset(path, error.strerror or "it can't be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _misset(path, str(error)) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise _misset(path, f"{place}: {first['msg']}") from error


def _misset(path: Path, why: str) -> LineDown:
    return LineDown("misset", f"{path.name}: {why}")


def filled(template: str, facts: dict[str, str]) -> str:
    """Each place once: what is put in is not read again."""
    return _PLACE.sub(lambda found: facts[found[1]], template)


def found_in(text: str, field: str) -> str:
    """What stands at 'data.0.id' of the JSON `text`; empty when nothing does."""
    try:
        value: Any = json.loads(text)
        for step in field.split("."):
            value = value[int(step)] if isinstance(value, list) else value[step]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return ""
    return json.dumps(value) if isinstance(value, dict | list | bool) else str(value)
