"""How the office arranges its help desk: kinds, known faults, charges, days."""

from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shonod.helpdesk.actions import (
    begin_helpdesk,
    end_charge,
    end_kind,
    end_known_fault,
    say_charge,
    say_kind,
    say_known_fault,
    set_rule,
)
from shonod.helpdesk.forms.setup import ChargeForm, KindForm, KnownFaultForm, RuleForm
from shonod.helpdesk.models import Charge, Kind, KnownFault
from shonod.helpdesk.policy import arranges_helpdesk
from shonod.helpdesk.queries import charges_of, kinds_of, known_faults_of, rule_of
from shonod.helpdesk.views.desk.door import form_page
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import sees_desk

_WAY = require_http_methods(["GET", "HEAD", "POST"])
Row = TypeVar("Row", Kind, KnownFault, Charge)


@desk_view(sees_desk)
@require_safe
def page(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All at a glance; known faults are read here with their steps."""
    context = {
        "desk": desk,
        "kinds": kinds_of(desk.office),
        "faults": known_faults_of(desk.office),
        "charges": charges_of(desk.office),
        "rule": rule_of(desk.office, desk.today),
    }
    return render(request, "helpdesk/desk/setup.html", context)


@desk_view(arranges_helpdesk)
@require_POST
def begin(request: HttpRequest, desk: Desk) -> HttpResponse:
    if begin_helpdesk(desk.office, by=desk.officer, at=desk.at):
        messages.success(request, _("The help desk has its first words. Change what is not yours."))
    return redirect("helpdesk:setup")


def _row(desk: Desk, rows: type[Row], row_id: UUID) -> Row:
    found = rows.objects.filter(office=desk.office, pk=row_id, ended_at=None).first()
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, desk: Desk, form: Any, heading: str) -> HttpResponse:
    shown = {"heading": heading, "button": _("Keep it"), "back_url": reverse("helpdesk:setup")}
    return form_page(request, desk, form, **shown)


def _kept(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("Kept. It holds from now on."))
    return redirect("helpdesk:setup")


@desk_view(arranges_helpdesk)
@_WAY
def kind(request: HttpRequest, desk: Desk) -> HttpResponse:
    form = KindForm(request.POST or None)
    if not form.is_valid():
        return _page(request, desk, form, _("Another kind of device"))
    say_kind(desk.office, **form.cleaned_data, by=desk.officer, at=desk.at)
    return _kept(request)


@desk_view(arranges_helpdesk)
@_WAY
def known(request: HttpRequest, desk: Desk, known_id: UUID | None = None) -> HttpResponse:
    """A known fault, new, or in place of one."""
    before = _row(desk, KnownFault, known_id) if known_id else None
    kinds, heading = kinds_of(desk.office), _("A known fault and its steps")
    if request.method != "POST":
        of = KnownFaultForm.of_known(before, kinds=kinds) if before else KnownFaultForm(kinds=kinds)
        return _page(request, desk, of, heading)
    form = KnownFaultForm(request.POST, kinds=kinds)
    if not form.is_valid():
        return _page(request, desk, form, heading)
    said = {**form.cleaned_data, "instead_of": before}
    say_known_fault(desk.office, **said, by=desk.officer, at=desk.at)
    return _kept(request)


@desk_view(arranges_helpdesk)
@_WAY
def charge(request: HttpRequest, desk: Desk, charge_id: UUID | None = None) -> HttpResponse:
    """What a part costs, new, or in place of another row."""
    before = _row(desk, Charge, charge_id) if charge_id else None
    heading = _("A part, its price and who pays")
    if request.method != "POST":
        of = ChargeForm.of_charge(before) if before else ChargeForm()
        return _page(request, desk, of, heading)
    form = ChargeForm(request.POST)
    if not form.is_valid():
        return _page(request, desk, form, heading)
    said = {**form.cleaned_data, "instead_of": before}
    say_charge(desk.office, **said, by=desk.officer, at=desk.at)
    return _kept(request)


@desk_view(arranges_helpdesk)
@_WAY
def days(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The days of the help desk, from today on."""
    rule = rule_of(desk.office, desk.today)
    form = RuleForm(request.POST or None, rule=rule)
    if not form.is_valid():
        return _page(request, desk, form, _("Days of the help desk"))
    set_rule(desk.office, from_on=desk.today, **form.days(), by=desk.officer, at=desk.at)
    return _kept(request)


@desk_view(arranges_helpdesk)
@require_POST
def no_kind(request: HttpRequest, desk: Desk, kind_id: UUID) -> HttpResponse:
    end_kind(_row(desk, Kind, kind_id), by=desk.officer, at=desk.at)
    return _ended(request)


@desk_view(arranges_helpdesk)
@require_POST
def no_known(request: HttpRequest, desk: Desk, known_id: UUID) -> HttpResponse:
    end_known_fault(_row(desk, KnownFault, known_id), by=desk.officer, at=desk.at)
    return _ended(request)


@desk_view(arranges_helpdesk)
@require_POST
def no_charge(request: HttpRequest, desk: Desk, charge_id: UUID) -> HttpResponse:
    end_charge(_row(desk, Charge, charge_id), by=desk.officer, at=desk.at)
    return _ended(request)


def _ended(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("Taken off. What used it before still shows it."))
    return redirect("helpdesk:setup")
