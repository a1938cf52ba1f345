"""The charter in force, and one promise of it."""

from datetime import timedelta
from typing import Any

from shonod.catalogue.actions import publish_charter
from shonod.catalogue.queries import charter_in_force, promise_in_force, promises_of, terms_of
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

TOMORROW = TODAY + timedelta(days=1)


def test_an_edition_is_in_force_from_its_day_on(homna: Office) -> None:
    first = homna.charters.get()
    second = publish_charter(
        homna, bytes(first.source), name="again.txt", effective_on=TOMORROW, at=NOW
    )
    assert charter_in_force(homna, TODAY - timedelta(days=1)) is None
    assert charter_in_force(homna, TODAY) == first
    assert charter_in_force(homna, TOMORROW) == second


def test_of_two_editions_of_one_day_the_later_is_in_force(homna: Office) -> None:
    source = bytes(homna.charters.get().source) + b"\n"
    second = publish_charter(homna, source, name="again.txt", effective_on=TODAY, at=NOW)
    assert charter_in_force(homna, TODAY) == second


def test_promises_come_in_the_charters_order(homna: Office, django_assert_num_queries: Any) -> None:
    charter = homna.charters.get()
    with django_assert_num_queries(1):
        codes = [terms.service.code for terms in promises_of(charter)]
    assert codes[:4] == ["2.1.1", "2.1.2", "2.1.3", "2.2.1"]
    assert codes[-1] == "2.2.10"


def test_a_promise_belongs_to_its_office_and_edition(homna: Office, rupali: Office) -> None:
    mine, theirs = (promise_in_force(office, "2.1.1", TODAY) for office in (homna, rupali))
    assert mine is not None
    assert theirs is not None
    assert (mine.office, theirs.office) == (homna, rupali)
    assert promise_in_force(homna, "9.9.9", TODAY) is None
    assert promise_in_force(homna, "2.1.1", TODAY - timedelta(days=1)) is None


def test_terms_are_read_once_and_carry_the_office_as_it_is_now(
    homna: Office, django_assert_num_queries: Any
) -> None:
    found = promise_in_force(homna, "2.1.1", TODAY)
    assert found is not None
    assert terms_of(homna, found.id) == found
    renamed = Office(pk=homna.pk, name="Renamed", charter_version=homna.charter_version)
    with django_assert_num_queries(0):
        again, by_id = promise_in_force(renamed, "2.1.1", TODAY), terms_of(renamed, found.id)
    assert again is not None
    assert {again.office.name, by_id.office.name} == {"Renamed"}
    assert found.office is homna
