"""A file of a case, for the officers of its office alone."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from shonod.cases.models import Attachment
from shonod.cases.views.files import send_attachment
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk


@desk_view(sees_desk)
@require_safe
def file(request: HttpRequest, desk: Desk, file_id: UUID) -> HttpResponseBase:
    """The file as a download; a picture, drawn anew at the gate, also in place with ?inline."""
    found = Attachment.objects.filter(pk=file_id, office=desk.office, case__isnull=False).first()
    if found is None:
        raise Http404
    return send_attachment(found, inline="inline" in request.GET)
