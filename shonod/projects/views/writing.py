"""What the officer does to a project: entered, revised, its progress and papers, withdrawn."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.cases.gateways.gate import LARGEST_FILE
from shonod.cases.templatetags.refused_files import refusal_words
from shonod.ground.refusals import FileRefused, Stale
from shonod.offices.middleware import Desk, desk_view
from shonod.projects.actions import (
    add_document,
    enter_project,
    note_progress,
    remove_document,
    restore_project,
    revise_project,
    withdraw_project,
)
from shonod.projects.forms.progress import ProgressForm
from shonod.projects.forms.project import DocumentForm, GroundsForm, ProjectForm, WithdrawForm
from shonod.projects.models import Project
from shonod.projects.policy import keeps_projects
from shonod.projects.states import CodeTaken
from shonod.projects.views.register import project_for, project_page


@desk_view(keeps_projects)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    form = ProjectForm(request.POST or None)
    if not form.is_valid():
        return _form_page(request, desk, form)
    try:
        made = enter_project(desk.office, form.facts(), by=desk.officer, at=desk.at)
    except CodeTaken:
        return _form_page(request, desk, _taken(form))
    messages.success(request, _("The project is in the register. Everybody can see it."))
    return redirect("projects:project", made.id)


@desk_view(keeps_projects)
@require_http_methods(["GET", "HEAD", "POST"])
def revise(request: HttpRequest, desk: Desk, project_id: UUID) -> HttpResponse:
    found = project_for(desk, project_id)
    if request.method != "POST":
        form, why = ProjectForm.of_project(found), GroundsForm.today(desk.today, found.version)
        return _form_page(request, desk, form, why, project=found)
    form, why = ProjectForm(request.POST), GroundsForm(request.POST)
    if not (form.is_valid() & why.is_valid()):
        return _form_page(request, desk, form, why, project=found)
    version = why.cleaned_data["version"]
    said = {"version": version, "by": desk.officer, "at": desk.at}
    try:
        revision = revise_project(found, form.facts(), why.grounds(), **said)
    except CodeTaken:
        return _form_page(request, desk, _taken(form), why, project=found)
    except Stale:
        words = _("Somebody else revised this project meanwhile. Open it anew and compare.")
        why.add_error(None, words)
        return _form_page(request, desk, form, why, project=found)
    words = _("The project is revised.") if revision else _("The register says so already.")
    messages.success(request, words)
    return redirect("projects:project", found.id)


def _taken(form: ProjectForm) -> ProjectForm:
    form.add_error("code", _("Another project has this code"))
    return form


def _form_page(
    request: HttpRequest,
    desk: Desk,
    form: ProjectForm,
    why: GroundsForm | None = None,
    project: Project | None = None,
) -> HttpResponse:
    wrong = form if form.errors else why
    context = {
        "desk": desk,
        "form": form,
        "wrong": wrong,
        "why": why,
        "project": project,
        "shown": [field for field in form if field.name not in form.folded],
        "folded": [form[name] for name in form.folded],
        "is_open": project or any(name in form.errors for name in form.folded),
    }
    status = 422 if wrong and wrong.errors else 200
    return render(request, "projects/desk/write.html", context, status=status)


@desk_view(keeps_projects)
@require_POST
def progress(request: HttpRequest, desk: Desk, project_id: UUID) -> HttpResponse:
    found = project_for(desk, project_id)
    form = ProgressForm(request.POST, auto_id="progress_%s")
    if not form.is_valid():
        return project_page(request, desk, found, status=422, reaching=form)
    is_news = note_progress(found, form.reached(), by=desk.officer, at=desk.at)
    words = _("The progress is noted.") if is_news else _("The register says so already.")
    messages.success(request, words)
    return redirect("projects:project", found.id)


@desk_view(keeps_projects)
@require_POST
def withdraw(request: HttpRequest, desk: Desk, project_id: UUID) -> HttpResponse:
    found = project_for(desk, project_id)
    form = WithdrawForm(request.POST, auto_id="withdraw_%s")
    if not form.is_valid():
        return project_page(request, desk, found, status=422, withdrawing=form)
    withdraw_project(found, reason=form.cleaned_data["reason"], by=desk.officer, at=desk.at)
    messages.success(request, _("Only the desk sees the project now."))
    return redirect("projects:project", found.id)


@desk_view(keeps_projects)
@require_POST
def restore(request: HttpRequest, desk: Desk, project_id: UUID) -> HttpResponse:
    found = project_for(desk, project_id)
    restore_project(found, by=desk.officer, at=desk.at)
    messages.success(request, _("Everybody sees the project again."))
    return redirect("projects:project", found.id)


@desk_view(keeps_projects)
@require_POST
def add_paper(request: HttpRequest, desk: Desk, project_id: UUID) -> HttpResponse:
    found = project_for(desk, project_id)
    form = DocumentForm(request.POST, request.FILES, auto_id="paper_%s")
    if form.is_valid():
        try:
            _add(desk, found, form)
        except FileRefused as refusal:
            form.add_error("file", refusal_words(refusal.code))
    if form.errors:
        return project_page(request, desk, found, status=422, paper=form)
    messages.success(request, _("The paper is on the project’s page."))
    return redirect("projects:project", found.id)


def _add(desk: Desk, found: Project, form: DocumentForm) -> None:
    file = form.cleaned_data["file"]
    if file.size > LARGEST_FILE:
        raise FileRefused("file_too_large")
    title = form.cleaned_data["title"]
    add_document(found, file.read(), name=file.name, title=title, by=desk.officer, at=desk.at)


@desk_view(keeps_projects)
@require_POST
def remove_paper(
    request: HttpRequest, desk: Desk, project_id: UUID, document_id: UUID
) -> HttpResponse:
    found = project_for(desk, project_id)
    if not remove_document(found, document_id, by=desk.officer, at=desk.at):
        raise Http404
    messages.success(request, _("The paper is taken off."))
    return redirect("projects:project", found.id)
