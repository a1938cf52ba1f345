"""Which cell of a dump belongs under which column, when row lengths can't be trusted.

The cheapest reading wins (Viterbi over columns): time and fee cells, serials and officers have
narrow wordings and anchor the row; a column may vanish or take two paragraphs at a price."""

from collections import Counter
from collections.abc import Sequence

from shonod.ground.charter import headers as h
from shonod.ground.charter.cells import Cell
from shonod.ground.charter.traits import Traits, traits_of

NEVER = 1_000.0
# What it costs that a column's cell is not there, by kind; a service without a name is no service.
_ABSENT = {h.NAME: 9.0, h.TIME: 4.0, h.TIME_FEE: 4.0, h.FEE: 3.0, h.NO: 3.0, h.OFFICER: 1.4}
_ABSENT |= {h.SUPERIOR: 1.6, h.NOTE: 0.4, h.OTHER: 1.2, h.LAW: 1.2, h.ROOM: 1.2}
_ABSENT_OTHERWISE = 1.5
_SECOND_PARAGRAPH = 2.6
_EXPLICIT = 2.0
_KNOWN_VALUE = -1.5


Placed = tuple[int, Cell]


def aligned(
    cells: Sequence[Cell], kinds: tuple[str, ...], *, one_row: bool, explicit: bool
) -> list[list[Placed]]:
    """Rows of (column, cell). `one_row`: the source says that all cells are of one row.
    `explicit`: empty cells are in the stream, so that few columns can have vanished."""
    if not cells:
        return []
    traits = [traits_of(cell.text) for cell in cells]
    grid = _Grid(kinds, traits, one_row, explicit)
    rows = grid.rows(cells, {})
    if one_row or len(rows) < 3:
        return rows
    return grid.rows(cells, _usual_values(rows, len(kinds)))


def _usual_values(rows: list[list[Placed]], width: int) -> dict[tuple[int, str], float]:
    """Texts that stand twice or more under one column of rows that came out whole."""
    seen: Counter[tuple[int, str]] = Counter()
    for row in rows:
        if [column for column, _ in row] == list(range(width)):
            seen.update((column, " ".join(cell.text.split())) for column, cell in row)
    return {place: _KNOWN_VALUE for place, count in seen.items() if count > 1 and place[1]}


class _Grid:
    def __init__(
        self, kinds: tuple[str, ...], traits: list[Traits], one_row: bool, explicit: bool
    ) -> None:
        self.kinds = kinds
        self.traits = traits
        self.one_row = one_row
        factor = _EXPLICIT if explicit else 1.0
        numbered = any(trait.serial is not None for trait in traits)
        self.absent = [
            (
                0.0
                if kind == h.NO and not numbered
                else _ABSENT.get(kind, _ABSENT_OTHERWISE) * factor
            )
            for kind in kinds
        ]
        self.paragraph = _SECOND_PARAGRAPH * factor
        self.costs = [[_cost(trait, kind, kinds) for kind in kinds] for trait in traits]

    def rows(
        self, cells: Sequence[Cell], usual: dict[tuple[int, str], float]
    ) -> list[list[Placed]]:
        path = self._cheapest(usual)
        rows: list[list[Placed]] = []
        for (column, opens), cell in zip(path, cells, strict=True):
            if opens or not rows:
                rows.append([])
            rows[-1].append((column, cell))
        return rows

    def _cheapest(self, usual: dict[tuple[int, str], float]) -> list[tuple[int, bool]]:
        """The column of each cell, and whether it opens a row."""
        width = range(len(self.kinds))
        before = [sum(self.absent[:column]) for column in width]
        after = [sum(self.absent[column + 1 :]) for column in width]
        best = [before[column] + self._cell_cost(0, column, usual) for column in width]
        back: list[list[tuple[int, bool]]] = []
        for place in range(1, len(self.traits)):
            step, best = self._step(place, best, before, after, usual)
            back.append(step)
        column = min(width, key=lambda column: best[column] + after[column])
        path: list[tuple[int, bool]] = []
        for step in reversed(back):
            previous, opens = step[column]
            path.append((column, opens))
            column = previous
        return [(column, True), *reversed(path)]

    def _step(
        self,
        place: int,
        best: list[float],
        before: list[float],
        after: list[float],
        usual: dict[tuple[int, str], float],
    ) -> tuple[list[tuple[int, bool]], list[float]]:
        width = len(self.kinds)
        ending = min(range(width), key=lambda column: best[column] + after[column])
        closed = NEVER if self.one_row else best[ending] + after[ending]
        step: list[tuple[int, bool]] = []
        costs: list[float] = []
        for column in range(width):
            choices = [(closed + before[column], ending, True)]
            choices.append((best[column] + self._again(place, column), column, False))
            gap = 0.0
            for previous in range(column - 1, -1, -1):
                choices.append((best[previous] + gap, previous, False))
                gap += self.absent[previous]
            cost, previous, opens = min(choices)
            step.append((previous, opens))
            costs.append(cost + self._cell_cost(place, column, usual))
        return step, costs

    def _cell_cost(self, place: int, column: int, usual: dict[tuple[int, str], float]) -> float:
        known = usual.get((column, self.traits[place].text), 0.0)
        return self.costs[place][column] + known

    def _again(self, place: int, column: int) -> float:
        """The price of a second paragraph in the column of the one before."""
        kind, trait, before = self.kinds[column], self.traits[place], self.traits[place - 1]
        if kind in (h.NO, h.ROOM):
            return NEVER
        if trait.entry > 1:
            return 0.2
        if kind in (h.TIME, h.TIME_FEE) and trait.unit and not before.unit:
            return 0.0
        if kind in (h.OFFICER, h.SUPERIOR) and (trait.contact or trait.detail):
            return 0.3
        if kind in (h.OFFICER, h.SUPERIOR) and not before.contact:
            return self.paragraph * 0.7
        return self.paragraph


