"""The register: devices by office, one with its history, and labels to stick on them."""

import re
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shonod.ground.bangla import holds_control
from shonod.ground.later import on_first_call
from shonod.helpdesk.models import Device
from shonod.helpdesk.policy import keeps_devices
from shonod.helpdesk.queries import clients_of, devices_of, history_of, kinds_of, rule_of
from shonod.helpdesk.queries.faults import causes_of
from shonod.helpdesk.queries.figures import (
    faults_of_client,
    faults_of_device,
    faults_of_office,
    figures_of,
    repeat_offenders,
    with_cases,
)
from shonod.helpdesk.queries.rounds import rounds_of
from shonod.helpdesk.queries.words import code_words
from shonod.helpdesk.views.desk.door import client_or_404, device_or_404, id_or_404
from shonod.institutions.queries import people_of
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk
from shonod.ui.templatetags.days import reads_bangla
from shonod.ui.templatetags.ui import in_language

if TYPE_CHECKING:
    from shonod.helpdesk.gateways.labels import labels_of
else:
    labels_of = on_first_call("shonod.helpdesk.gateways.labels", "labels_of")

_SKIP = re.compile(r"[0-9]{1,2}")
A_PAGE, A_SHEET, MOST_LABELS, NEWEST = 50, 21, 420, 10


@desk_view(sees_desk)
@require_safe
def register(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The newest fifty, those before a mark, those of an office, or those whose words are asked."""
    words = request.GET.get("q", "")[:100].strip()
    words = "" if holds_control(words) else words
    chosen = request.GET.get("office", "")
    devices = devices_of(
        desk.office, words=words, institution=id_or_404(chosen) if chosen else None
    )
    if before := request.GET.get("before", ""):
        devices = devices.filter(pk__lt=id_or_404(before))
    rows = list(devices[: A_PAGE + 1])
    more, rows = len(rows) > A_PAGE, rows[:A_PAGE]
    asked = request.GET.copy()
    if more:
        asked["before"] = str(rows[-1].id)
    context = {
        "desk": desk,
        "devices": rows,
        "words": words,
        "chosen": chosen,
        "clients": clients_of(desk.office),
        "is_begun": bool(rows or kinds_of(desk.office)),
        "older_url": f"?{asked.urlencode()}" if more else "",
    }
    return render(request, "helpdesk/desk/register.html", context)


@desk_view(sees_desk)
@require_safe
def device(request: HttpRequest, desk: Desk, device_id: UUID) -> HttpResponse:
    found = device_or_404(desk, device_id)
    faults = faults_of_device(found)
    context = {
        "desk": desk,
        "device": found,
        "history": history_of(found),
        "figures": figures_of(faults, desk.today),
        "faults": with_cases(faults)[:NEWEST],
    }
    return render(request, "helpdesk/desk/device.html", context)


@desk_view(sees_desk)
@require_safe
def client(request: HttpRequest, desk: Desk, institution_id: UUID) -> HttpResponse:
    """An office that is served: its people and its devices."""
    found = client_or_404(desk, institution_id)
    devices = devices_of(desk.office, institution=found.id)
    rows = list(devices[: A_PAGE + 1])
    faults = faults_of_client(found)
    context = {
        "desk": desk,
        "institution": found,
        "figures": figures_of(faults, desk.today),
        "faults": with_cases(faults)[:NEWEST],
        "people": people_of(found),
        "rounds": rounds_of(found),
        "devices": rows[:A_PAGE],
        "more": len(rows) > A_PAGE,
    }
    return render(request, "helpdesk/desk/client.html", context)


@desk_view(sees_desk)
@require_safe
def figures(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Of the whole help desk: by month, which devices break again and again, open causes."""
    rule = rule_of(desk.office, desk.today)
    context = {
        "desk": desk,
        "rule": rule,
        "figures": figures_of(faults_of_office(desk.office), desk.today),
        "offenders": repeat_offenders(desk.office, rule, desk.today),
        "causes": causes_of(desk.office),
    }
    return render(request, "helpdesk/desk/overview.html", context)


@desk_view(keeps_devices)
@require_safe
def labels(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Of one device or of an office; `skip`: labels of the sheet that are used already."""
    devices = devices_of(desk.office).order_by("id")
    if one := request.GET.get("device", ""):
        devices = devices.filter(pk=id_or_404(one))
    else:
        devices = devices.filter(institution=id_or_404(request.GET.get("office", "")))
    found = list(devices[:MOST_LABELS])
    if not found:
        raise Http404
    skip = request.GET.get("skip", "0")
    facts = {
        "title": gettext("Labels of devices"),
        "language": "bn" if reads_bangla() else "en",
        "say": gettext("Something wrong? Scan this with a phone."),
        "serial": gettext("S/N"),
        "skip": min(int(skip), A_SHEET - 1) if _SKIP.fullmatch(skip) else 0,
        "labels": [_label(request, one) for one in found],
    }
    response = HttpResponse(labels_of(facts), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="labels.pdf"'
    return response


def _label(request: HttpRequest, device: Device) -> dict[str, str]:
    code = code_words(device.code)
    path = f"{reverse('helpdesk:all').removesuffix('desk/devices/')}devices/{code}/"
    return {
        "code": code,
        "address": request.build_absolute_uri(path),
        "short": f"{request.get_host()}{path}",
        "institution": in_language(device.institution, "name"),
        "kind": in_language(device.kind, "name"),
        "words": device.type_words,
        "serial": device.serial,
    }
