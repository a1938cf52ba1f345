from datetime import date, time

from shonod.holidays.queries import (
    declared_day,
    declared_for,
    declared_row,
    holiday_of,
    listed_day,
    occasions,
    seasons_of,
)
from shonod.offices.actions import add_office, write_days
from shonod.offices.models import Holiday, OfficeHours, Weekend
from tests.fixtures import NOW, TODAY

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def test_the_country_and_the_offices_above_reach_an_office_and_no_other_does(
    declare, homna, rupali
):
    row, _ = declare(TODAY)
    below = add_office(slug="meghna", name="মেঘনা", parent=homna, at=NOW)
    for office in (homna, below):
        names = {found.name for found in declared_for(office, *YEAR)}
        assert {row.name, "বিজয় দিবস"} <= names
    assert row.name not in {found.name for found in declared_for(rupali, *YEAR)}


def test_a_regional_day_reaches_the_offices_of_its_region(declare, homna, rupali):
    row, _ = declare(TODAY, office=None, regions=["hills"])
    assert row not in declared_for(rupali, *YEAR)
    rupali.regions = ["hills"]
    rupali.save()
    assert row in declared_for(rupali, *YEAR)


def test_a_row_is_found_by_its_id_only_where_it_reaches(declare, homna, rupali):
    row, _ = declare(TODAY)
    hours = OfficeHours(office=homna, from_on=TODAY, opens=time(8), closes=time(14), source="x")
    write_days([hours], by=None, at=NOW)
    assert declared_day(homna, row.id) == row
    assert declared_row(homna, hours.id) == hours
    assert declared_day(homna, hours.id) is None
    assert declared_row(rupali, row.id) is declared_row(rupali, hours.id) is None


def test_hours_and_weekends_that_are_still_felt_newest_first(homna):
    rows = [
        OfficeHours(office=homna, from_on=date(2024, 1, 1), opens=time(8), closes=time(14)),
        OfficeHours(office=homna, from_on=date(2025, 1, 1), opens=time(9), closes=time(16)),
        OfficeHours(office=homna, from_on=date(2026, 7, 1), opens=time(8), closes=time(15)),
        OfficeHours(
            office=homna, from_on=date(2026, 2, 1), until_on=date(2026, 3, 1),
            opens=time(9), closes=time(15),
        ),
        OfficeHours(
            office=homna, from_on=date(2020, 2, 1), until_on=date(2020, 3, 1),
            opens=time(9), closes=time(15),
        ),
        Weekend(office=homna, from_on=date(2020, 1, 1), weekdays=[4]),
    ]  # fmt: skip
    write_days(rows, by=None, at=NOW)
    own = [row for row in seasons_of(homna, *YEAR) if row.office_id]
    assert own == [rows[2], rows[3], rows[1], rows[5]]


def test_a_name_is_remembered_with_its_english(declare):
    declare(TODAY, name="হোমনা দিবস", name_en="Homna Day")
    assert occasions()["হোমনা দিবস"] == "Homna Day"
    assert occasions()["বিজয় দিবস"] == "Victory Day"


def test_a_row_and_a_listed_day_say_the_same(declare, homna):
    row, _ = declare(TODAY, opens=time(9), closes=time(12), order_number="১", ordered_on=TODAY)
    made = holiday_of(listed_day(row), homna)
    names = [f.name for f in Holiday._meta.concrete_fields if not f.name.startswith(("id", "decl"))]
    assert [getattr(made, name) for name in names] == [getattr(row, name) for name in names]
