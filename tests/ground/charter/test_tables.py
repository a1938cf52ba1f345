from shonod.ground.charter.cells import Cell, Item, Paragraph, Row
from shonod.ground.charter.header_rows import header_at
from shonod.ground.charter.tables import body_of


def row(line: int, *texts: str) -> Row:
    return Row(tuple(Cell(text, line, line) for text in texts))


HEAD = row(1, "ক্রমিক নং", "সেবার নাম", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা")


def test_rows_go_on_past_a_repeated_header_and_an_officer_between_them() -> None:
    items: list[Item] = [
        HEAD,
        row(2, "১", "ক সেবা", "৩ দিন", ""),
        Paragraph("সহকারী প্রোগ্রামার\nফোন: 01700000001", 3, 4),
        HEAD,
        row(6, "২", "খ সেবা", "৪ দিন", ""),
        Paragraph("২.২) প্রাতিষ্ঠানিক সেবা", 7, 7),
    ]
    header = header_at(items, 0)
    assert header is not None
    body = body_of(items, header, header.end, lambda *_: None)
    assert [record.text("name") for record in body.records] == ["ক সেবা", "খ সেবা"]
    assert [cell.line for cell in body.loose] == [3]
    assert body.end == 5
