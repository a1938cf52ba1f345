"""A charter of an office that is not here yet becomes that office."""

import pytest
from django.db import IntegrityError
from django.test import Client

from shonod.cases.models import ReplyTemplate
from shonod.editions.actions.founding import found_office, found_with_manuscript
from shonod.editions.models import Manuscript
from shonod.ground.refusals import NotPermitted
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW

NEW = {
    "office": {"slug": "shimultali", "name": "শিমুলতলী সরকারি হাসপাতাল"},
    "officer": {"username": "shimultali", "name": "রহিমা খাতুন"},
    "post": {"title": "তত্ত্বাবধায়ক", "title_en": "Superintendent"},
}


def test_the_office_has_its_charter_its_officer_and_its_days(
    draft: Manuscript, officer: Officer, client: Client
) -> None:
    founded = found_with_manuscript(draft.id, by=officer, at=NOW, **NEW)
    office = founded.office
    assert office.charters.get().terms.count() == 4
    assert founded.officer.check_password(founded.password)
    assert founded.officer.must_change_password
    assert ReplyTemplate.objects.filter(office=office).exists()
    assert not draft.office.charters.filter(number=2).exists()
    draft.refresh_from_db()
    assert draft.edition == office.charters.get()


def test_a_name_that_is_taken_founds_nothing(draft: Manuscript, officer: Officer) -> None:
    taken = {**NEW, "office": {"slug": draft.office.slug, "name": "x"}}
    with pytest.raises(IntegrityError):
        found_with_manuscript(draft.id, by=officer, at=NOW, **taken)


def test_who_runs_nothing_founds_nothing(draft: Manuscript, officer: Officer) -> None:
    officer.is_administrator = False
    officer.save()
    with pytest.raises(NotPermitted):
        found_with_manuscript(draft.id, by=officer, at=NOW, **NEW)
    assert Office.objects.count() == 1


def test_an_office_is_founded_without_a_charter_too(homna: Office) -> None:
    assert not found_office(at=NOW, **NEW).office.charters.exists()
