"""Charters of other offices and layouts hang as well: every page, both languages."""

from pathlib import Path

import pytest
from django.test import Client

from shonod.catalogue.actions import publish_charter
from shonod.catalogue.models import Terms
from shonod.offices.actions import add_office
from shonod.offices.models import Office
from tests.fixtures import NOW, TODAY

CHARTERS = sorted((Path(__file__).parents[2] / "data" / "charters").glob("practice-*.txt"))


def hang(file: Path) -> Office:
    office = add_office(slug="practice", name="অনুশীলন", host="practice.example", at=NOW)
    publish_charter(office, file.read_bytes(), name=file.name, effective_on=TODAY, at=NOW)
    return office


@pytest.mark.parametrize("file", CHARTERS, ids=lambda file: file.stem)
@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_page_of_another_charter_can_be_read(
    client: Client, homna: Office, file: Path, language: str
) -> None:
    office = hang(file)
    codes = Terms.objects.filter(office=office).values_list("service__code", flat=True)
    pages = ["", "charter/", "poster.pdf", *(f"services/{code}/" for code in codes)]
    answers = {page: client.get(f"/o/practice/{page}?lang={language}") for page in pages}
    assert {page: answer.status_code for page, answer in answers.items()} == dict.fromkeys(
        pages, 200
    )
    assert answers[""].content.decode().count('class="offer"') == len(codes)


def test_where_the_charter_names_a_superior_the_page_says_whom_to_turn_to(
    client: Client, homna: Office
) -> None:
    office = hang(next(file for file in CHARTERS if "superior" in file.stem))
    terms = Terms.objects.filter(office=office).exclude(supervisor__designation=None).first()
    assert terms is not None
    page = client.get(f"/o/practice/services/{terms.service.code}/").content.decode()
    assert "সনদ অনুযায়ী যাঁর কাছে যাবেন:" in page
    assert terms.supervisor["designation"] in page
