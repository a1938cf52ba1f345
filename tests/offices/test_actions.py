"""Founding an office, filling a post, entering the country's days once."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from shonod.ground.clock import bangladesh
from shonod.ledger.queries import events_of
from shonod.ledger.states import EventKind
from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Holiday, ListedYear, Office, OfficeHours, Weekend
from shonod.offices.queries import calendar_of, roles_of
from shonod.offices.states import Role
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


def test_the_countrys_days_are_entered_once():
    before = enter_country_days(at=NOW)
    counts = [model.objects.count() for model in (Holiday, OfficeHours, Weekend, ListedYear)]
    assert before == counts[0] > 0
    assert enter_country_days(at=NOW) == 0
    assert counts == [m.objects.count() for m in (Holiday, OfficeHours, Weekend, ListedYear)]


def test_every_entered_day_names_its_source():
    enter_country_days(at=NOW)
    assert not Holiday.objects.filter(source="").exists()


def test_the_entered_days_count_as_the_embedded_calendar_does(homna: Office):
    mine, country = calendar_of(homna), bangladesh()
    day = date(2025, 1, 1)
    while day.year < 2027:
        assert mine.hours_on(day) == country.hours_on(day), day
        day += timedelta(days=1)


def test_entering_days_makes_calendars_be_read_anew():
    office = add_office(slug="meghna", name="মেঘনা", at=NOW)
    assert not calendar_of(office).covers(2026)
    enter_country_days(at=NOW)
    office.refresh_from_db()
    assert calendar_of(office).covers(2026)
