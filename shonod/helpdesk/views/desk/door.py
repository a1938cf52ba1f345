"""What the desk's pages begin with: the thing they are about, of this office alone."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from shonod.helpdesk.forms.devices import Choices
from shonod.helpdesk.models import Device
from shonod.helpdesk.queries import clients_of, device_at, kinds_of
from shonod.institutions.models import Institution
from shonod.institutions.queries import institution_at
from shonod.offices.middleware import Desk


def device_or_404(desk: Desk, device_id: UUID) -> Device:
    found = device_at(desk.office, device_id)
    if found is None:
        raise Http404
    return found


def client_or_404(desk: Desk, institution_id: UUID) -> Institution:
    found = institution_at(desk.office, institution_id)
    if found is None:
        raise Http404
    return found


def choices_at(desk: Desk, device: Device | None = None) -> Choices:
    """What may be chosen today; and what the device is already, be it no longer offered."""
    clients, kinds = clients_of(desk.office), kinds_of(desk.office)
    if device and device.institution not in clients:
        clients.append(device.institution)
    if device and device.kind not in kinds:
        kinds.append(device.kind)
    return Choices(clients, kinds)


def id_or_404(text: str) -> UUID:
    """A mark or an id out of an address's question."""
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None


def form_page(
    request: HttpRequest, desk: Desk, form: Any, *, template: str = "form", **shown: Any
) -> HttpResponse:
    """One form on a page of the desk: heading, button, back_url, and why where it is said."""
    context = {"desk": desk, "form": form, **shown}
    status = 422 if form.errors else 200
    return render(request, f"helpdesk/desk/{template}.html", context, status=status)
