from shonod.ground.charter.cells import Item, Paragraph
from shonod.ground.charter.header_rows import header_at


def paragraphs(*texts: str) -> list[Item]:
    return [Paragraph(text, line, line) for line, text in enumerate(texts, start=1)]


def test_a_header_cell_of_two_paragraphs_is_put_together() -> None:
    items = paragraphs("ক্রমিক নং", "সেবার নাম", "সেবা প্রদানের", "সর্বোচ্চ সময়", "১।")
    header = header_at(items, 0)
    assert header is not None
    assert (header.kinds, header.end) == (("no", "name", "time"), 4)


def test_the_index_row_belongs_to_the_header() -> None:
    items = paragraphs("ক্রমিক নং", "সেবার নাম", "সময়", "(১)", "(২)", "(৩)", "১", "ক সেবা")
    header = header_at(items, 0)
    assert header is not None
    assert header.end == 6


def test_a_header_ends_where_the_first_service_starts_without_a_serial() -> None:
    header = header_at(paragraphs("সেবার নাম", "সময়", "গাছের চারা বিতরণ", "৩ দিন"), 0)
    assert header is not None
    assert header.end == 2


def test_a_header_of_tiers_ends_with_its_limit() -> None:
    cells = (
        "কখন যোগাযোগ করবেন",
        "কার সঙ্গে যোগাযোগ করবেন",
        "নিষ্পত্তির সময়সীমা",
        "দায়িত্বপ্রাপ্ত কর্মকর্তা না পারলে",
    )
    header = header_at(paragraphs("ক্রমিক নং", *cells), 0)
    assert header is not None
    assert header.kinds == ("no", "when", "whom", "time")


def test_a_sentence_is_no_header() -> None:
    assert header_at(paragraphs("সেবা সবার দরজায়।", "১"), 0) is None
