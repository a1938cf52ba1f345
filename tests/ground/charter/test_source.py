import pytest

from shonod.ground.charter.source import Unreadable, lines_of, text_of


def test_lines_count_from_one_whatever_ends_them() -> None:
    assert [line.number for line in lines_of("ক\r\nখ\rগ\nঘ", "x.txt")] == [1, 2, 3, 4]


@pytest.mark.parametrize("data", [b"\x80", b"a\0", b"\xff\xfeA"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        text_of(data, "x.txt")