def _cost(trait: Traits, kind: str, kinds: tuple[str, ...]) -> float:
    """How badly a cell with these traits sits under a column of this kind."""
    if not trait.text:
        return 9.0 if kind == h.NAME else 0.3
    if trait.ditto:
        return 6.0 if kind in (h.NO, h.NAME) else 0.5
    if kind == h.NO:
        return _serial_cost(trait)
    if kind in (h.TIME, h.TIME_FEE):
        return _time_cost(trait)
    if kind == h.FEE:
        return _fee_cost(trait)
    if kind in (h.OFFICER, h.SUPERIOR):
        return _officer_cost(trait)
    if kind == h.ROOM:
        return 0.0 if trait.number or trait.detail else 3.0
    return _words_cost(trait, kind, kinds)


def _serial_cost(trait: Traits) -> float:
    if trait.serial is None:
        return 12.0
    return 0.0 if not trait.number or len(trait.text) < 3 else 3.0


def _time_cost(trait: Traits) -> float:
    if trait.time:
        return 0.0
    if trait.unit or (trait.number and not trait.fee):
        return 1.5
    return 1.5 if trait.nothing else 4.0


def _fee_cost(trait: Traits) -> float:
    if trait.fee:
        return 0.0
    if trait.number or trait.nothing:
        return 0.8
    return 4.0


def _officer_cost(trait: Traits) -> float:
    cost = 0.0 if trait.officer or trait.detail else 2.0
    return cost + (4.0 if trait.time or trait.fee or trait.unit else 0.0)


def _words_cost(trait: Traits, kind: str, kinds: tuple[str, ...]) -> float:
    cost = 0.0
    if trait.serial is not None:
        cost += 5.0
    if trait.time and (h.TIME in kinds or h.TIME_FEE in kinds):
        cost += 1.5 if kind == h.METHOD and trait.delivery else 4.0
    if trait.unit and len(trait.text) < 16:
        cost += 2.0
    if trait.fee and (h.FEE in kinds or h.TIME_FEE in kinds):
        cost += 3.0
    if trait.number and trait.serial is None:
        cost += 2.0
    if trait.contact or trait.detail:
        cost += 3.0
    if kind == h.NAME:
        return cost + (6.0 if trait.entry > 1 else 0.0) + (1.0 if trait.nothing else 0.0)
    suits = (
        (kind == h.METHOD and trait.delivery)
        or (kind in (h.PAPERS, h.PAPERS_PLACES) and (trait.paper or trait.nothing))
        or (kind in (h.PLACES, h.PAPERS_PLACES, h.SITE) and trait.place)
    )
    return cost - 0.4 if suits else cost
