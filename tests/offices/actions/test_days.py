"""Entering, declaring and striking days."""

from datetime import date, timedelta

import pytest

from shonod.ground.clock import bangladesh
from shonod.offices.actions import add_office, enter_country_days
from shonod.offices.models import Holiday, ListedYear, Office, OfficeHours, Weekend
from shonod.offices.queries import calendar_of
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db


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
