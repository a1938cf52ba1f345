"""Parts of a draft, and the points that wait for a person."""

from copy import deepcopy
from datetime import date, timedelta

from shonod.catalogue.actions import publish_charter
from shonod.editions.actions.editing import settle
from shonod.editions.models import Manuscript
from shonod.editions.queries import (
    changes_to,
    history_of,
    holder_of,
    last_with,
    listed_at,
    manuscripts_of,
    notes_of,
    part_of,
    points_of,
    service_at,
    since,
)
from shonod.ground.charter.typed import fee_of, limit_of, no_service
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.editions.sources import services
from tests.fixtures import NOW, TODAY


def test_a_part_is_found_by_its_key(draft: Manuscript) -> None:
    section, service = draft.charter["sections"][0], services(draft)[2]
    assert holder_of(draft.charter, service["key"]) == draft.charter["sections"][0]
    assert holder_of(draft.charter, "x") is None
    assert listed_at(draft.charter["sections"], section["key"])["key"] == section["key"]
    found = service_at(draft.charter, service["key"], "")
    assert (found["section"], part_of(found)) == (section["key"], service)
    assert service_at(draft.charter, "x", "y")["name"] == ""


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


def test_only_drafts_in_work_are_listed(draft: Manuscript, homna: Office, rupali: Office) -> None:
    assert [one.id for one in manuscripts_of(homna)] == [draft.id]
    assert not manuscripts_of(rupali)
    draft.edition = homna.charters.get()
    draft.save()
    assert not manuscripts_of(homna)


def mended(homna: Office, **cells: object) -> dict:
    """Homna's charter with cells of its first service changed."""
    charter = deepcopy(homna.charters.order_by("-number").first().bilingual)
    charter["sections"][0]["services"][0] |= cells
    return charter


def published(homna: Office, charter: dict, on: date) -> None:
    publish_charter(homna, b"x", name="x", effective_on=on, at=NOW, edited=charter)
    homna.refresh_from_db()


def limit(days: int) -> dict:
    return limit_of(f"{days} কার্যদিবস", "", no_service()["time_limit"])


def test_what_a_new_edition_would_change_by_what_it_is_to_who_asks(homna: Office) -> None:
    changes = changes_to(homna, mended(homna, time_limit=limit(5), documents=[]))
    assert [change.code for change in changes.worse] == ["limit_longer", "instant_dropped"]
    better = changes_to(homna, mended(homna, fee=fee_of("বিনামূল্যে", "", no_service()["fee"])))
    assert not better.worse


def test_every_edition_is_told_with_what_it_changed(homna: Office) -> None:
    published(homna, mended(homna, time_limit=limit(2)), TODAY)
    newest, first = history_of(homna)
    assert (newest.edition.number, first.edition.number) == (2, 1)
    assert first.changes == ()
    assert "limit_shorter" in [change.code for change in newest.changes.better]


def test_what_became_of_a_service_since_an_old_poster(homna: Office) -> None:
    charter = mended(homna)
    gone, renumbered = charter["sections"][0]["services"][1:3]
    charter["sections"][0]["services"].remove(gone)
    renumbered["number"] = 2
    tomorrow = TODAY + timedelta(days=1)
    published(homna, charter, tomorrow)
    assert since(homna, 1, "2.1.2", TODAY).code == "2.1.2"
    told = {code: since(homna, 1, code, tomorrow) for code in ("2.1.1", "2.1.2", "2.1.3")}
    assert {code: one.code for code, one in told.items()} == {
        "2.1.1": "2.1.1",
        "2.1.2": None,
        "2.1.3": "2.1.2",
    }
    assert told["2.1.1"].changes == ()
    assert since(homna, 2, "2.1.2", TODAY) is None, "not yet in force"
    assert since(homna, 1, "9.9.9", tomorrow) is None
    assert last_with(homna, "2.1.3", tomorrow).number == 1
    assert last_with(homna, "9.9.9", tomorrow) is None
