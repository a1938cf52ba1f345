"""What a new edition changes, and what became of a service since an old one."""

from copy import deepcopy
from datetime import date, timedelta

from shonod.catalogue.actions import publish_charter
from shonod.editions.queries import (
    changes_to,
    ended_with,
    history_of,
    last_with,
    renumbered,
    since,
)
from shonod.ground.charter.typed import fee_of, limit_of, no_service
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY


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
    assert ended_with(homna, told["2.1.2"]).number == 2


def test_services_that_go_on_are_known_by_their_new_codes(homna: Office) -> None:
    before, after = homna.charters.get().document, deepcopy(homna.charters.get().document)
    after["sections"][0]["services"].pop(0)
    for number, service in enumerate(after["sections"][0]["services"], start=1):
        service["number"] = number
    codes = renumbered(before, after)
    assert "2.1.1" not in codes
    assert (codes["2.1.2"], codes["2.1.3"], codes["2.2.1"]) == ("2.1.1", "2.1.2", "2.2.1")
