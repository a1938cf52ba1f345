"""The address at which gateways tell what became of a message."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from shonod.lines.actions import note_report
from shonod.lines.gateways.callbacks import fields_of, is_callback_secret
from shonod.lines.gateways.wiring import reporting_line
from shonod.people.policy import open_to_all


@csrf_exempt
@open_to_all
@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, secret: str) -> HttpResponse:
    """For whoever knows the secret; a report that is not understood is refused, and told again."""
    if not is_callback_secret(secret):
        raise Http404
    line = reporting_line()
    told = line.read_report(fields_of(request)) if line else None
    if told is None:
        return HttpResponse("not understood\n", status=400, content_type="text/plain")
    if told.is_final:
        note_report(told.mark, is_delivered=told.is_delivered, said=told.said, at=timezone.now())
    return HttpResponse("ok\n", content_type="text/plain")
