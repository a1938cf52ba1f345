"""Projects in the shape of OC4IDS 0.9.5, the open data standard for infrastructure projects.

What the register does not know is left out, never filled in.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from shonod.ground.clock import DHAKA
from shonod.ground.fiscal import Period, span_of_quarter
from shonod.offices.models import Office
from shonod.projects.models import Document, Progress, Project, Revision
from shonod.projects.states import Status

VERSION = "0.9"
_STATUS = {
    Status.PLANNED: "preparation",
    Status.ONGOING: "implementation",
    Status.COMPLETED: "completed",
    Status.STOPPED: "cancelled",
}
_TITLES = {"physical": "Physical progress", "financial": "Financial progress"}
Address = Callable[[Document], str]


def package_of(
    office: Office, projects: Iterable[Project], *, uri: str, at: datetime, address: Address
) -> dict[str, Any]:
    """`projects` as `whole_register` reads them; `address` says where a paper is to be had."""
    listed = list(projects)
    published = max((project.changed_at for project in listed), default=at)
    return {
        "uri": uri,
        "version": VERSION,
        "publishedDate": _instant(published),
        "publisher": _known(name=office.name, uri=office.website),
        "projects": [_project(office, project, address) for project in listed],
    }


def _project(office: Office, project: Project, address: Address) -> dict[str, Any]:
    parties = _parties(project)
    return _known(
        id=f"{office.slug}-{project.code}",
        identifiers=[{"id": project.code, "scheme": "internal"}],
        updated=_instant(project.changed_at),
        title=project.name,
        description=project.objective,
        status=_STATUS.get(Status(project.status), ""),
        period=_period(project.begins_on, project.ends_on),
        locations=list(_locations(project)),
        budget=_budget(project),
        parties=parties,
        publicAuthority=_reference(parties, "publicAuthority"),
        documents=[_document(one, address) for one in project.papers],  # type: ignore[attr-defined]
        metrics=list(_metrics(project.current)),  # type: ignore[attr-defined]
    )


def _known(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in ("", None, [], {})}


def _instant(at: datetime) -> str:
    return at.astimezone(DHAKA).isoformat(timespec="seconds")


def _day(on: date | None) -> str:
    return _instant(datetime.combine(on, time(), DHAKA)) if on else ""


def _period(first_on: date | None, last_on: date | None) -> dict[str, Any]:
    return _known(startDate=_day(first_on), endDate=_day(last_on))


def _amount(value: str | Decimal) -> dict[str, Any]:
    return {"amount": float(value), "currency": "BDT"}


def _locations(project: Project) -> Iterator[dict[str, Any]]:
    for number, place in enumerate(project.places.all(), 1):
        yield {
            "id": str(number),
            "description": ", ".join(place.names),
            "address": _known(
                locality=", ".join(name for name in (place.union, place.upazila) if name),
                region=", ".join(name for name in (place.district, place.division) if name),
                countryName="Bangladesh",
            ),
        }
    if project.is_nationwide:
        yield {
            "id": "0",
            "description": "Bangladesh",
            "address": {"countryName": "Bangladesh"},
        }


def _budget(project: Project) -> dict[str, Any]:
    breakdown = [
        _known(
            id=str(number),
            description=component["name"],
            amount=_amount(component["cost"]) if component["cost"] else None,
        )
        for number, component in enumerate(project.components, 1)
    ]
    revisions = [_revised(one) for one in project.history if "cost" in one.changed]  # type: ignore[attr-defined]
    return _known(
        description="; ".join(revisions),
        amount=_amount(project.cost) if project.cost is not None else None,
        approvalDate=_day(project.approved_on),
        budgetBreakdowns=[
            {"id": "components", "description": "Components", "budgetBreakdown": breakdown}
        ]
        if breakdown
        else [],
    )


def _revised(revision: Revision) -> str:
    before, after = (cost or "?" for cost in revision.changed["cost"])
    return f"{revision.on.isoformat()}: {before} → {after} BDT ({revision.reason})"


def _parties(project: Project) -> list[dict[str, Any]]:
    parties = []
    if project.executor:
        contact: dict[str, str] = next(iter(project.contacts), {})
        point = _known(
            name=contact.get("post"), email=contact.get("email"), telephone=contact.get("phone")
        )
        party = _known(
            id="executor", name=project.executor, roles=["publicAuthority"], contactPoint=point
        )
        parties.append(party)
    if project.funding:
        parties.append({"id": "funder", "name": project.funding, "roles": ["funder"]})
    return parties


def _reference(parties: Iterable[dict[str, Any]], role: str) -> dict[str, str] | None:
    found = next((party for party in parties if role in party["roles"]), None)
    return {"id": found["id"], "name": found["name"]} if found else None


def _document(document: Document, address: Address) -> dict[str, Any]:
    return {
        "id": str(document.id),
        "title": document.title,
        "url": address(document),
        "format": document.file.kind,
        "datePublished": _instant(document.added_at),
    }


def _metrics(current: Iterable[Progress]) -> Iterator[dict[str, Any]]:
    """What was reached by the end of each quarter, in percent of the whole project."""
    told = list(current)
    for kind, title in _TITLES.items():
        observations = [
            _known(
                id=f"{one.year}-q{one.quarter}",
                period=_span(span_of_quarter(one.year, one.quarter)),
                measure=float(percent),
                unit={"name": "%"},
                notes=one.remark,
            )
            for one in told
            if (percent := getattr(one, kind)) is not None
        ]
        if observations:
            yield {"id": kind, "title": title, "observations": observations}


def _span(span: Period) -> dict[str, Any]:
    return _period(span.first_on, span.last_on)
