"""Founding an office, filling a post."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from shonod.ground.refusals import DaysDiffer, NotAbove
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.actions import add_office, appoint, place_office, write_days
from shonod.offices.models import Holiday, Office
from shonod.offices.queries import roles_of
from shonod.offices.states import ClosureKind, Role
from shonod.people.actions import add_officer
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_adding_an_office_is_the_first_event_of_its_chain():
    office = add_office(slug="meghna", name="মেঘনা", at=NOW, name_en="Meghna")
    event = events_of(office.id).get()
    assert (event.kind, event.chain, event.sequence) == (EventKind.OFFICE_ADDED, office.id, 1)
    assert event.data == {"slug": "meghna"}
    assert office.name_en == "Meghna"


def test_no_two_offices_share_a_slug(homna: Office):
    with pytest.raises(IntegrityError), transaction.atomic():
        add_office(slug=homna.slug, name="আরেকটি", at=NOW)


def test_an_appointed_officer_holds_the_post_from_that_day(homna: Office):
    officer, _ = add_officer(username="new", name="নতুন", chain=homna.id, at=NOW)
    post = appoint(
        officer,
        office=homna,
        title="সহকারী",
        title_en="Assistant",
        role=Role.FRONT_DESK,
        since_on=TODAY,
    )
    assert post.office == homna
    assert roles_of(officer, homna, TODAY) == {Role.FRONT_DESK}
    assert roles_of(officer, homna, TODAY - timedelta(days=1)) == set()


def test_an_office_is_placed_under_another_once(homna: Office, rupali: Office) -> None:
    assert [place_office(homna, rupali, at=NOW) for _ in range(2)] == [True, False]
    homna.refresh_from_db()
    assert homna.parent == rupali
    with pytest.raises(NotAbove):
        place_office(rupali, homna, at=NOW)


def test_days_above_that_would_move_dates_keep_it_where_it_is(homna: Office, rupali: Office):
    day = TODAY + timedelta(days=1)
    row = Holiday(office=rupali, name="x", kind=ClosureKind.OFFICE, from_on=day, until_on=day)
    write_days([row], by=None, at=NOW)
    with pytest.raises(DaysDiffer):
        place_office(homna, rupali, at=NOW)
    homna.refresh_from_db()
    assert homna.parent is None
