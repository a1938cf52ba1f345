"""Figures of faults: by month, mean time, on the spot; which devices break again and again."""

from datetime import timedelta

import pytest

from shonod.cases.actions import deliver_case
from shonod.helpdesk.actions.faults import bind_device
from shonod.helpdesk.models import Rule
from shonod.helpdesk.queries.figures import (
    faults_of_client,
    faults_of_device,
    faults_of_office,
    figures_of,
    repeat_offenders,
    with_cases,
)
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_a_year_of_faults(fault_case, printer, officer, django_assert_num_queries) -> None:
    cases = [fault_case()[0] for _ in range(3)]
    for case in cases[:2]:
        bind_device(case, printer, by=officer, at=NOW)
    first, second, other = cases
    bind_device(other, None, by=officer, at=NOW)
    deliver_case(first.id, by=officer, at=NOW + timedelta(hours=2), answer="x", on_the_spot=True)
    deliver_case(second.id, by=officer, at=NOW + timedelta(hours=6), answer="x")
    with django_assert_num_queries(1):
        figures = figures_of(faults_of_device(printer), TODAY)
    assert (figures.faults, figures.solved, figures.on_the_spot) == (2, 2, 1)
    assert figures.mean == timedelta(hours=4)
    assert [one.faults for one in figures.months] == [0] * 11 + [2]
    assert (figures.months[0].first_on.isoformat(), figures.months[-1].height) == (
        "2025-12-01",
        100,
    )
    assert figures_of(faults_of_office(printer.office), TODAY).faults == 3
    assert figures_of(faults_of_client(printer.institution), TODAY).mean == timedelta(hours=4)
    assert (
        figures_of(faults_of_client(printer.institution), TODAY + timedelta(days=800)).mean is None
    )
    assert [one.case_id for one in with_cases(faults_of_device(printer))] == [second.id, first.id]
    twice = Rule(office=printer.office, repeat_faults=2, repeat_days=30)
    assert repeat_offenders(printer.office, twice, TODAY) == [(printer, 2)]
    twice.repeat_faults = 3
    assert repeat_offenders(printer.office, twice, TODAY) == []
