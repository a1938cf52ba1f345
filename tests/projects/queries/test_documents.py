"""What is found of the register of projects."""

from shonod.finding.queries.search import find
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.projects.actions import restore_project, withdraw_project
from shonod.projects.queries.documents import project_documents
from tests.fixtures import NOW, TODAY
from tests.projects.conftest import Enter


def found(office: Office) -> list[str]:
    return [one.entry.title for one in find(office, "digital lab", public_only=True)]


def test_a_project_is_found_while_everybody_may_see_it(
    bare: Office, keeper: Officer, enter: Enter
) -> None:
    project = enter(name_en="Digital lab")
    assert found(bare) == [project.name]
    withdraw_project(project, reason="দুইবার লেখা", by=keeper, at=NOW)
    assert found(bare) == []
    assert list(project_documents(bare, TODAY)) == []
    restore_project(project, by=keeper, at=NOW)
    assert found(bare) == [project.name]
    assert [one.address for one in project_documents(bare, TODAY)] == ["projects/P-1/"]
