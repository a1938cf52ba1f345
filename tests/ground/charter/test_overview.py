from pathlib import Path

from shonod.ground.charter import read_charter
from shonod.ground.charter.overview import table_of

PAGE = Path(__file__).parents[2] / "data/charters/practice-subregistry-inline-pipe.txt"


def test_a_charter_is_a_line_for_each_service_below_its_office() -> None:
    lines = table_of(read_charter(PAGE.read_bytes(), name=PAGE.name)).splitlines()
    assert lines[0].startswith("# সাব রেজিস্ট্রারের")
    assert [line.split("\t")[0] for line in lines if not line.startswith("#")] == [
        "1",
        "2",
        "3",
        "4",
    ]
