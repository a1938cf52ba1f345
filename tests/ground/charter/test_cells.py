from shonod.ground.charter.cells import Cell, Row


def test_a_row_spans_the_lines_of_its_cells() -> None:
    row = Row((Cell("১", 4, 4), Cell("ক", 5, 7)))
    assert (row.line, row.last) == (4, 7)
