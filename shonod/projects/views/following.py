"""Following projects by mail: asked for on a page, confirmed and ended by links in mails."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from shonod.ground.refusals import TooMany
from shonod.offices.middleware import office_of
from shonod.people.policy import open_to_all
from shonod.projects.actions import confirm_following, end_following, follow
from shonod.projects.forms.public import FollowForm
from shonod.projects.models import Follower, Project
from shonod.projects.queries.links import CONFIRM, STOP, read_link
from shonod.projects.states import FollowingGone
from shonod.projects.views.wall import project_of, project_page, register_page


@open_to_all
@sensitive_post_parameters()
@require_POST
def ask_for_all(request: HttpRequest) -> HttpResponse:
    """News of every project of the office."""
    form = FollowForm(request.POST)
    status = _asked(request, None, form)
    return register_page(request, form, status=status) if status else redirect("project:register")


@open_to_all
@sensitive_post_parameters()
@require_POST
def ask_for(request: HttpRequest, project: str) -> HttpResponse:
    found, form = project_of(request, project), FollowForm(request.POST)
    status = _asked(request, found, form)
    if status:
        return project_page(request, found, form, status=status)
    return redirect("project:project", found.code)


def _asked(request: HttpRequest, project: Project | None, form: FollowForm) -> int:
    """0 where a mail goes out, else the status of the page that says what is wrong."""
    if not form.is_valid():
        return 422
    try:
        follow(
            office_of(request),
            project,
            form.cleaned_data["email"],
            language="en" if get_language() == "en" else "bn",
            address=str(request.address),  # type: ignore[attr-defined]
            at=timezone.now(),
        )
    except TooMany:
        form.add_error("email", _("There were too many tries. Wait an hour and try again."))
        return 429
    words = _("We have sent a mail to this address. Press the link in it, and the news will come.")
    messages.success(request, words)
    return 0


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A page with a button, since mail programs look at links by themselves."""
    follower, is_done = _named(request, token, CONFIRM), request.method == "POST"
    if is_done:
        try:
            confirm_following(follower.id, at=timezone.now())
        except FollowingGone:
            return _page(request, follower, CONFIRM, is_gone=True)
    return _page(request, follower, CONFIRM, is_done=is_done)


@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Pressed twice, or long ago, it is as it should be."""
    found = Follower.objects.select_related("project").filter(pk=_read(token, STOP))
    follower = found.first()
    if follower and follower.office_id != office_of(request).id:
        raise Http404
    is_done = follower is None or request.method == "POST"
    if follower and is_done:
        end_following(follower.id, at=timezone.now())
    return _page(request, follower, STOP, is_done=is_done)


def _read(token: str, deed: str) -> UUID:
    follower = read_link(token, deed)
    if follower is None:
        raise Http404
    return follower


def _named(request: HttpRequest, token: str, deed: str) -> Follower:
    found = Follower.objects.select_related("project").filter(office=office_of(request))
    follower = found.filter(pk=_read(token, deed)).first()
    if follower is None:
        raise Http404
    return follower


def _page(
    request: HttpRequest,
    follower: Follower | None,
    deed: str,
    *,
    is_done: bool = False,
    is_gone: bool = False,
) -> HttpResponse:
    context = {
        "project": follower.project if follower else None,
        "deed": deed,
        "is_done": is_done,
        "is_gone": is_gone,
    }
    response = render(request, "projects/following.html", context, status=410 if is_gone else 200)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
