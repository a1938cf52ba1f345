"""Topics at the desk."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.information.actions import set_topic
from shonod.information.forms.answers import TopicForm
from shonod.information.models import Topic
from shonod.information.policy import keeps_answers
from shonod.information.queries.answers import topics_of
from shonod.offices.middleware import Desk, desk_view


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def topics(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All topics, and a new one."""
    form = TopicForm(request.POST or None)
    return _page(request, desk, form, None)


@desk_view(keeps_answers)
@require_http_methods(["GET", "HEAD", "POST"])
def topic(request: HttpRequest, desk: Desk, topic_id: UUID) -> HttpResponse:
    """Another name for one, or its end."""
    found = next((one for one in topics_of(desk.office) if one.id == topic_id), None)
    if found is None:
        raise Http404
    known = {"name": found.name, "name_en": found.name_en, "is_closed": found.closed_on is not None}
    return _page(request, desk, TopicForm(request.POST or None, initial=known), found)


def _page(request: HttpRequest, desk: Desk, form: TopicForm, found: Topic | None) -> HttpResponse:
    if found is None:
        del form.fields["is_closed"]
    if form.is_valid():
        set_topic(desk.office, topic=found, **form.cleaned_data, by=desk.officer, at=desk.at)
        messages.success(request, _("Kept."))
        return redirect("information:topics")
    context = {"desk": desk, "form": form, "topic": found, "place": "topics"}
    context["topics"] = topics_of(desk.office)
    status = 422 if form.errors else 200
    return render(request, "information/desk/topics.html", context, status=status)
