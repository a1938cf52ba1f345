"""The register at the desk: the list, and one project with all that can be done to it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.projects.forms.progress import ProgressForm
from shonod.projects.forms.project import DocumentForm, WithdrawForm
from shonod.projects.models import Project
from shonod.projects.queries import documents_of, page_of, progress_of, projects_of, revisions_of
from shonod.projects.views.wall import filter_of, mark_of, next_of


@desk_view(sees_desk)
@require_safe
def register(request: HttpRequest, desk: Desk) -> HttpResponse:
    narrowed = filter_of(request, desk.office)
    rows = projects_of(desk.office, narrowed.wanted(), public=False)
    page = page_of(rows, after=mark_of(request))
    older_url = next_of(request, page.after)
    context = {"desk": desk, "filter": narrowed, "page": page, "older_url": older_url}
    return render(request, "projects/desk/register.html", context)


@desk_view(sees_desk)
@require_safe
def project(request: HttpRequest, desk: Desk, project_id: UUID) -> HttpResponse:
    return project_page(request, desk, project_for(desk, project_id))


def project_for(desk: Desk, project_id: UUID) -> Project:
    """The office's own project; another office's is as good as none. Raises Http404."""
    found = Project.objects.filter(office=desk.office, pk=project_id)
    project = found.prefetch_related("places").first()
    if project is None:
        raise Http404
    project.office = desk.office
    return project


def project_page(
    request: HttpRequest, desk: Desk, found: Project, *, status: int = 200, **tried: Any
) -> HttpResponse:
    """The project as it stands; `tried` are forms that were refused, by their names."""
    context = {
        "desk": desk,
        "project": found,
        "progress": progress_of(found),
        "revisions": revisions_of(found),
        "documents": documents_of(found),
        "reaching": ProgressForm(auto_id="progress_%s"),
        "paper": DocumentForm(auto_id="paper_%s"),
        "withdrawing": WithdrawForm(auto_id="withdraw_%s"),
        **tried,
    }
    context["form"] = next(iter(tried.values()), None)
    return render(request, "projects/desk/project.html", context, status=status)
