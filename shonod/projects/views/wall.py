"""Projects for everybody: the list, one of them, and all of them to take away."""

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shonod.cases.gateways import store
from shonod.ground.clock import local
from shonod.offices.middleware import office_of
from shonod.offices.models import Office
from shonod.offices.queries import standing_of
from shonod.people.policy import open_to_all
from shonod.plans.gateways.tables import csv_of, xlsx_of
from shonod.projects.forms.importing import cells_of
from shonod.projects.forms.public import FilterForm, FollowForm
from shonod.projects.gateways.columns import heads
from shonod.projects.models import Document, Project
from shonod.projects.policy import may_be_followed
from shonod.projects.queries import (
    asking_terms,
    documents_of,
    page_of,
    progress_of,
    project_at,
    projects_of,
    revisions_of,
    spots_of,
    whole_register,
    years_of,
)
from shonod.projects.queries.chart import chart_of
from shonod.projects.queries.oc4ids import package_of
from shonod.projects.queries.story import costs_of, story_of
from shonod.ui.downloads import download
from shonod.ui.templatetags.days import reads_bangla

_TABLES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def filter_of(request: HttpRequest, office: Office) -> FilterForm:
    today = local(timezone.now()).date()
    return FilterForm(request.GET, years=years_of(office, today), auto_id="filter_%s")


def mark_of(request: HttpRequest) -> UUID | None:
    """The project after which the page begins. Raises Http404."""
    try:
        return UUID(request.GET["after"]) if request.GET.get("after") else None
    except ValueError:
        raise Http404 from None


def next_of(request: HttpRequest, after: UUID | None) -> str:
    """The address of the rest of the list, with what it is narrowed to."""
    if after is None:
        return ""
    query = request.GET.copy()
    query["after"] = str(after)
    return f"?{query.urlencode()}"


@open_to_all
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    return register_page(request, FollowForm())


def register_page(request: HttpRequest, follow: FollowForm, *, status: int = 200) -> HttpResponse:
    office = office_of(request)
    narrowed = filter_of(request, office)
    wanted = narrowed.wanted()
    page = page_of(projects_of(office, wanted), after=mark_of(request))
    context = {
        "filter": narrowed,
        "wanted": wanted,
        "page": page,
        "older_url": next_of(request, page.after),
        "spots": spots_of(office),
        "follow": follow,
        "form": follow,
        "query": request.GET.urlencode(),
        **_frame(request, office),
    }
    return render(request, "projects/register.html", context, status=status)


def _frame(request: HttpRequest, office: Office) -> dict[str, Any]:
    address = request.build_absolute_uri(reverse("project:register"))
    standing = standing_of(office, timezone.now())
    return {"standing": standing, "address": address, "may_follow": may_be_followed(office)}


@open_to_all
@require_safe
def project(request: HttpRequest, project: str) -> HttpResponse:
    return project_page(request, project_of(request, project), FollowForm())


def project_of(request: HttpRequest, code: str) -> Project:
    """The office's public project. Raises Http404; PostgreSQL refuses a NUL in a text."""
    found = project_at(office_of(request), code) if code.isprintable() else None
    if found is None:
        raise Http404
    return found


def project_page(
    request: HttpRequest, found: Project, follow: FollowForm, *, status: int = 200
) -> HttpResponse:
    today = local(timezone.now()).date()
    revisions, progress = revisions_of(found), progress_of(found)
    context = {
        **_frame(request, found.office),
        "project": found,
        "story": story_of(found, revisions, progress, today),
        "progress": progress,
        "chart": chart_of(progress) if progress else None,
        "costs": costs_of(found, revisions),
        "documents": documents_of(found),
        "terms": asking_terms(found.office, today),
        "follow": follow,
        "form": follow,
        "address": request.build_absolute_uri(reverse("project:project", args=[found.code])),
    }
    return render(request, "projects/project.html", context, status=status)


@open_to_all
@require_safe
def document(request: HttpRequest, project: str, document_id: UUID) -> FileResponse:
    papers = documents_of(project_of(request, project))
    found = next((paper.file for paper in papers if paper.id == document_id), None)
    if found is None or found.is_held_back:
        raise Http404
    try:
        content = store.opened(found.path)
    except FileNotFoundError:
        raise Http404 from None
    return download(content, kind=found.kind, name=found.name, size=found.size)


@open_to_all
@require_safe
def table(request: HttpRequest, ending: str) -> HttpResponse:
    """The list as it is narrowed, a line for each project and quarter, to be read in again."""
    office = office_of(request)
    found = whole_register(office, filter_of(request, office).wanted())
    rows = [cells for one in found for cells in cells_of(one)]
    columns = heads(bangla=reads_bangla())
    name = gettext("Projects")
    made = csv_of(columns, rows) if ending == "csv" else xlsx_of(name, columns, rows)
    disposition = f'attachment; filename="projects.{ending}"'
    return HttpResponse(
        made, content_type=_TABLES[ending], headers={"Content-Disposition": disposition}
    )


@open_to_all
@require_safe
def package(request: HttpRequest) -> HttpResponse:
    """The same as OC4IDS, for programs."""
    office = office_of(request)
    found = whole_register(office, filter_of(request, office).wanted())
    of_project = {one.id: one.code for one in found}

    def address(paper: Document) -> str:
        place = reverse("project:document", args=[of_project[paper.project_id], paper.id])
        return request.build_absolute_uri(place)

    uri = request.build_absolute_uri(request.get_full_path())
    made = package_of(office, found, uri=uri, at=timezone.now(), address=address)
    return JsonResponse(made, json_dumps_params={"ensure_ascii": False, "indent": 1})
