"""Which office a request is for, and who holds what."""

from datetime import timedelta

import pytest

from shonod.offices.actions import add_office, appoint
from shonod.offices.models import Holding, Office
from shonod.offices.queries import (
    desk_post,
    office_at,
    roles_of,
)
from shonod.offices.states import Role
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def hosted() -> Office:
    return add_office(slug="meghna", name="মেঘনা", at=NOW, host="meghna.gov.bd")


@pytest.mark.parametrize(
    ("host", "slug", "found"),
    [
        ("meghna.gov.bd", None, "meghna"),
        ("127.0.0.1", None, "homna-doict"),
        ("nowhere.example", None, "homna-doict"),
        ("127.0.0.1", "meghna", "meghna"),
        ("meghna.gov.bd", "homna-doict", "homna-doict"),
        ("meghna.gov.bd", "nowhere", None),
    ],
)
def test_the_slug_comes_before_the_host_and_the_nameless_last(
    homna: Office, hosted: Office, host: str, slug: str | None, found: str | None
):
    office = office_at(host=host, slug=slug)
    assert (office.slug if office else None) == found


def test_what_the_row_holds_as_json_is_read(hosted: Office):
    Office.objects.filter(pk=hosted.pk).update(alarms={"late": 2}, regions=["chattogram"])
    found = office_at(host="meghna.gov.bd")
    assert found is not None
    assert found.alarms == {"late": 2}
    assert found.regions == ["chattogram"]


def test_where_every_office_has_a_host_another_host_finds_none(hosted: Office):
    assert office_at(host="nowhere.example") is None


def test_new_cases_go_to_the_first_officer_post(homna: Office, officer):
    first = desk_post(homna)
    post = {"office": homna, "title": "পদ", "title_en": "Post", "since_on": TODAY}
    appoint(officer, role=Role.OFFICER, **post)
    appoint(officer, role=Role.VIEWER, **post)
    assert first is not None
    assert desk_post(homna) == first
    assert roles_of(officer, homna, TODAY) == {Role.OFFICER, Role.VIEWER}


def test_an_office_without_officers_has_no_such_post(hosted: Office):
    assert desk_post(hosted) is None


def test_a_post_that_was_left_gives_no_role(homna: Office, officer):
    Holding.objects.filter(officer=officer).update(until_on=TODAY)
    assert roles_of(officer, homna, TODAY) == {Role.OFFICER}
    assert roles_of(officer, homna, TODAY + timedelta(days=1)) == set()
