"""Mending a draft: every part, nothing of somebody else's overwritten, nothing lost."""

from collections.abc import Callable
from typing import Any

import pytest

from shonod.editions.actions.editing import (
    Change,
    change_manuscript,
    delete_manuscript,
    move_part,
    put_back,
    remove_part,
    save_fields,
    save_listed,
    save_service,
    settle,
)
from shonod.editions.models import Manuscript
from shonod.editions.queries import service_at
from shonod.ground.charter.bilingual import mark_of
from shonod.ground.charter.typed import no_tier
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.editions.sources import services
from tests.fixtures import NOW

Do = Callable[[Change], None]


@pytest.fixture
def do(draft: Manuscript, officer: Officer) -> Do:
    def change(what: Change) -> None:
        change_manuscript(draft.id, what, by=officer, at=NOW)

    return change


def saving(draft: Manuscript, place: int, *, section: str = "", **cells: Any) -> Change:
    """As somebody saves the service who sees the draft as it is now."""
    key = services(draft)[place]["key"]
    seen = service_at(draft.charter, key, "")
    changed = {name: value for name, value in {**seen, **cells}.items() if name != "section"}
    everywhere = cells.pop("everywhere", False)
    return save_service(
        key, changed, section=section or seen["section"], mark=mark_of(seen), everywhere=everywhere
    )


def test_a_service_is_changed_and_stays_in_its_place(draft: Manuscript, do: Do) -> None:
    do(saving(draft, 1, name="নতুন নাম"))
    assert [one["name"] for one in services(draft)][:2] == ["বহির্বিভাগে রোগী নিবন্ধন", "নতুন নাম"]


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(draft: Manuscript, do: Do) -> None:
    mine, theirs = saving(draft, 1, name="আমার"), saving(draft, 1, name="তাঁর")
    do(theirs)
    with pytest.raises(Stale):
        do(mine)
    assert services(draft)[1]["name"] == "তাঁর"


def test_another_service_can_be_changed_at_the_same_time(draft: Manuscript, do: Do) -> None:
    mine, theirs = saving(draft, 1, name="আমার"), saving(draft, 2, name="তাঁর")
    do(theirs)
    do(mine)
    assert [one["name"] for one in services(draft)][1:3] == ["আমার", "তাঁর"]


def test_the_same_form_twice_is_one_change(draft: Manuscript, do: Do) -> None:
    twice = saving(draft, 1, name="একবার")
    do(twice)
    do(twice)
    assert services(draft)[1]["name"] == "একবার"


def test_an_officer_is_changed_in_every_service_that_names_the_same_one(
    draft: Manuscript, do: Do
) -> None:
    was = services(draft)[0]["officer"]
    now = {**was, "name": "রহিমা খাতুন", "text": "রহিমা খাতুন"}
    do(saving(draft, 0, officer=now, everywhere=True))
    assert [one["officer"]["name"] for one in services(draft)] == ["রহিমা খাতুন"] * 4


def test_a_service_is_added_moved_to_another_section_taken_out_and_put_back(
    draft: Manuscript, do: Do
) -> None:
    section = {"kind": "internal", "number": "2.3", "title": "অভ্যন্তরীণ", "title_en": ""}
    nothing = {**section, "services": []}
    mark = mark_of({**nothing, "key": "b" * 12})
    do(save_listed("sections", "b" * 12, section, nothing, mark=mark))
    do(saving(draft, 0, section="b" * 12))
    assert [one["name"] for one in services(draft)][-1] == "বহির্বিভাগে রোগী নিবন্ধন"
    key = services(draft)[-1]["key"]
    do(remove_part(key))
    do(remove_part(key))
    assert len(services(draft)) == 3
    do(put_back(key))
    do(put_back(key))
    assert [one["key"] for one in services(draft)][-1] == key
    assert draft.charter["sections"][1]["number"] == "2.3"


def test_a_section_taken_out_comes_back_with_its_services(draft: Manuscript, do: Do) -> None:
    key = draft.charter["sections"][0]["key"]
    do(remove_part(key))
    assert services(draft) == []
    do(put_back(key))
    assert len(services(draft)) == 4


def test_a_service_without_a_section_to_go_back_to_is_refused(draft: Manuscript, do: Do) -> None:
    section, service = draft.charter["sections"][0]["key"], services(draft)[0]["key"]
    do(remove_part(service))
    do(remove_part(section))
    with pytest.raises(MoveNotAllowed):
        do(put_back(service))


@pytest.mark.parametrize(
    ("place", "up", "order"),
    [
        (1, True, [1, 0, 2, 3]),
        (1, False, [0, 2, 1, 3]),
        (0, True, [0, 1, 2, 3]),
        (3, False, [0, 1, 2, 3]),
    ],
)
def test_a_part_moves_one_place(
    draft: Manuscript, do: Do, place: int, up: bool, order: list[int]
) -> None:
    keys = [one["key"] for one in services(draft)]
    do(move_part(keys[place], up=up))
    assert [one["key"] for one in services(draft)] == [keys[n] for n in order]


def test_whom_to_turn_to_is_added(draft: Manuscript, do: Do) -> None:
    nothing = no_tier()
    mark = mark_of({**nothing, "key": "c" * 12})
    do(save_listed("grievance", "c" * 12, {"when": "দেরি হলে"}, nothing, mark=mark))
    draft.refresh_from_db()
    assert [tier["when"] for tier in draft.charter["grievance"]] == ["দেরি হলে"]
    with pytest.raises(Stale):
        do(save_listed("grievance", "c" * 12, {"when": "অন্য"}, nothing, mark=mark))


def test_fields_of_the_whole_are_changed_by_who_saw_them(draft: Manuscript, do: Do) -> None:
    mark = mark_of({"vision": draft.charter["vision"]})
    do(save_fields({"vision": "নতুন"}, mark=mark))
    do(save_fields({"vision": "নতুন"}, mark=mark))
    with pytest.raises(Stale):
        do(save_fields({"vision": "আরেক"}, mark=mark))
    draft.refresh_from_db()
    assert draft.charter["vision"] == "নতুন"


def test_points_are_settled_and_opened_again(draft: Manuscript, officer: Officer) -> None:
    settle(draft.id, ["a", "b"], stands=True, by=officer, at=NOW)
    settle(draft.id, ["a"], stands=True, by=officer, at=NOW)
    settle(draft.id, ["b"], stands=False, by=officer, at=NOW)
    draft.refresh_from_db()
    assert draft.settled == ["a"]


def test_only_the_offices_officers_change_it_and_nobody_after_it_is_published(
    draft: Manuscript, officer: Officer, rupali_officer: Officer, homna: Office
) -> None:
    change = save_fields({"vision": "x"}, mark=mark_of({"vision": draft.charter["vision"]}))
    with pytest.raises(NotPermitted):
        change_manuscript(draft.id, change, by=rupali_officer, at=NOW)
    draft.edition = homna.charters.get()
    draft.save()
    with pytest.raises(MoveNotAllowed):
        change_manuscript(draft.id, change, by=officer, at=NOW)
    with pytest.raises(MoveNotAllowed):
        delete_manuscript(draft.id, by=officer, at=NOW)


def test_a_draft_is_deleted(draft: Manuscript, officer: Officer) -> None:
    delete_manuscript(draft.id, by=officer, at=NOW)
    assert not Manuscript.objects.exists()
