from shonod.ground.charter.cells import Paragraph, Row
from shonod.ground.charter.grids import Span, SpanRow, items_of_table


def texts(rows: list[list[Span]]) -> list[list[str]]:
    table = [SpanRow(line, spans) for line, spans in enumerate(rows, start=1)]
    return [
        [cell.text for cell in item.cells] if isinstance(item, Row) else [item.text]
        for item in items_of_table(table, lambda *_: None)
    ]


def spans(*words: str) -> list[Span]:
    return [Span(word) for word in words]


HEADER = spans("ক্রমিক নং", "সেবার নাম", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা")


def test_a_cell_merged_down_counts_for_each_row() -> None:
    rows = [HEADER, [*spans("১", "ক", "৩ দিন"), Span("সচিব", down=2)], spans("২", "খ", "৪ দিন")]
    assert texts(rows)[1:] == [["১", "ক", "৩ দিন", "সচিব"], ["২", "খ", "৪ দিন", "সচিব"]]


def test_a_row_whose_serial_and_name_are_merged_goes_on() -> None:
    rows = [
        HEADER,
        [Span("১", down=2), Span("ক", down=2), Span("৩ দিন"), Span("সচিব", down=2)],
        spans("বা ৫ দিন"),
    ]
    assert texts(rows)[2] == ["", "", "বা ৫ দিন", ""]


def test_a_header_of_two_rows_is_one_and_its_columns_are_joined() -> None:
    rows = [
        [*(Span(span.text, down=2) for span in HEADER[:3]), Span("দায়িত্বপ্রাপ্ত কর্মকর্তা", across=2)],
        spans("পদবি", "ফোন"),
        spans("১", "ক", "৩ দিন", "সচিব", "০১৭০০০০০০০১"),
    ]
    assert texts(rows) == [
        ["ক্রমিক নং", "সেবার নাম", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা পদবি\nদায়িত্বপ্রাপ্ত কর্মকর্তা ফোন"],
        ["১", "ক", "৩ দিন", "সচিব\n০১৭০০০০০০০১"],
    ]


def test_what_stands_alone_above_the_header_is_a_paragraph() -> None:
    table = [SpanRow(1, [Span("সমবায় অফিস", across=4)]), SpanRow(2, HEADER)]
    items = items_of_table(table, lambda *_: None)
    assert items[0] == Paragraph("সমবায় অফিস", 1, 1)
