from io import BytesIO

import typst
from PIL import Image

from shonod.ground.charter.cells import Paragraph
from shonod.ground.charter.drawn import Drawing, Word, drawing_of
from shonod.ground.charter.grids import Table


def picture(source: str) -> Image.Image:
    return Image.open(BytesIO(typst.compile(source.encode(), format="png", ppi=200)))


def drawing() -> Drawing:
    found = drawing_of(
        picture(
            "#set page(width: 16cm, height: 8cm)\nTitle\n#table(columns: (1fr, 1fr, 1fr), [a], [b], [c], [d], [e], [f])"
        )
    )
    assert found is not None
    return found


def test_the_cells_of_a_drawn_table_are_found() -> None:
    assert [len(row) for table in drawing().tables for row in table.rows] == [3, 3]


def test_each_word_is_put_into_the_cell_it_was_read_in() -> None:
    page = drawing()
    strip = Image.open(BytesIO(page.strip()))
    assert strip.size[1] > sum(place[3] - place[1] for place in page.places)
    words = [Word((n, 1, 1), 30, top + 2, f"word{n}") for n, top in enumerate(page.tops)]
    above, table, below = page.blocks(words, 7)
    assert (above, below) == (Paragraph("word0", 7, 7), Paragraph("word1", 7, 7))
    assert isinstance(table, Table)
    assert [[span.text for span in row.spans] for row in table.rows] == [
        ["word2", "word3", "word4"],
        ["word5", "word6", "word7"],
    ]


def test_a_picture_without_rules_has_no_table() -> None:
    assert drawing_of(picture("#set page(width: 9cm, height: 5cm)\nOnly words")) is None
