"""What happened to a project in order, and its cost as it was approved and revised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from shonod.ground.fiscal import span_of_quarter
from shonod.projects.models import Progress, Project, Revision


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of the project's life; `what` tells how it is told, `of` what it is about."""

    on: date
    what: str
    of: Any = None


def story_of(
    project: Project, revisions: Sequence[Revision], progress: Sequence[Progress], today: date
) -> list[Moment]:
    """Approved, begun, revised, how far it was last known to be, and its end, in order of days."""
    moments = [Moment(revision.on, "revised", revision) for revision in revisions]
    if project.approved_on:
        moments.append(Moment(project.approved_on, "approved"))
    if project.begins_on:
        moments.append(Moment(project.begins_on, "began"))
    if progress:
        last = progress[-1]
        moments.append(Moment(span_of_quarter(last.year, last.quarter).last_on, "reached", last))
    if project.ends_on:
        moments.append(Moment(project.ends_on, "ended" if project.ends_on < today else "ends"))
    return sorted(moments, key=lambda moment: moment.on)


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost from a day on; `share` of the highest, in percent, is the length of its bar.
    `revision` None: as it was first entered."""

    amount: Decimal
    share: int
    revision: Revision | None = None


def costs_of(project: Project, revisions: Sequence[Revision]) -> list[Cost]:
    """The first cost and each that a revision set; empty where none is known."""
    steps = [one for one in revisions if "cost" in one.changed]
    said = [(one.changed["cost"][1], one) for one in steps]
    first = steps[0].changed["cost"][0] if steps else project.cost
    known = [(Decimal(cost), one) for cost, one in [(first, None), *said] if cost is not None]
    highest = max((amount for amount, _ in known), default=Decimal(0))
    return [
        Cost(amount, int(100 * amount / highest) if highest else 0, revision)
        for amount, revision in known
    ]
