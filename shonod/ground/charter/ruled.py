"""A table drawn with lines on a page: its cells, from the rules that part them."""

from typing import NamedTuple

THIN = 4.0
LEAST = 6.0
NEAR = 3.0
MAX_RULES = 4_000


class Box(NamedTuple):
    """A rectangle of a page in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


class RuledCell(NamedTuple):
    """A cell that reaches over `across` columns and `down` rows."""

    box: Box
    across: int
    down: int


class RuledTable(NamedTuple):
    box: Box
    rows: list[list[RuledCell]]


def tables_of(drawn: list[Box]) -> list[RuledTable]:
    """The tables of a page from top to bottom; `drawn` are the bounds of its lines and boxes."""
    rules = _rules(drawn)[:MAX_RULES]
    found = (_table(group) for group in _groups(rules))
    return sorted((table for table in found if table), key=lambda table: -table.box.top)


def _is_flat(rule: Box) -> bool:
    return rule.right - rule.left >= rule.top - rule.bottom


def _rules(drawn: list[Box]) -> list[Box]:
    """Lines as they are; of a box, its four sides."""
    rules = []
    for left, bottom, right, top in drawn:
        wide, high = right - left, top - bottom
        if wide > LEAST and high > LEAST:
            rules += [Box(left, bottom, right, bottom), Box(left, top, right, top)]
            rules += [Box(left, bottom, left, top), Box(right, bottom, right, top)]
        elif max(wide, high) > LEAST and min(wide, high) <= THIN:
            rules.append(Box(left, bottom, right, top))
    return list(dict.fromkeys(rules))


def _touch(one: Box, two: Box) -> bool:
    return (
        one.left <= two.right + NEAR
        and two.left <= one.right + NEAR
        and one.bottom <= two.top + NEAR
        and two.bottom <= one.top + NEAR
    )


def _groups(rules: list[Box]) -> list[list[Box]]:
    """Rules that touch one another, directly or through others."""
    left = sorted(rules)
    groups = []
    while left:
        group, edge = [left[0]], [left.pop(0)]
        while edge:
            near = [rule for rule in left if any(_touch(rule, one) for one in edge)]
            gone = set(near)
            left = [rule for rule in left if rule not in gone]
            group += near
            edge = near
        groups.append(group)
    return groups


def _table(rules: list[Box]) -> RuledTable | None:
    flat = [rule for rule in rules if _is_flat(rule)]
    upright = [rule for rule in rules if not _is_flat(rule)]
    columns = _places([(rule.left + rule.right) / 2 for rule in upright])
    rows = _places([(rule.bottom + rule.top) / 2 for rule in flat])[::-1]
    if len(columns) < 3 or len(rows) < 3:
        return None
    box = Box(columns[0], rows[-1], columns[-1], rows[0])
    return RuledTable(box, _Cells(columns, rows, flat, upright).rows())


def _places(values: list[float]) -> list[float]:
    """The values in order, those nearer than a line's width to the one before left out."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > NEAR:
            places.append(value)
    return places


class _Cells:
    def __init__(
        self, columns: list[float], rows: list[float], flat: list[Box], upright: list[Box]
    ) -> None:
        self.columns = columns
        self.lines = rows
        self.flat = flat
        self.upright = upright
        self.taken: set[tuple[int, int]] = set()

    def rows(self) -> list[list[RuledCell]]:
        return [
            [
                self._cell(row, column)
                for column in range(len(self.columns) - 1)
                if (row, column) not in self.taken
            ]
            for row in range(len(self.lines) - 1)
        ]

    def _cell(self, row: int, column: int) -> RuledCell:
        """The cell whose upper left place this is, grown until a rule stops it."""
        across, down = 1, 1
        while column + across < len(self.columns) - 1 and not self._ruled_right(
            row, column + across
        ):
            across += 1
        while row + down < len(self.lines) - 1 and not self._ruled_below(row + down, column):
            down += 1
        self.taken |= {(row + y, column + x) for y in range(down) for x in range(across)}
        return RuledCell(
            Box(
                self.columns[column],
                self.lines[row + down],
                self.columns[column + across],
                self.lines[row],
            ),
            across,
            down,
        )

    def _ruled_right(self, row: int, line: int) -> bool:
        """Whether a rule stands at a column's line, half way down the row."""
        x, y = self.columns[line], (self.lines[row] + self.lines[row + 1]) / 2
        return any(
            abs((rule.left + rule.right) / 2 - x) <= NEAR and rule.bottom <= y <= rule.top
            for rule in self.upright
        )

    def _ruled_below(self, line: int, column: int) -> bool:
        x, y = (self.columns[column] + self.columns[column + 1]) / 2, self.lines[line]
        return any(
            abs((rule.bottom + rule.top) / 2 - y) <= NEAR and rule.left <= x <= rule.right
            for rule in self.flat
        )
