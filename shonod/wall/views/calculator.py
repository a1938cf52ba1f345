"""The date calculator: any limit, any moment, by this office's calendar, with the count shown."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shonod.ground.clock import Due, due, explain, local
from shonod.ground.clock.explain import Language
from shonod.ground.refusals import NoWorkingDay, TimeLimitUnclear
from shonod.ground.timelimit import Unit
from shonod.offices.middleware import office_of
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, rules_of, standing_of
from shonod.people.policy import open_to_all
from shonod.ui.templatetags.days import digits, reads_bangla
from shonod.wall.forms import CountDays

OWN_FIELDS = {"time", "number", "unit", "limit"}


@open_to_all
@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """The form; with answers in the address, the date. `format=json` gives the receipt itself."""
    office, at = office_of(request), timezone.now()
    asked = any(name in OWN_FIELDS or name.startswith("received") for name in request.GET)
    form = CountDays(request.GET) if asked else CountDays(initial=_now(at))
    answer = _answer(form, office) if asked and form.is_valid() else None
    if asked and request.GET.get("format") == "json":
        return _json(form, answer)
    receipt = answer.receipt if answer else None
    language: Language = "bn" if reads_bangla() else "en"
    context: dict[str, Any] = {
        "form": form,
        "answer": answer,
        "receipt": receipt,
        "sentences": explain(receipt, language) if receipt else [],
        "receipt_url": _receipt_url(request),
        "standing": standing_of(office, at),
        "today": local(at).date(),
        "address": request.build_absolute_uri(request.path),
    }
    response = render(request, "wall/calculator.html", context)
    response.headers["Cache-Control"] = "no-cache"
    return response


def _now(at: datetime) -> dict[str, Any]:
    here = local(at)
    return {
        "received": here.date(),
        "time": here.strftime("%H:%M"),
        "number": digits(3),
        "unit": Unit.WORKING_DAY.value,
    }


def _answer(form: CountDays, office: Office) -> Due | None:
    try:
        return due(form.received_at, form.time_limit, calendar_of(office), rules=rules_of(office))
    except (NoWorkingDay, TimeLimitUnclear):
        form.add_error("number", gettext("From this no date can be counted"))
        return None


def _json(form: CountDays, answer: Due | None) -> HttpResponse:
    """The answer as `shonod due` prints it; what is wrong with which field as 400."""
    options = {"ensure_ascii": False, "indent": 1}
    if answer is None:
        return JsonResponse({"errors": form.errors}, status=400, json_dumps_params=options)
    content = {"due_on": answer.due_on.isoformat(), "receipt": answer.receipt}
    response = JsonResponse(content, json_dumps_params=options)
    response.headers["Content-Disposition"] = 'attachment; filename="receipt.json"'
    return response


def _receipt_url(request: HttpRequest) -> str:
    query = request.GET.copy()
    query["format"] = "json"
    return f"?{query.urlencode()}"
