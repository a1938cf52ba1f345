"""A project entered, and revised: what it said before stays to be read, with day, order and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction

from shonod.ground.bangla import stored
from shonod.ground.refusals import ReasonMissing, Stale
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.projects.actions.recording import held, note_event
from shonod.projects.actions.showing import show
from shonod.projects.gateways.lists import place_key, place_text
from shonod.projects.models import Place, Project, Revision, written
from shonod.projects.states import CodeTaken, Status


@dataclass(frozen=True, slots=True)
class Facts:
    """What an officer says of a project, typed or brought in by a file."""

    code: str
    name: str
    source: str
    name_en: str = ""
    objective: str = ""
    objective_en: str = ""
    executor: str = ""
    executor_en: str = ""
    funding: str = ""
    funding_en: str = ""
    status: str = Status.UNSTATED
    approved_on: date | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    cost: Decimal | None = None
    components: Sequence[Mapping[str, str]] = ()
    contacts: Sequence[Mapping[str, str]] = ()
    is_nationwide: bool = False
    places: Sequence[Mapping[str, str]] = ()

    def put_to(self, project: Project) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name == "places":
                continue
            if field.name in ("components", "contacts"):
                value = [dict(item) for item in value]
            setattr(project, field.name, stored(value) if isinstance(value, str) else value)


@dataclass(frozen=True, slots=True)
class Grounds:
    """From which day a revision holds, and why; `order_number` where an order says so."""

    on: date
    reason: str
    order_number: str = ""


def enter_project(office: Office, facts: Facts, *, by: Officer | None, at: datetime) -> Project:
    """A new line of the register. The same facts under the same code again are the same project;
    raises CodeTaken where they are others."""
    project = Project(office=office, entered_at=at, changed_at=at)
    facts.put_to(project)
    try:
        with transaction.atomic():
            project.save(force_insert=True)
            _put_places(project, facts)
            show(project)
            note_event(EventKind.PROJECT_ENTERED, project, by=by, at=at, data={"code": facts.code})
    except IntegrityError:
        there = Project.objects.filter(office=office, code=facts.code).first()
        if there is None or changes_of(there, facts):
            raise CodeTaken from None
        return there
    return project


@transaction.atomic
def revise_project(
    project: Project,
    facts: Facts,
    grounds: Grounds,
    *,
    version: int | None = None,
    by: Officer | None,
    at: datetime,
) -> Revision | None:
    """What the project says from now on; None where it says so already.

    Raises ReasonMissing, CodeTaken, and Stale where somebody changed it since `version`.
    """
    now = held(project)
    changed = changes_of(now, facts)
    if not changed:
        return None
    if version is not None and now.version != version:
        raise Stale
    if not grounds.reason.strip():
        raise ReasonMissing
    twins = Project.objects.filter(office=now.office_id, code=facts.code).exclude(pk=now.pk)
    if twins.exists():
        raise CodeTaken
    facts.put_to(now)
    now.version, now.changed_at = now.version + 1, at
    now.save()
    if "places" in changed:
        now.places.all().delete()
        _put_places(now, facts)
    show(now)
    revision = Revision.objects.create(
        project=now,
        on=grounds.on,
        changed=changed,
        order_number=stored(grounds.order_number),
        reason=stored(grounds.reason),
        at=at,
        by=by,
    )
    data = {"revision": str(revision.id), "fields": sorted(changed)}
    note_event(EventKind.PROJECT_REVISED, now, by=by, at=at, data=data)
    return revision


def changes_of(project: Project, facts: Facts) -> dict[str, list[Any]]:
    """{field: [before, after]} of what the facts would change; nothing where all is so already."""
    after = Project()
    facts.put_to(after)
    changed = {}
    for field in fields(facts):
        if field.name == "places":
            pair = [_said_places(project), sorted({place_text(p.values()) for p in facts.places})]
        else:
            pair = [written(getattr(one, field.name)) for one in (project, after)]
        if _plain(pair[0]) != _plain(pair[1]):
            changed[field.name] = pair
    return changed


def _plain(value: Any) -> Any:
    """A text is the same with and without its line ends: a cell of a table has none."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _said_places(project: Project) -> list[str]:
    return sorted(place_text(place.names) for place in project.places.all())


def _put_places(project: Project, facts: Facts) -> None:
    """Each once, however often it was said."""
    once = {place_key(names): names for names in facts.places}
    Place.objects.bulk_create([Place.named(project, names) for names in once.values()])
