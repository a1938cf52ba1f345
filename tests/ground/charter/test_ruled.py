import pytest

from shonod.ground.charter.ruled import Box, tables_of


def flat(left: float, right: float, y: float) -> Box:
    return Box(left, y - 0.5, right, y + 0.5)


def upright(x: float, bottom: float, top: float) -> Box:
    return Box(x - 0.5, bottom, x + 0.5, top)


FRAME = [flat(0, 200, 0), flat(0, 200, 100), upright(0, 0, 100), upright(200, 0, 100)]


def test_rules_part_a_page_into_cells() -> None:
    (table,) = tables_of([*FRAME, flat(0, 200, 50), upright(100, 0, 100)])
    assert [[cell.box for cell in row] for row in table.rows] == [
        [Box(0, 50, 100, 100), Box(100, 50, 200, 100)],
        [Box(0, 0, 100, 50), Box(100, 0, 200, 50)],
    ]


def test_a_missing_rule_merges_two_cells() -> None:
    (table,) = tables_of([*FRAME, flat(0, 100, 50), upright(100, 0, 100)])
    assert [[(cell.across, cell.down) for cell in row] for row in table.rows] == [
        [(1, 1), (1, 2)],
        [(1, 1)],
    ]


def test_boxes_side_by_side_are_cells() -> None:
    boxes = [Box(x, y, x + 100, y + 50) for x in (0, 100) for y in (0, 50)]
    (table,) = tables_of(boxes)
    assert [len(row) for row in table.rows] == [2, 2]


def test_tables_that_do_not_touch_are_two_from_top_to_bottom() -> None:
    upper = [Box(x, y, x + 100, y + 50) for x in (0, 100) for y in (300, 350)]
    lower = [Box(x, y, x + 100, y + 50) for x in (0, 100) for y in (0, 50)]
    assert [table.box.top for table in tables_of([*lower, *upper])] == [400, 100]


def test_a_line_below_a_heading_is_no_table() -> None:
    assert tables_of([flat(0, 200, 0), Box(0, 0, 500, 800)]) == []


def test_tables_side_by_side_are_two() -> None:
    boxes = [Box(x, y, x + 50, y + 50) for x in (0, 50, 150, 200) for y in (0, 50)]
    assert [table.box.left for table in tables_of(boxes)] == [0, 150]


@pytest.mark.parametrize(
    "drawn",
    [
        [flat(x * 9, x * 9 + 8, x * 9) for x in range(20_000)],
        [
            *(flat(0, 9_000, y * 9) for y in range(999)),
            *(upright(x * 9, 0, 9_000) for x in range(999)),
        ],
        [flat(0, x, x % 7) for x in range(10, 20_000)],
    ],
)
def test_thousands_of_rules_are_no_table(drawn: list[Box]) -> None:
    assert tables_of(drawn) == []
