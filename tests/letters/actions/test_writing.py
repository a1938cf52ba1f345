"""Drafts: written, changed while nobody else did, dropped."""

import pytest

from shonod.ground.ids import uuid7
from shonod.ground.refusals import NotPermitted, Stale
from shonod.letters.actions import change_draft, drop_draft, issue_letter, write_draft
from shonod.letters.models import Letter
from shonod.letters.states import AlreadyIssued, LetterKind
from tests.fixtures import NOW, TODAY
from tests.letters.conftest import WORDS

pytestmark = pytest.mark.django_db


def change(draft: Letter, officer, *, version=1, **words) -> Letter:
    return change_draft(
        draft.id, {**WORDS, **words}, dated_on=TODAY, version=version, by=officer, at=NOW
    )


def test_a_draft_takes_other_words(write, officer):
    draft = change(write(), officer, subject="নতুন বিষয়")
    assert (draft.subject, draft.version, draft.is_issued) == ("নতুন বিষয়", 2, False)


def test_what_somebody_else_changed_is_not_written_over(write, officer):
    draft = write()
    change(draft, officer, subject="১")
    with pytest.raises(Stale):
        change(draft, officer, subject="২")


def test_the_same_form_is_the_same_draft_of_its_office_alone(
    homna, officer, rupali, rupali_officer
):
    once = uuid7()
    given = {"kind": LetterKind.OTHER, "dated_on": TODAY, "once": once, "at": NOW}
    first = write_draft(homna, WORDS, by=officer, **given)
    assert write_draft(homna, WORDS, by=officer, **given) == first
    with pytest.raises(NotPermitted):
        write_draft(rupali, WORDS, by=rupali_officer, **given)


def test_a_draft_is_dropped_and_leaves_no_number_out(write, officer):
    drop_draft(write().id, by=officer, at=NOW)
    issued = issue_letter(write().id, version=1, by=officer, at=NOW)
    assert (Letter.objects.get(), issued.number) == (issued, 1)


def test_an_issued_letter_is_neither_changed_nor_dropped(write, officer):
    draft = write()
    issue_letter(draft.id, version=1, by=officer, at=NOW)
    with pytest.raises(AlreadyIssued):
        change(draft, officer)
    with pytest.raises(AlreadyIssued):
        drop_draft(draft.id, by=officer, at=NOW)


def test_a_stranger_changes_nothing(write, rupali_officer):
    draft = write()
    with pytest.raises(NotPermitted):
        change(draft, rupali_officer)
    with pytest.raises(NotPermitted):
        drop_draft(draft.id, by=rupali_officer, at=NOW)
