"""How much of a charter the reader said as the careful human does, field by field."""

from typing import Any, NamedTuple

from tests.ground.charter.others import UNITS, Page

_SHORT = {unit: letter for letter, unit in UNITS.items()}


class Judged(NamedTuple):
    right: int
    asked: int
    wrong: list[str]


def judged(page: Page, charter: dict[str, Any] | None, *, numbered: bool = True) -> Judged:
    """`charter` None: the reader found none. Not `numbered`: the dump lost the serials."""
    if page.said is None or charter is None:
        right = page.said is None and charter is None
        return Judged(int(right), 1, [] if right else [f"charter: {charter and 'invented'}"])
    found = [
        spoken(service, section)
        for section in charter["sections"]
        for service in section["services"]
    ]
    pairs = [
        (f"{place}.{key}", meant, found[place].get(key) if place < len(found) else None)
        for place, said in enumerate(page.said)
        for key, meant in said.items()
        if numbered or key != "number"
    ]
    pairs.append(("services", str(len(page.said)), str(len(found))))
    pairs += [
        (key, meant, charter["office"]["name" if key == "office" else key] or "-")
        for key, meant in page.office.items()
    ]
    pairs += [(key, meant, _of_page(charter, key)) for key, meant in page.counts.items()]
    asked = [pair for pair in pairs if pair[1] != "?"]
    wrong = [f"{key}: {meant!r}, not {said!r}" for key, meant, said in asked if meant != said]
    return Judged(len(asked) - len(wrong), len(asked), wrong)


def _of_page(charter: dict[str, Any], key: str) -> str:
    if key == "expectations":
        return str(len(charter[key]))
    if key == "grievance":
        return " ".join(limit_of(tier["time_limit"]) for tier in charter[key])
    return charter[key] or "-"


def spoken(service: dict[str, Any], section: dict[str, Any]) -> dict[str, str]:
    """A service in the short words of the pages."""
    officer, superior = service["officer"], service["supervisor"]
    return {
        "number": str(service["number"] or "-"),
        "name": service["name"],
        "time": limit_of(service["time_limit"]),
        "fee": fee_of(service["fee"]),
        "officer": officer["name"] or "-",
        "post": officer["designation"] or "-",
        "phones": " ".join(officer["phones"]) or "-",
        "emails": " ".join(officer["emails"]) or "-",
        "superior": superior["designation"] or "-",
        "superior phones": " ".join(superior["phones"]) or "-",
        "superior emails": " ".join(superior["emails"]) or "-",
        "kind": section["kind"],
        "section": section["number"] or "-",
        "title": section["title"] or "-",
    }


def limit_of(limit: dict[str, Any]) -> str:
    ends = [
        f"{end['value']}{_SHORT[end['unit']]}" if end else ""
        for end in (limit["min"], limit["max"])
    ]
    words = [
        "instant" if limit["instant"] else "",
        f"{ends[0]}-{ends[1]}" if ends[0] else ends[1],
        "demand" if limit["negotiable"] else "",
        "cond" if limit["conditional"] else "",
    ]
    return " ".join(word for word in words if word) or "-"


def fee_of(fee: dict[str, Any]) -> str:
    words = [
        "free" if fee["free"] else "",
        *(f"{amount:g}" if amount < 1e6 else str(amount) for amount in fee["amounts_bdt"]),
    ]
    return " ".join([word for word in words if word] + ["policy"] * fee["per_policy"]) or "-"
