"""What people texted and nobody could make sense of but an officer."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shonod.offices.middleware import Desk, desk_view
from shonod.texts.actions import settle_text
from shonod.texts.policy import reads_texts
from shonod.texts.queries import text_to_read, texts_to_read

# The oldest first; what is read goes, and the next come.
AT_ONCE = 50


@desk_view(reads_texts)
@require_safe
def texts(request: HttpRequest, desk: Desk) -> HttpResponse:
    context = {"texts": texts_to_read(desk.office)[:AT_ONCE], "desk": desk}
    return render(request, "texts/texts.html", context)


@desk_view(reads_texts)
@require_POST
def settle(request: HttpRequest, desk: Desk, text_id: UUID) -> HttpResponse:
    text = text_to_read(desk.office, text_id)
    if text is None:
        raise Http404
    if settle_text(text, by=desk.officer, at=desk.at):
        messages.success(request, _("The message is done with."))
    return redirect("texts:all")
