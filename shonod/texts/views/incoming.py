"""The address at which gateways bring what people text."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from shonod.lines.gateways.callbacks import fields_of, is_callback_secret
from shonod.lines.gateways.wiring import reporting_line
from shonod.people.policy import open_to_all
from shonod.texts.actions import take_text


@csrf_exempt
@open_to_all
@require_http_methods(["GET", "POST"])
def incoming(request: HttpRequest, secret: str) -> HttpResponse:
    """For whoever knows the secret; 200 once it is kept, also when it came before."""
    if not is_callback_secret(secret):
        raise Http404
    line = reporting_line()
    text = line.read_incoming(fields_of(request)) if line else None
    if text is None:
        return HttpResponse("not understood\n", status=400, content_type="text/plain")
    take_text(text, at=timezone.now())
    return HttpResponse("", content_type="text/plain")
