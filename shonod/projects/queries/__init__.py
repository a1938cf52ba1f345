"""Reading the register: lists with filters, one project, what is asked of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from shonod.cases.models import Case
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import services_for
from shonod.ground.bangla import folded
from shonod.ground.fiscal import fiscal_year_of
from shonod.offices.models import Office
from shonod.projects.models import Document, Place, Progress, Project, Question, Revision
from shonod.projects.states import WORK

SIZE = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; empty: all. `place`: the name of a division, district, upazila
    or union."""

    status: str = ""
    year: int | None = None
    place: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a list; `after` is the project to go on from (None: nothing there)."""

    rows: list[Project] = field(default_factory=list)
    after: UUID | None = None


def projects_of(office: Office, wanted: Wanted, *, public: bool = True) -> QuerySet[Project]:
    """The newest entry first."""
    found = Project.objects.filter(office=office)
    if public:
        found = found.public()
    if wanted.status:
        found = found.filter(status=wanted.status)
    if wanted.year is not None:
        found = found.running_in(wanted.year)
    if wanted.place:
        there = Place.objects.filter(
            project=OuterRef("pk"), key__contains=f"/{folded(wanted.place)}/"
        )
        found = found.filter(Exists(there) | Q(is_nationwide=True))
    return found.order_by("-id")


def page_of(rows: QuerySet[Project], *, after: UUID | None = None, size: int = SIZE) -> Page:
    """Two queries, however long the list: the projects, and their places."""
    if after is not None:
        rows = rows.filter(pk__lt=after)
    found = list(rows.prefetch_related("places")[: size + 1])
    more, found = len(found) > size, found[:size]
    return Page(found, found[-1].id if more else None)


def project_at(office: Office, code: str, *, public: bool = True) -> Project | None:
    """The office's project of this code, with its places."""
    found = Project.objects.filter(office=office, code=code).prefetch_related("places")
    project = (found.public() if public else found).first()
    if project:
        project.office = office
    return project


def progress_of(project: Project) -> list[Progress]:
    """What holds of each quarter, the oldest first."""
    return list(project.progress.filter(replaced_at=None).order_by("year", "quarter"))


def revisions_of(project: Project) -> list[Revision]:
    """The oldest first."""
    return list(project.revisions.select_related("by").order_by("on", "id"))


def documents_of(project: Project) -> list[Document]:
    return list(
        project.documents.filter(removed_at=None).select_related("file").order_by("added_at")
    )


def whole_register(office: Office, wanted: Wanted) -> list[Project]:
    """Public projects with all that a file holds of them: five queries, however many."""
    current = Progress.objects.filter(replaced_at=None).order_by("year", "quarter")
    papers = Document.objects.filter(removed_at=None).select_related("file").order_by("added_at")
    found = projects_of(office, wanted).prefetch_related(
        "places",
        Prefetch("progress", current, to_attr="current"),
        Prefetch("documents", papers, to_attr="papers"),
        Prefetch("revisions", Revision.objects.order_by("on", "id"), to_attr="history"),
    )
    return list(found)


def known_projects(office: Office, codes: Iterable[str]) -> dict[str, Project]:
    """Of these codes what the register has, with places and `current` progress: three queries."""
    current = Progress.objects.filter(replaced_at=None)
    found = Project.objects.filter(office=office, code__in=set(codes)).prefetch_related(
        "places", Prefetch("progress", current, to_attr="current")
    )
    return {project.code: project for project in found}


def years_of(office: Office, today: date) -> list[int]:
    """The fiscal years that some project touches, up to this one; the newest first."""
    known = Project.objects.public().filter(office=office, begins_on__isnull=False)
    first = known.order_by("begins_on").values_list("begins_on", flat=True).first()
    this_year = fiscal_year_of(today)
    return list(range(this_year, fiscal_year_of(first) - 1, -1)) if first else [this_year]


@dataclass(frozen=True, slots=True)
class Spot:
    """An upazila, or a place that is said no closer, and how many projects are there."""

    names: tuple[str, ...]
    count: int


def spots_of(office: Office) -> list[Spot]:
    """Where the public projects are, from the division down to the upazila."""
    places = Place.objects.filter(project__office=office, project__withdrawn_at=None)
    rows = places.values_list("division", "district", "upazila").order_by(
        "division", "district", "upazila"
    )
    counted = rows.annotate(count=Count("project", distinct=True))
    return [Spot(tuple(name for name in names if name), count) for *names, count in counted]


def asking_terms(office: Office, today: date) -> Terms | None:
    """The service by which questions on projects are asked; the first in the charter's order."""
    return next(iter(services_for(office, WORK, today)), None)


def project_of_case(case: Case) -> Project | None:
    """What the case is about."""
    question = Question.objects.filter(case=case).select_related("project").first()
    return question.project if question else None


def public_project(office: Office, project: UUID) -> Project | None:
    return Project.objects.public().filter(office=office, pk=project).first()
