from shonod.ground.charter.header_rows import Header
from shonod.ground.charter.rows import whole_rows
from shonod.ground.charter.tables import Body, Record

HEADER = Header(("no", "name", "time", "officer"), ("", "", "", ""), 0, rows=True)


def record(line: int, *texts: str) -> Record:
    return Record(dict(zip(HEADER.kinds, texts, strict=True)), line, line)


def whole(*records: Record) -> tuple[list[Record], list[str]]:
    said: list[str] = []
    found = whole_rows(
        Body(list(records), [], 0), HEADER, lambda *entry: said.append(str(entry[1]))
    )
    return found, said


def test_a_row_cut_by_a_page_is_joined_cell_by_cell() -> None:
    rows, said = whole(
        record(1, "১", "তথ্য", "৭ কার্যদিবস/ চাহিদা", "সচিব"), record(2, "", "প্রদান", "চাহিদা", "")
    )
    assert [row.text("name") for row in rows] == ["তথ্য প্রদান"]
    assert rows[0].text("time") == "৭ কার্যদিবস/ চাহিদা"
    assert said == ["repeat_dropped", "row_joined"]
    assert (rows[0].line, rows[0].last) == (1, 2)


def test_a_row_that_lost_its_serial_is_not_joined_when_the_count_goes_on() -> None:
    rows, _ = whole(
        record(1, "১", "ক", "৩ দিন", ""),
        record(2, "", "খ", "৪ দিন", ""),
        record(3, "৩", "গ", "৫ দিন", ""),
    )
    assert len(rows) == 3


def test_an_officer_is_carried_down_but_not_up() -> None:
    rows, said = whole(
        record(1, "১", "ক", "৩ দিন", ""),
        record(2, "২", "খ", "৩ দিন", "সচিব"),
        record(3, "৩", "গ", "৩ দিন", ""),
    )
    assert [row.text("officer") for row in rows] == ["", "সচিব", "সচিব"]
    assert said == ["officer_carried"]
