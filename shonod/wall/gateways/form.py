"""The government's form as lines and tables of texts, for files that people edit."""

import json
from typing import Any, NamedTuple

Cell = list[str]


class Table(NamedTuple):
    title: str
    columns: list[str]
    rows: list[list[Cell]]


class Form(NamedTuple):
    """`head`: lines above the title. `others`: expectations and grievance tiers, if any."""

    language: str
    head: list[str]
    title: str
    edition: str
    aims: list[tuple[str, str]]
    services: list[Table]
    others: list[Table]

    @property
    def columns(self) -> int:
        return len(self.services[0].columns)


def form_of(facts: str) -> Form:
    """The form out of the JSON that `wall.views.official` makes."""
    data = json.loads(facts)
    head = [data[key] for key in ("government", "department", "office", "place", "website")]
    return Form(
        language=data["language"],
        head=[line for line in head if line],
        title=data["title"],
        edition=data["in_force"],
        aims=[(f"{aim['name']}:", aim["text"]) for aim in data["aims"]],
        services=[
            Table(section["title"], data["columns"], [_cells(row, data) for row in section["rows"]])
            for section in data["sections"]
        ],
        others=[
            Table(part["title"], part["columns"], [_bare(row) for row in part["rows"]])
            for part in (data["expectations"], data["grievance"])
            if part
        ],
    )


def _cells(row: dict[str, Any], data: dict[str, Any]) -> list[Cell]:
    cells = [
        [row["number"]],
        [row["name"]],
        row["delivery"],
        row["papers"],
        [row["fee"]],
        [row["limit"]],
        _person(row["officer"], data),
    ]
    return cells if row["superior"] is None else [*cells, _person(row["superior"], data)]


def _bare(row: list[str]) -> list[Cell]:
    return [[text] for text in row]


def _person(person: dict[str, Any], data: dict[str, Any]) -> Cell:
    phones = [f"{data['phone']} {each['shown']}" for each in person["phones"]]
    return [*person["lines"], *phones, *person["emails"]]


# Parts of a page's width by column: number, name, method, papers, fee, limit, officer, superior.
WIDTHS = (5, 15, 15, 17, 10, 11, 17, 15)
EVEN = {2: (1, 20), 5: (1, 5, 5, 7, 3)}


def widths_of(table: Table) -> tuple[int, ...]:
    """The parts of the page that each column of a table takes."""
    return EVEN.get(len(table.columns), WIDTHS[: len(table.columns)])
