"""Lists narrowed by status, year and place; pages by key; where projects are; their story."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shonod.projects.actions import Grounds, Reached, note_progress, revise_project
from shonod.projects.queries import (
    Wanted,
    asking_terms,
    known_projects,
    page_of,
    progress_of,
    project_at,
    project_of_case,
    projects_of,
    public_project,
    revisions_of,
    spots_of,
    whole_register,
    years_of,
)
from shonod.projects.queries.chart import chart_of
from shonod.projects.queries.links import CONFIRM, STOP, link_token, read_link
from shonod.projects.queries.story import costs_of, story_of
from shonod.projects.states import Status
from tests.fixtures import NOW, TODAY
from tests.projects.conftest import FACTS

pytestmark = pytest.mark.django_db
YEARS = {"begins_on": date(2024, 7, 1), "ends_on": date(2026, 6, 30)}


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (Wanted(), ["P-3", "P-2", "P-1"]),
        (Wanted(status="completed"), ["P-2"]),
        (Wanted(year=2025), ["P-1"]),
        (Wanted(year=2026), []),
        (Wanted(place="হোমনা"), ["P-3", "P-1"]),
        (Wanted(place="চট্টগ্রাম", status="unstated"), ["P-3", "P-1"]),
        (Wanted(place="হোম"), ["P-3"]),
    ],
    ids=["all", "status", "year", "after its end", "place", "both", "a part is no place"],
)
def test_a_list_is_narrowed(bare, enter, wanted: Wanted, codes: list[str]) -> None:
    enter("P-1", **YEARS)
    enter("P-2", status=Status.COMPLETED, places=[{"division": "ঢাকা"}])
    enter("P-3", places=[], is_nationwide=True)
    assert [one.code for one in projects_of(bare, wanted)] == codes


def test_a_list_goes_on_after_a_project(bare, enter, django_assert_num_queries) -> None:
    for number in range(5):
        enter(f"P-{number}")
    rows = projects_of(bare, Wanted())
    first = page_of(rows, size=3)
    with django_assert_num_queries(2):
        rest = page_of(rows, after=first.after, size=3)
    assert [one.code for one in [*first.rows, *rest.rows]] == ["P-4", "P-3", "P-2", "P-1", "P-0"]
    assert rest.after is None


def test_what_was_withdrawn_is_for_the_desk_alone(bare, enter) -> None:
    project = enter()
    project.withdrawn_at = NOW
    project.save()
    assert project_at(bare, "P-1") is public_project(bare, project.id) is None
    assert project_at(bare, "P-1", public=False) == project
    assert spots_of(bare) == []
    assert list(projects_of(bare, Wanted(), public=False)) == [project]


def test_where_they_are_and_since_when(bare, enter) -> None:
    enter("P-1", **YEARS)
    enter("P-2")
    assert [(spot.names[-1], spot.count) for spot in spots_of(bare)] == [("হোমনা", 2)]
    assert years_of(bare, TODAY) == [2026, 2025, 2024]
    assert list(known_projects(bare, ["P-2", "X-1"])) == ["P-2"]


def test_the_whole_register_takes_few_queries(bare, enter, django_assert_num_queries) -> None:
    for number in range(3):
        enter(f"P-{number}")
    with django_assert_num_queries(5):
        assert len(whole_register(bare, Wanted())) == 3


def test_the_story_and_the_costs_of_a_project(enter, keeper) -> None:
    project = enter("P-1", cost=Decimal(100), **YEARS)
    facts = replace(FACTS, **YEARS, cost=Decimal(400))
    revise_project(project, facts, Grounds(date(2025, 1, 1), "দর"), by=keeper, at=NOW)
    note_progress(project, Reached(2024, 4, Decimal(30), None), by=keeper, at=NOW)
    project.refresh_from_db()
    revisions, progress = revisions_of(project), progress_of(project)
    story = story_of(project, revisions, progress, TODAY)
    assert [moment.what for moment in story] == ["began", "revised", "reached", "ended"]
    costs = costs_of(project, revisions)
    assert [(cost.amount, cost.share) for cost in costs] == [(100, 25), (400, 100)]


def test_the_chart_stands_on_its_axis(enter, keeper) -> None:
    project = enter()
    note_progress(project, Reached(2025, 1, Decimal(50), Decimal(100)), by=keeper, at=NOW)
    note_progress(project, Reached(2025, 2, None, Decimal(0)), by=keeper, at=NOW)
    chart = chart_of(progress_of(project))
    assert [bar.kind for bar in chart.bars] == ["physical", "financial", "financial"]
    assert [bar.height for bar in chart.bars] == [90, 180, 0]
    assert all(bar.y + bar.height == chart.bottom for bar in chart.bars)
    assert len({bar.x for bar in chart.bars}) == 3


def test_a_link_is_good_for_one_deed(enter) -> None:
    follower = enter().id
    token = link_token(follower, CONFIRM)
    assert read_link(token, CONFIRM) == follower
    assert read_link(token, STOP) is read_link("x.y", CONFIRM) is None


def test_questions_are_asked_by_the_service_bound_to_the_register(homna, make_case) -> None:
    terms = asking_terms(homna, TODAY)
    assert terms is not None
    case, _code = make_case(terms.service.code)
    assert project_of_case(case) is None
