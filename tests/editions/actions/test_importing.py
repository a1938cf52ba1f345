"""From a source to a draft: nothing lost, nothing kept of what is refused."""

from uuid import uuid4

import pytest

from shonod.editions.actions.importing import LARGEST_FILE, edit_edition, import_charter, new_key
from shonod.editions.models import Manuscript
from shonod.ground.charter import NoCharter, Unreadable
from shonod.ground.charter.bilingual import bangla_of, keyless
from shonod.ground.refusals import FileRefused, NotPermitted
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.editions.sources import HOSPITAL
from tests.fixtures import NOW


def bring(office: Office, source: bytes, by: Officer, once: str = "") -> Manuscript:
    return import_charter(office, source, name="a.txt", once=once or str(uuid4()), by=by, at=NOW)


def test_the_source_is_kept_beside_its_reading(homna: Office, officer: Officer) -> None:
    draft = bring(homna, HOSPITAL, officer)
    assert bytes(draft.source) == HOSPITAL
    assert [1, "শিমুলতলী সরকারি হাসপাতাল"] in draft.lines
    assert bangla_of(draft.charter)["sections"][0]["services"][3]["name"] == "চিকিৎসা সনদ"
    assert draft.made_by == draft.changed_by == officer


def test_a_form_sent_twice_makes_one_draft(homna: Office, officer: Officer) -> None:
    assert bring(homna, HOSPITAL, officer, "1") == bring(homna, HOSPITAL, officer, "1")


def test_english_of_the_latest_edition_is_kept_for_the_same_words(
    homna: Office, officer: Officer
) -> None:
    edition = homna.charters.get()
    draft = bring(homna, bytes(edition.source), officer)
    assert keyless(draft.charter) == edition.bilingual


def test_a_draft_can_begin_as_the_edition_in_force(homna: Office, officer: Officer) -> None:
    edition = homna.charters.get()
    draft = edit_edition(edition, once="1", by=officer, at=NOW)
    assert keyless(draft.charter) == edition.bilingual
    assert draft.lines == []


@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        (b"", FileRefused),
        (b" \n\t", FileRefused),
        (b"x" * (LARGEST_FILE + 1), FileRefused),
        ("শুধু কথা".encode(), NoCharter),
        (b"\xd0\xcf\x11\xe0", Unreadable),
        (b"PK\x03\x04", Unreadable),
    ],
)
def test_what_is_no_charter_is_refused_and_nothing_kept(
    homna: Office, officer: Officer, source: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        bring(homna, source, officer)
    assert not Manuscript.objects.exists()


def test_another_offices_officer_brings_nothing(homna: Office, rupali_officer: Officer) -> None:
    with pytest.raises(NotPermitted):
        bring(homna, HOSPITAL, rupali_officer)
    with pytest.raises(NotPermitted):
        edit_edition(homna.charters.get(), once="1", by=rupali_officer, at=NOW)


def test_keys_are_new(homna: Office) -> None:
    assert len({new_key() for _ in range(100)}) == 100
