"""A table of devices: heads in two languages, days as people write them."""

import pytest

from shonod.ground.refusals import TableRefused
from shonod.helpdesk.gateways.columns import day_parts, read_devices, sheet_of

FILE = "কার্যালয়,ধরন,ক্রয়ের তারিখ\nহোমনা সরকারি কলেজ,প্রিন্টার,১৫-০৭-২০২৪\n".encode()


def test_a_table_is_read_and_travels_with_the_form() -> None:
    (row,) = read_devices(FILE)
    assert row.cells["institution"] == "হোমনা সরকারি কলেজ"
    assert read_devices(sheet_of([row]).encode())[0].cells["bought_on"] == "১৫-০৭-২০২৪"
    with pytest.raises(TableRefused):
        read_devices("সেবা,কার্যক্রম\nক,খ\n".encode())


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("", ["", "", ""]),
        ("২০২৪-০৭-১৫", ["15", "07", "2024"]),
        ("2024-07-15 00:00:00", ["15", "07", "2024"]),
        ("15/7/2024", ["15", "7", "2024"]),
        ("গত বছর", ["গত বছর", "?", "?"]),
    ],
)
def test_a_day_is_read_in_its_usual_forms(cell: str, parts: list[str]) -> None:
    assert day_parts(cell) == parts
