"""Mending a manuscript: every change under its lock, none over what somebody else just changed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from shonod.editions.models import Manuscript
from shonod.editions.policy import may_keep_charter
from shonod.editions.queries import holder_of, listed_at, part_of, service_at
from shonod.ground.charter.bilingual import Part, mark_of
from shonod.ground.clock import DHAKA
from shonod.ground.refusals import MoveNotAllowed, NotPermitted, Stale
from shonod.people.models import Officer

Change = Callable[[Part], None]


@transaction.atomic
def change_manuscript(
    manuscript_id: UUID, change: Change, *, by: Officer, at: datetime
) -> Manuscript:
    """Apply `change` to the charter under the lock.

    Raises NotPermitted, MoveNotAllowed for what is published, and what `change` raises.
    """
    manuscript = locked(manuscript_id, by=by, at=at)
    change(manuscript.charter)
    manuscript.changed_by, manuscript.changed_at = by, at
    manuscript.save(update_fields=["charter", "changed_by", "changed_at"])
    return manuscript


def locked(manuscript_id: UUID, *, by: Officer, at: datetime) -> Manuscript:
    """The manuscript, locked for this transaction. Raises NotPermitted and MoveNotAllowed."""
    manuscript = (
        Manuscript.objects.select_for_update(of=("self",))
        .select_related("office")
        .get(pk=manuscript_id)
    )
    if not may_keep_charter(by, manuscript.office, at.astimezone(DHAKA).date()):
        raise NotPermitted
    if manuscript.edition_id is not None:
        raise MoveNotAllowed
    return manuscript


def save_service(key: str, service: Part, *, section: str, mark: str, everywhere: bool) -> Change:
    """Put `service` in the place of the one with this key, or at the end of `section`.

    `everywhere` changes its officer also where other services name the same one.
    """

    def change(charter: Part) -> None:
        before = service_at(charter, key, section)
        after = {**service, "key": key}
        if part_of(before) == part_of(after) and before["section"] == section:
            return
        _check(before, mark)
        if everywhere:
            _pass_on(charter, before["officer"], after["officer"])
        _place(charter, key, after, section)

    return change


def _pass_on(charter: Part, before: Part, after: Part) -> None:
    for section in charter["sections"]:
        for service in section["services"]:
            if service["officer"]["text"] == before["text"]:
                service["officer"] = after


def _place(charter: Part, key: str, service: Part, section: str) -> None:
    home = holder_of(charter, key)
    if home is not None and home["key"] == section:
        place = [one["key"] for one in home["services"]].index(key)
        home["services"][place] = service
        return
    if home is not None:
        home["services"] = [one for one in home["services"] if one["key"] != key]
    target = listed_at(charter["sections"], section)
    if target is None:
        raise Stale
    target["services"].append(service)


def save_listed(name: str, key: str, part: Part, nothing: Part, *, mark: str) -> Change:
    """Put `part` in the place of that of this key in the list `name` ('sections', 'grievance'),
    or at its end, where it begins as `nothing`."""

    def change(charter: Part) -> None:
        parts = charter[name]
        place = next((n for n, one in enumerate(parts) if one["key"] == key), len(parts))
        before = parts[place] if place < len(parts) else {**nothing, "key": key}
        if place < len(parts) and {**before, **part} == before:
            return
        _check(before, mark)
        parts[place : place + 1] = [{**before, **part}]

    return change


def save_fields(fields: Part, *, mark: str) -> Change:
    """Change whole fields of the charter: office, vision, mission, expectations."""

    def change(charter: Part) -> None:
        before = {name: charter.get(name) for name in fields}
        if before != fields:
            _check(before, mark)
            charter.update(fields)

    return change


def move_part(key: str, *, up: bool) -> Change:
    """One place up or down among its neighbours; at the end it stays."""

    def change(charter: Part) -> None:
        for parts in _lists(charter):
            keys = [part["key"] for part in parts]
            if key in keys:
                place = keys.index(key)
                other = place - 1 if up else place + 1
                if 0 <= other < len(parts):
                    parts[place], parts[other] = parts[other], parts[place]

    return change


def remove_part(key: str) -> Change:
    """Take a service, tier or section out; it is kept beside the charter and can be put back."""

    def change(charter: Part) -> None:
        home = holder_of(charter, key)
        for parts in _lists(charter):
            place = next((n for n, one in enumerate(parts) if one["key"] == key), None)
            if place is not None:
                taken = {"place": place, "home": home and home["key"], "part": parts.pop(place)}
                charter["removed"].append(taken)
                return

    return change


def put_back(key: str) -> Change:
    """Where it was; a service whose section is gone comes to the last one."""

    def change(charter: Part) -> None:
        taken = next((one for one in charter["removed"] if one["part"]["key"] == key), None)
        if taken is None:
            return
        parts = _list_for(charter, taken)
        parts.insert(taken["place"], taken["part"])
        charter["removed"].remove(taken)

    return change


def _list_for(charter: Part, taken: dict[str, Any]) -> list[Part]:
    part, sections = taken["part"], charter["sections"]
    if "contact" in part:
        return list_of(charter, "grievance")
    if "services" in part:
        return list_of(charter, "sections")
    if not sections:
        raise MoveNotAllowed
    home = next((one for one in sections if one["key"] == taken["home"]), sections[-1])
    return list_of(home, "services")


def list_of(part: Part, name: str) -> list[Part]:
    parts: list[Part] = part[name]
    return parts


def _lists(charter: Part) -> list[list[Part]]:
    services = [list_of(section, "services") for section in charter["sections"]]
    return [list_of(charter, "sections"), list_of(charter, "grievance"), *services]


def _check(before: Part, mark: str) -> None:
    if mark != mark_of(before):
        raise Stale


@transaction.atomic
def settle(
    manuscript_id: UUID, points: list[str], *, stands: bool, by: Officer, at: datetime
) -> Manuscript:
    """An officer looked at points and lets them stand, or takes that back."""
    manuscript = locked(manuscript_id, by=by, at=at)
    others = [one for one in manuscript.settled if one not in points]
    manuscript.settled = [*others, *points] if stands else others
    manuscript.save(update_fields=["settled"])
    return manuscript


@transaction.atomic
def delete_manuscript(manuscript_id: UUID, *, by: Officer, at: datetime) -> None:
    """Raises MoveNotAllowed for one that became an edition."""
    locked(manuscript_id, by=by, at=at).delete()
