"""Invented charters of every family in every dump style, damaged as real pages are."""

import random
import unicodedata
from typing import Any

import pytest

from shonod.ground.charter import read_charter
from tests.ground.charter.invented import FAMILIES, STYLES, Fact, facts, written

DAMAGES = ("merged", "index", "rules", "trailing", "bar_below", "space_cells", "two_paragraph_time")


def damage_of(rng: random.Random) -> set[str]:
    damage = {name for name in DAMAGES if rng.random() < 0.4}
    if rng.random() < 0.2:
        damage = (damage - {"merged"}) | {"ditto"}
    return damage


def duration(pair: tuple[float, str] | None) -> dict[str, Any] | None:
    return None if pair is None else {"value": pair[0], "unit": pair[1]}


def expected(fact: Fact, columns: tuple[str, ...]) -> dict[str, Any]:
    instant, low, high, negotiable = fact.limit
    free, amounts, per_policy = fact.price
    return {
        "number": fact.number,
        "name": unicodedata.normalize("NFC", fact.name),
        "min": duration(low),
        "max": duration(high),
        "instant": instant,
        "negotiable": negotiable,
        "free": free,
        "amounts": list(amounts),
        "per_policy": per_policy,
        "phones": fact.phones if "off" in columns else [],
        "emails": fact.emails if "off" in columns else [],
        "superior": fact.superior_phones if {"sup", "rem"} & set(columns) else [],
    }


def found(service: dict[str, Any]) -> dict[str, Any]:
    limit, fee = service["time_limit"], service["fee"]
    return {
        "number": service["number"],
        "name": service["name"],
        "min": limit["min"],
        "max": limit["max"],
        "instant": limit["instant"],
        "negotiable": limit["negotiable"],
        "free": fee["free"],
        "amounts": fee["amounts_bdt"],
        "per_policy": fee["per_policy"],
        "phones": service["officer"]["phones"],
        "emails": service["officer"]["emails"],
        "superior": service["supervisor"]["phones"],
    }


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("family", FAMILIES)
def test_an_invented_charter_reads_as_it_was_meant(family: str, style: str) -> None:
    for seed in range(4):
        rng = random.Random(f"{family}{style}{seed}")
        damage = damage_of(rng)
        rows = facts(rng, family, rng.randint(3, 7))
        page = written(rng, family, rows, style, damage)
        charter = read_charter(page.encode(), name="x.txt").to_json()
        services = [entry for section in charter["sections"] for entry in section["services"]]
        columns = FAMILIES[family]
        assert [found(entry) for entry in services] == [expected(row, columns) for row in rows], (
            page
        )


@pytest.mark.parametrize("family", ["A", "B", "J", "F"])
def test_lost_serials_of_the_vertical_style_cost_only_the_number(family: str) -> None:
    rng = random.Random(family)
    rows = facts(rng, family, 5)
    page = written(rng, family, rows, "vertical", {"no_serials"})
    charter = read_charter(page.encode(), name="x.txt").to_json()
    services = [entry for section in charter["sections"] for entry in section["services"]]
    meant = [expected(row, FAMILIES[family]) | {"number": None} for row in rows]
    assert [found(entry) for entry in services] == meant, page
