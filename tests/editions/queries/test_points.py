"""The points of a draft that wait for a person."""

from shonod.editions.actions.editing import settle
from shonod.editions.models import Manuscript
from shonod.editions.queries import notes_of, points_of
from shonod.people.models import Officer
from tests.editions.sources import services
from tests.fixtures import NOW


def test_each_point_stands_at_its_service_until_it_is_settled_or_mended(
    draft: Manuscript, officer: Officer
) -> None:
    points = points_of(draft)
    open_hours = next(point for point in points if point.code == "time_open_hours")
    assert open_hours.place == services(draft)[1]["key"]
    assert open_hours.waits
    assert next(point for point in points if point.code == "expectations_missing").place == ""
    settle(draft.id, [open_hours.key], stands=True, by=officer, at=NOW)
    draft.refresh_from_db()
    again = next(point for point in points_of(draft) if point.code == "time_open_hours")
    assert (again.settled, again.waits) == (True, False)


def test_what_the_reader_mended_alone_is_a_note_at_its_row(draft: Manuscript) -> None:
    line = services(draft)[0]["lines"][0]
    said = {"level": "info", "code": "email_mended", "message": "x", "line": line}
    draft.charter["diagnostics"].append(said)
    note = notes_of(draft)[-1]
    first = draft.charter["sections"][0]["services"][0]
    assert (note.code, note.place) == ("email_mended", first["key"])
