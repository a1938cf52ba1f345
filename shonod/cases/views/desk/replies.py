"""The office's ready-made replies."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from shonod.cases.actions import (
    change_reply_template,
    delete_reply_template,
    keep_reply_template,
)
from shonod.cases.forms.desk import ReplyTemplateForm
from shonod.cases.models import ReplyTemplate
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import is_in_charge


@desk_view(is_in_charge)
@require_http_methods(["GET", "HEAD", "POST"])
def replies(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The list, with a form for one more."""
    form = ReplyTemplateForm(request.POST or None)
    if form.is_valid():
        keep_reply_template(desk.office, by=desk.officer, on=desk.today, **form.cleaned_data)
        messages.success(request, _("The reply is kept."))
        return redirect("desk:replies")
    kept = ReplyTemplate.objects.filter(office=desk.office).order_by("title", "id")
    context = {"form": form, "replies": kept, "desk": desk}
    return render(request, "cases/desk/replies.html", context, status=422 if form.errors else 200)


@desk_view(is_in_charge)
@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, desk: Desk, reply_id: UUID) -> HttpResponse:
    found = _reply_at(desk, reply_id)
    words = {name: getattr(found, name) for name in ReplyTemplateForm.base_fields}
    form = ReplyTemplateForm(request.POST or None, initial=words)
    if form.is_valid():
        change_reply_template(found, by=desk.officer, on=desk.today, **form.cleaned_data)
        messages.success(request, _("The reply is changed."))
        return redirect("desk:replies")
    context = {"form": form, "reply": found, "desk": desk}
    return render(request, "cases/desk/reply.html", context, status=422 if form.errors else 200)


@desk_view(is_in_charge)
@require_POST
def delete_reply(request: HttpRequest, desk: Desk, reply_id: UUID) -> HttpResponse:
    delete_reply_template(_reply_at(desk, reply_id), by=desk.officer, on=desk.today)
    messages.success(request, _("The reply is deleted."))
    return redirect("desk:replies")


def _reply_at(desk: Desk, reply_id: UUID) -> ReplyTemplate:
    found = ReplyTemplate.objects.filter(pk=reply_id, office=desk.office).first()
    if found is None:
        raise Http404
    return found
