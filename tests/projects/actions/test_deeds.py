"""Progress, papers, withdrawing, files, questions: each once, each with its event."""

from decimal import Decimal
from uuid import uuid4

import pytest

from shonod.cases.models import Attachment
from shonod.ground.refusals import FileRefused, ReasonMissing
from shonod.ledger.models import Event
from shonod.projects.actions import (
    Grounds,
    Reached,
    add_document,
    bind_case,
    enter_project,
    note_progress,
    remove_document,
    restore_project,
    take_rows,
    withdraw_project,
)
from shonod.projects.actions.importing import Entry
from shonod.projects.models import Progress, Question
from shonod.projects.queries import documents_of, progress_of
from tests.fixtures import NOW, TODAY
from tests.projects.conftest import FACTS

# Of shonod.projects.actions.progressing, shonod.projects.actions.papers,
# shonod.projects.actions.withdrawing, shonod.projects.actions.importing and
# shonod.projects.actions.asking.
pytestmark = pytest.mark.django_db


def reached(physical: int | None = 20, financial: int | None = 10, **said) -> Reached:
    percents = [None if of is None else Decimal(of) for of in (physical, financial)]
    return Reached(2025, 2, *percents, **said)


def events(kind: str) -> int:
    return Event.objects.filter(kind=kind).count()


def test_progress_is_noted_once_and_corrected(enter, keeper) -> None:
    project = enter()
    told = [note_progress(project, reached(n), by=keeper, at=NOW) for n in (20, 20, 25)]
    assert told == [True, False, True]
    assert [one.physical for one in progress_of(project)] == [25]
    assert Progress.objects.count() == 2
    assert events("project_progressed") == 2


def test_a_project_is_withdrawn_and_shown_again(enter, keeper) -> None:
    project = enter()
    with pytest.raises(ReasonMissing):
        withdraw_project(project, reason="", by=keeper, at=NOW)
    assert [withdraw_project(project, reason="ভুল", by=keeper, at=NOW) for _ in "12"] == [
        True,
        False,
    ]
    assert [restore_project(project, by=keeper, at=NOW) for _ in "12"] == [True, False]
    assert events("project_withdrawn") == events("project_restored") == 1


def test_a_paper_comes_through_the_gate_once(enter, keeper) -> None:
    project = enter()
    with pytest.raises(FileRefused):
        add_document(project, b"MZ", name="a.exe", title="ক", by=keeper, at=NOW)
    paper, again = (
        add_document(project, "আদেশ".encode(), name="a.txt", title="আদেশ", by=keeper, at=NOW)
        for _ in "12"
    )
    assert paper == again
    assert Attachment.objects.count() == 1
    assert remove_document(project, paper.id, by=keeper, at=NOW)
    assert not remove_document(project, paper.id, by=keeper, at=NOW)
    assert documents_of(project) == []
    assert events("project_paper_added") == events("project_paper_removed") == 1


def test_the_same_file_twice_changes_nothing(bare, keeper) -> None:
    entries = [Entry("P-1", FACTS, reached(5)), Entry("P-1", None, reached(7))]
    why = Grounds(TODAY, "")
    first = take_rows(bare, entries[:1], why, by=keeper, at=NOW)
    assert (first.entered, first.revised, first.progressed) == (1, 0, 1)
    assert take_rows(bare, entries[:1], why, by=keeper, at=NOW).is_nothing
    assert take_rows(bare, entries[1:], why, by=keeper, at=NOW).progressed == 1


def test_a_case_is_bound_to_a_public_project_of_its_office(make_case, bare, enter, keeper) -> None:
    case, _code = make_case()
    foreign = enter()
    own = enter_project(case.office, FACTS, by=keeper, at=NOW)
    assert bind_case(case, foreign.id, at=NOW) is None
    assert bind_case(case, uuid4(), at=NOW) is None
    assert bind_case(case, own.id, at=NOW) == bind_case(case, own.id, at=NOW)
    assert Question.objects.get().case == case
    assert events("project_asked_about") == 1
