"""Which office a request is for, who holds what, and the calendar of one."""

from datetime import date, time, timedelta

import pytest

from shonod.ground.clock import Rules
from shonod.offices.actions import add_office, appoint
from shonod.offices.models import Holding, Holiday, Office, OfficeHours, Weekend
from shonod.offices.queries import (
    calendar_of,
    desk_post,
    office_at,
    roles_of,
    rules_of,
    standing_of,
)
from shonod.offices.states import ClosureKind, Role
from tests.cases.moments import at
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


def newer(office: Office) -> Office:
    """The office after a change of its days."""
    office.calendar_version += 1
    office.save()
    return office


def test_an_offices_own_holiday_closes_it_alone(homna: Office, rupali: Office):
    day = date(2026, 11, 24)
    Holiday.objects.create(
        office=homna, name="স্থানীয় ছুটি", kind=ClosureKind.OFFICE, from_on=day, until_on=day,
        source="স্মারক ৫", declared_at=NOW,
    )  # fmt: skip
    assert not calendar_of(newer(homna)).is_open_day(day)
    assert calendar_of(newer(rupali)).is_open_day(day)


def test_of_two_rows_for_one_day_the_offices_own_wins(homna: Office):
    first = {"from_on": TODAY, "source": "আদেশ", "declared_at": NOW}
    Weekend.objects.create(office=homna, weekdays=[6], **first)
    OfficeHours.objects.create(
        office=homna, opens=time(10), closes=time(16), breaks=[["13:00", "13:30"]], **first
    )
    calendar = calendar_of(newer(homna))
    assert not calendar.is_open_day(date(2026, 11, 29))
    assert calendar.is_open_day(date(2026, 11, 27))
    assert calendar.hours_on(date(2026, 11, 24)) == [
        (time(10), time(13)),
        (time(13, 30), time(16)),
    ]


def test_a_calendar_is_kept_until_its_version_grows(homna: Office):
    kept = calendar_of(homna)
    Holiday.objects.create(
        office=homna, name="ছুটি", kind=ClosureKind.OFFICE, from_on=TODAY, until_on=TODAY, source="x",
        declared_at=NOW,
    )  # fmt: skip
    assert calendar_of(homna) is kept
    assert calendar_of(newer(homna)) != kept


def test_offices_with_equal_days_share_one_calendar(homna: Office, rupali: Office):
    assert calendar_of(homna) is calendar_of(rupali)


@pytest.mark.parametrize(("moves", "kept"), [(True, "next_working_day"), (False, "same_day")])
def test_how_an_office_takes_what_comes_after_hours_is_its_choice(
    homna: Office, moves: bool, kept: str
):
    homna.after_hours_is_next_day = moves
    assert rules_of(homna) == Rules(after_hours=kept, closed_day=kept, unlisted_years="announce")


@pytest.mark.parametrize(
    ("instant", "is_open", "changes_at"),
    [
        (at(23, 10), True, at(23, 17)),
        (at(23, 17), True, at(23, 17)),  # the closing second itself
        (at(23, 18), False, at(24, 9)),
        (at(26, 18), False, at(29, 9)),  # Thursday evening: Sunday
        (at(27, 12), False, at(29, 9)),  # Friday
    ],
)
def test_an_office_says_whether_it_is_open_and_until_when(homna, instant, is_open, changes_at):
    standing = standing_of(homna, instant)
    assert (standing.is_open, standing.changes_at) == (is_open, changes_at)


def test_an_office_says_its_next_closed_day_and_its_next_holiday(homna: Office):
    standing = standing_of(homna, at(23, 10))
    assert standing.next_closed is not None
    assert standing.next_closed.on == date(2026, 11, 27)
    assert standing.next_holiday is not None
    assert standing.next_holiday.on == date(2026, 12, 16)  # Victory Day
