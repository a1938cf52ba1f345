"""A project is found as it stands."""

from dataclasses import replace

from shonod.finding.queries.search import find
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.projects.actions import Grounds, revise_project
from tests.fixtures import NOW, TODAY
from tests.projects.conftest import FACTS, Enter


def test_a_revised_project_is_found_by_its_new_words(
    bare: Office, keeper: Officer, enter: Enter
) -> None:
    facts = replace(FACTS, objective="গ্রন্থাগার সাজানো")
    grounds = Grounds(on=TODAY, reason="সংশোধিত অনুমোদন")
    assert not find(bare, "গ্রন্থাগার", public_only=True)
    revise_project(enter(), facts, grounds, by=keeper, at=NOW)
    assert find(bare, "গ্রন্থাগার", public_only=True)
