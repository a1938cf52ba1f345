from shonod.ground.charter.align import aligned
from shonod.ground.charter.cells import Cell

KINDS = ("no", "name", "method", "fee", "time")


def columns(texts: list[str], *, one_row: bool = False) -> list[list[int]]:
    cells = [Cell(text, line, line) for line, text in enumerate(texts, start=1)]
    rows = aligned(cells, KINDS, one_row=one_row, explicit=False)
    return [[column for column, _ in row] for row in rows]


def test_rows_of_full_length_are_parted() -> None:
    row = ["১", "নিবন্ধন", "সরাসরি", "২০/-", "৩ দিন"]
    assert columns([*row, "২", *row[1:]]) == [[0, 1, 2, 3, 4]] * 2


def test_a_vanished_cell_leaves_the_anchors_in_place() -> None:
    assert columns(
        ["১", "নিবন্ধন", "২০/-", "৩ দিন", "২", "সনদ প্রদান", "সরাসরি", "বিনামূল্যে", "৪ দিন"]
    ) == [
        [0, 1, 3, 4],
        [0, 1, 2, 3, 4],
    ]


def test_a_limit_in_two_paragraphs_is_one_cell() -> None:
    assert columns(["১", "নিবন্ধন", "সরাসরি", "২০/-", "০৮ (আট)", "কার্যদিবস"]) == [[0, 1, 2, 3, 4, 4]]


def test_cells_of_one_row_stay_together() -> None:
    assert columns(["১", "নিবন্ধন", "৩ দিন"], one_row=True) == [[0, 1, 4]]


def test_no_cells_are_no_rows() -> None:
    assert columns([]) == []
