"""A table drawn with lines on a page: its cells, from the rules that part them."""

from typing import NamedTuple

THIN = 4.0
LEAST = 6.0
NEAR = 3.0
MAX_RULES = 6_000
MAX_PLACES = 4_000
MAX_PARTINGS = 8


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


def _groups(rules: list[Box]) -> list[list[Box]]:
    """Rules parted wherever an empty strip lies across, or down, what is still together."""
    groups = [rules]
    for _ in range(MAX_PARTINGS):
        parted = [
            part
            for group in groups
            for strip in _parted(group, 1, 3)
            for part in _parted(strip, 0, 2)
        ]
        if len(parted) == len(groups):
            break
        groups = parted
    return groups


def _parted(rules: list[Box], low: int, high: int) -> list[list[Box]]:
    """Rules in the order of one side, parted where none reaches."""
    groups: list[list[Box]] = []
    end = 0.0
    for rule in sorted(rules, key=lambda rule: rule[low]):
        if not groups or rule[low] > end + NEAR:
            groups.append([])
            end = rule[high]
        groups[-1].append(rule)
        end = max(end, rule[high])
    return groups


def _table(rules: list[Box]) -> RuledTable | None:
    flat = [rule for rule in rules if _is_flat(rule)]
    upright = [rule for rule in rules if not _is_flat(rule)]
    columns = _places([(rule.left + rule.right) / 2 for rule in upright])
    # At a page's end the sides of a row go on to where no rule closes it.
    ends = [end for rule in upright for end in (rule.bottom, rule.top)]
    closed = [(rule.bottom + rule.top) / 2 for rule in flat]
    rows = _places([*closed, *(end for end in ends if _is_beyond(end, closed))])[::-1]
    # A single row of three cells or more is what a page's end left of a table.
    cells = (len(columns) - 1) * (len(rows) - 1)
    if len(columns) < 3 or len(rows) < 2 or cells < 3 or cells > MAX_PLACES:
        return None
    box = Box(columns[0], rows[-1], columns[-1], rows[0])
    return RuledTable(box, _Cells(columns, rows, flat, upright).rows())


def _is_beyond(end: float, places: list[float]) -> bool:
    return bool(places) and not min(places) - LEAST <= end <= max(places) + LEAST


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
        self.flat = [
            _reach([(r.left, r.right) for r in flat if abs((r.bottom + r.top) / 2 - y) <= NEAR])
            for y in rows
        ]
        self.upright = [
            _reach([(r.bottom, r.top) for r in upright if abs((r.left + r.right) / 2 - x) <= NEAR])
            for x in columns
        ]
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
        return _reaches(self.upright[line], (self.lines[row] + self.lines[row + 1]) / 2)

    def _ruled_below(self, line: int, column: int) -> bool:
        return _reaches(self.flat[line], (self.columns[column] + self.columns[column + 1]) / 2)


Stretch = tuple[float, float]


def _reach(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches of one line in order, those that meet joined."""
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1] + NEAR:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _reaches(stretches: list[Stretch], place: float) -> bool:
    return any(start <= place <= end for start, end in stretches)
