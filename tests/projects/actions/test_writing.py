"""A project is entered once, and a revision keeps what was said before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shonod.ground.refusals import ReasonMissing, Stale
from shonod.ledger.models import Event
from shonod.projects.actions import Grounds, enter_project, keep_first_projects, revise_project
from shonod.projects.actions.founding import first_projects
from shonod.projects.actions.recording import held
from shonod.projects.models import Project, Revision
from shonod.projects.states import CodeTaken
from tests.fixtures import NOW, TODAY
from tests.projects.conftest import FACTS, PLACE

pytestmark = pytest.mark.django_db
WHY = Grounds(TODAY, "সংশোধিত অনুমোদন", "৫৬.০২")


def kinds() -> list[str]:
    return list(Event.objects.order_by("sequence").values_list("kind", flat=True))[-2:]


def test_the_same_facts_twice_are_one_project(bare, keeper, enter) -> None:
    first = enter()
    assert enter() == first
    with pytest.raises(CodeTaken):
        enter_project(bare, replace(FACTS, name="অন্য"), by=keeper, at=NOW)
    assert Project.objects.count() == 1
    assert first.places.get().names == list(PLACE.values())
    assert kinds()[-1] == "project_entered"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"cost": Decimal(1000)}, {"cost": [None, "1000.00"]}),
        ({"ends_on": date(2027, 6, 30)}, {"ends_on": [None, "2027-06-30"]}),
        ({"places": [{"division": "ঢাকা"}]}, {"places": [[" > ".join(PLACE.values())], ["ঢাকা"]]}),
        ({"is_nationwide": True}, {"is_nationwide": [False, True]}),
        ({"name": "ডিজিটাল  ল্যাব"}, {}),
        ({"places": [PLACE, PLACE]}, {}),
    ],
    ids=["cost", "end", "places", "nationwide", "blanks are no change", "twice is once"],
)
def test_a_revision_says_what_changed(enter, keeper, change, said) -> None:
    project = enter()
    revision = revise_project(project, replace(FACTS, **change), WHY, by=keeper, at=NOW)
    assert (revision.changed if revision else {}) == said
    again = revise_project(project, replace(FACTS, **change), WHY, by=keeper, at=NOW)
    assert again is None
    assert Revision.objects.count() == bool(said)


def test_a_revision_is_refused(enter, keeper) -> None:
    project, dearer = enter(), replace(FACTS, cost=Decimal(5))
    enter("P-2")
    with pytest.raises(ReasonMissing):
        revise_project(project, dearer, Grounds(TODAY, " "), by=keeper, at=NOW)
    with pytest.raises(CodeTaken):
        revise_project(project, replace(dearer, code="P-2"), WHY, by=keeper, at=NOW)
    revise_project(project, dearer, WHY, version=1, by=keeper, at=NOW)
    with pytest.raises(Stale):
        revise_project(project, FACTS, WHY, version=1, by=keeper, at=NOW)
    assert held(project).version == 2


def test_the_first_office_begins_with_projects_that_have_a_source(bare, enter) -> None:
    assert keep_first_projects(bare, at=NOW) == len(first_projects()) == 5
    assert keep_first_projects(bare, at=NOW) == 0
    assert all(one.source for one in first_projects())
