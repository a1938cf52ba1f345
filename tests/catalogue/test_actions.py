"""Publishing an edition, and founding the first office."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from shonod.catalogue.actions import bind_service, found_first_office, publish_charter
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.charter import NoCharter
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

SMALL = (
    "সিটিজেন চার্টার\n\nক্রমিক নং\tসেবার নাম\tসেবার মূল্য\tসেবা প্রদানের সময়সীমা\n"
    "১\tসনদ প্রদান\t২০/-\t৩ কার্যদিবস\n২\tতথ্য প্রদান\tবিনামূল্যে\t৭ দিন\n"
).encode()


def test_homnas_edition_has_every_cell_with_its_english_reading(homna: Office) -> None:
    for terms in Terms.objects.filter(office=homna):
        cells = [*terms.delivery, *terms.documents, *terms.documents_from]
        cells += [terms.fee, terms.time_limit]
        assert all(cell["text"] and cell["text_en"] for cell in cells), terms.service.code
        assert terms.name_en
        assert terms.section_title_en
        assert terms.officer["name_en"] == "Md. Shah Alam"
    charter = homna.charters.get()
    assert charter.vision == "জ্ঞানভিত্তিক অর্থনীতি, সুশাসন প্রতিষ্ঠায় তথ্য প্রযুক্তির ব্যবহার।"
    assert charter.vision_en
    assert charter.mission_en


def test_the_first_office_is_founded_once(homna: Office) -> None:
    assert found_first_office(at=NOW) is None
    assert Office.objects.count() == 1


def test_publishing_the_same_bytes_again_is_the_same_edition(homna: Office) -> None:
    homna.refresh_from_db()
    first, before = homna.charters.get(), homna.charter_version
    again = publish_charter(homna, bytes(first.source), name="x.txt", effective_on=TODAY, at=NOW)
    assert again == first
    homna.refresh_from_db()
    assert homna.charter_version == before


def test_a_new_edition_keeps_services_counts_up_and_is_recorded(homna: Office) -> None:
    homna.refresh_from_db()
    before = homna.charter_version
    publish_charter(homna, SMALL, name="small.txt", effective_on=TODAY, at=NOW)
    homna.refresh_from_db()
    assert homna.charter_version == before + 1
    assert [charter.number for charter in homna.charters.order_by("number")] == [1, 2]
    assert Service.objects.filter(office=homna, code="2.1.1").count() == 1
    assert Event.objects.filter(chain=homna.id, kind=EventKind.CHARTER_PUBLISHED).count() == 2


def test_without_english_the_columns_say_so_with_empty_words(homna: Office) -> None:
    charter = publish_charter(homna, SMALL, name="small.txt", effective_on=TODAY, at=NOW)
    terms = charter.terms.order_by("position").first()
    assert terms is not None
    assert (terms.name, terms.name_en, terms.fee["text_en"]) == ("সনদ প্রদান", "", "")


def test_a_file_without_a_charter_publishes_nothing(homna: Office) -> None:
    with pytest.raises(NoCharter):
        publish_charter(homna, "শুধু কথা".encode(), name="x.txt", effective_on=TODAY, at=NOW)
    assert homna.charters.count() == 1


@pytest.mark.parametrize(("model", "field"), [(Charter, "vision"), (Terms, "name")])
def test_the_database_refuses_to_change_what_was_promised(
    homna: Office, model: Any, field: str
) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(**{field: "অন্য"})
    with pytest.raises(DatabaseError), transaction.atomic():
        Terms.objects.all()._raw_delete("default")


def test_a_service_is_bound_once_and_the_ledger_says_it(homna: Office, officer: Officer) -> None:
    service = homna.services.get(code="2.2.10")
    assert bind_service(service, "networks", by=officer, at=NOW)
    event = Event.objects.get(kind=EventKind.SERVICE_BOUND, subject=service.id)
    assert (event.actor, event.data["work"]) == (officer.id, "networks")
