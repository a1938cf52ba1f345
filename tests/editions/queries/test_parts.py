"""Drafts in work, and the parts of one."""

from shonod.editions.models import Manuscript
from shonod.editions.queries import (
    holder_of,
    listed_at,
    manuscripts_of,
    part_of,
    service_at,
)
from shonod.offices.models import Office
from tests.editions.sources import services


def test_a_part_is_found_by_its_key(draft: Manuscript) -> None:
    section, service = draft.charter["sections"][0], services(draft)[2]
    assert holder_of(draft.charter, service["key"]) == draft.charter["sections"][0]
    assert holder_of(draft.charter, "x") is None
    assert listed_at(draft.charter["sections"], section["key"])["key"] == section["key"]
    found = service_at(draft.charter, service["key"], "")
    assert (found["section"], part_of(found)) == (section["key"], service)
    assert service_at(draft.charter, "x", "y")["name"] == ""


def test_only_drafts_in_work_are_listed(draft: Manuscript, homna: Office, rupali: Office) -> None:
    assert [one.id for one in manuscripts_of(homna)] == [draft.id]
    assert not manuscripts_of(rupali)
    draft.edition = homna.charters.get()
    draft.save()
    assert not manuscripts_of(homna)
