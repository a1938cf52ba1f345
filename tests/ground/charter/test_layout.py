from shonod.ground.charter.cells import Line, Row
from shonod.ground.charter.layout import items_of


def shapes(text: str) -> list[list[str] | str]:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return [
        [cell.text for cell in item.cells] if isinstance(item, Row) else item.text
        for item in items_of(lines)
    ]


def test_tabs_and_pipes_make_rows_and_rule_lines_go() -> None:
    assert shapes("ক\tখ\n---|---|\n| গ | ঘ |\nঙ | চ |\n||||||") == [
        ["ক", "খ"],
        ["গ", "ঘ"],
        ["ঙ", "চ"],
    ]


def test_stacked_cells_are_closed_by_their_bar_also_on_the_next_line() -> None:
    assert shapes("ক |\nখ\n|\n|\nগ\nঘ |") == ["ক", "খ", "", "গ\nঘ"]


def test_lines_without_a_blank_between_are_one_paragraph_where_blanks_part_cells() -> None:
    assert shapes("ক\n\nখ\nগ\n\nঘ") == ["ক", "খ\nগ", "ঘ"]


def test_lines_are_paragraphs_where_no_blanks_part_them() -> None:
    assert shapes("ক\nখ\nগ\nঘ\nঙ") == ["ক", "খ", "গ", "ঘ", "ঙ"]
