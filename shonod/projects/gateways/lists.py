"""Places, components and contacts as people write them: one a line, or parted by semicolons."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from shonod.ground.bangla import folded, western_digits
from shonod.ground.phones import read_phone

_ITEMS = re.compile(r"[;\n]")
_LEVELS = re.compile(r"\s*[>›/]\s*")
_PARTS = re.compile(r"\s*[,|]\s*")
_COST = re.compile(r"(?P<name>.+?)\s*[:=]\s*(?:৳\s*)?(?P<cost>[0-9০-৯][0-9০-৯,.]*)\s*(?:/-)?")
# Of a place, from the widest down.
LEVELS = ("division", "district", "upazila", "union")
MOST, LONGEST = 100, 60


def items_of(text: str) -> list[str]:
    return [item for part in _ITEMS.split(text) if (item := " ".join(part.split()))]


def read_place(item: str) -> dict[str, str]:
    """'চট্টগ্রাম > কুমিল্লা > হোমনা': from the division down. Raises ValueError."""
    names = _LEVELS.split(item.strip(" >›/"))
    if not names[0] or len(names) > len(LEVELS) or max(map(len, names)) > LONGEST:
        raise ValueError(item)
    return dict(zip(LEVELS, names, strict=False))


def place_text(names: Iterable[str]) -> str:
    return " > ".join(names)


def place_key(names: Mapping[str, str]) -> str:
    """'/চটটগরাম/কুমিললা/হোমনা//': each level folded, to be found by, whole or from its beginning."""
    return "".join(f"/{folded(names.get(level, ''))}" for level in LEVELS) + "/"


def read_component(item: str) -> dict[str, str]:
    """'ল্যাব স্থাপন: ৯৩,৮০,০০,০০০', with or without its cost. Raises ValueError."""
    found = _COST.fullmatch(item)
    if not found:
        return {"name": item, "cost": ""}
    try:
        cost = Decimal(western_digits(found["cost"]).replace(",", ""))
    except InvalidOperation:
        raise ValueError(item) from None
    return {"name": found["name"], "cost": f"{cost:f}"}


def component_text(component: Mapping[str, str]) -> str:
    return ": ".join(part for part in (component["name"], component["cost"]) if part)


def read_contact(item: str) -> dict[str, str]:
    """'প্রকল্প পরিচালক, 01712-345678, pd@example.gov.bd': a post, and how to reach it.

    Raises ValueError where a part is neither a telephone nor a mail address.
    """
    post, *ways = (part for part in _PARTS.split(item) if part)
    contact = {"post": post, "phone": "", "email": ""}
    for way in ways:
        number = None if "@" in way else read_phone(way)
        if number is None and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", way):
            raise ValueError(item)
        contact["phone" if number else "email"] = number or way
    return contact


def contact_text(contact: Mapping[str, str]) -> str:
    return ", ".join(part for part in contact.values() if part)
