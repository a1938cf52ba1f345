"""A device is entered, changed, and handed over."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from shonod.helpdesk.actions import add_device, change_device, hand_over
from shonod.helpdesk.forms.devices import DeviceForm, HandoverForm
from shonod.helpdesk.models import Device
from shonod.helpdesk.policy import keeps_devices
from shonod.helpdesk.states import DeviceKnown
from shonod.helpdesk.views.desk.door import choices_at, device_or_404, form_page
from shonod.offices.middleware import Desk, desk_view

_WAY = require_http_methods(["GET", "HEAD", "POST"])


@desk_view(keeps_devices)
@_WAY
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    initial = {"institution": request.GET.get("office", "")}
    form = DeviceForm(request.POST or None, choices=choices_at(desk), initial=initial)
    if form.is_valid():
        once = form.cleaned_data["once"] or str(form.fields["once"].initial())
        try:
            made = add_device(desk.office, form.facts(), once=once, by=desk.officer, at=desk.at)
        except DeviceKnown:
            form.add_error("serial", _known())
        else:
            messages.success(request, _("Entered. Print its label and stick it on."))
            return redirect("helpdesk:device", made.id)
    shown = {"heading": _("Enter a device"), "button": _("Enter it"), "back_url": _register()}
    return form_page(request, desk, form, **shown)


def _known() -> str:
    return _("A device of this kind with this serial number is in the register already")


def _register() -> str:
    return reverse("helpdesk:all")


def _page_of(found: Device) -> str:
    return reverse("helpdesk:device", args=[found.id])


@desk_view(keeps_devices)
@_WAY
def change(request: HttpRequest, desk: Desk, device_id: UUID) -> HttpResponse:
    found = device_or_404(desk, device_id)
    choices = choices_at(desk, found)
    if request.method != "POST":
        form = DeviceForm.of_device(found, choices=choices)
        return _change_page(request, desk, found, form)
    form = DeviceForm(request.POST, choices=choices)
    if not form.is_valid():
        return _change_page(request, desk, found, form)
    try:
        change_device(found, form.facts(), by=desk.officer, at=desk.at)
    except DeviceKnown:
        form.add_error("serial", _known())
        return _change_page(request, desk, found, form)
    messages.success(request, _("Changed. What was there before stays in its history."))
    return redirect("helpdesk:device", found.id)


def _change_page(request: HttpRequest, desk: Desk, found: Device, form: Any) -> HttpResponse:
    shown = {"heading": _("Change the device"), "button": _("Keep the change")}
    return form_page(request, desk, form, back_url=_page_of(found), **shown)


@desk_view(keeps_devices)
@_WAY
def hand(request: HttpRequest, desk: Desk, device_id: UUID) -> HttpResponse:
    """Signed on this screen by whoever receives it."""
    found = device_or_404(desk, device_id)
    form = HandoverForm(request.POST or None)
    if not form.is_valid():
        shown = {"device": found, "back_url": _page_of(found)}
        return form_page(request, desk, form, template="hand", **shown)
    signed = {name: it for name, it in form.cleaned_data.items() if name != "agreed"}
    hand_over(found, **signed, by=desk.officer, at=desk.at)
    messages.success(request, _("Handed over and signed."))
    return redirect("helpdesk:device", found.id)
