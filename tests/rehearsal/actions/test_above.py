"""The invented office above: once, and late requests go up to it."""

from shonod.offices.models import Office
from shonod.offices.queries import roster_now
from shonod.rehearsal.actions import found_above
from tests.fixtures import NOW, TODAY


def test_a_district_stands_above_once(homna: Office) -> None:
    founded = found_above(homna, at=NOW)
    assert founded is not None
    homna.refresh_from_db()
    assert found_above(homna, at=NOW) is None
    line = roster_now(homna.id, TODAY).line(homna.posts.get().id)
    assert [seat.title_en for seat in line] == ["Assistant Programmer", "Programmer"]
