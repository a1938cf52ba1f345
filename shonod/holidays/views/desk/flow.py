"""The way of every change: what is typed, what it would move, and the press that declares it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.functional import Promise

from shonod.ground.ids import uuid7
from shonod.ground.refusals import Refusal
from shonod.holidays.actions import carry_out_plan, preview_plan
from shonod.holidays.forms.plans import PlanForm
from shonod.holidays.policy import Places
from shonod.holidays.queries import calendars_seen, known_days, previewed_at
from shonod.holidays.views.desk.refused import refused
from shonod.offices.middleware import Desk
from shonod.ui.forms import DayWidget

# What the preview's own form says, beside what was typed.
OWN = {"csrfmiddlewaretoken", "once", "seen", "do"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page that asks; `folded` names the fields behind one more tap."""

    heading: str
    why: str = ""
    folded: tuple[str, ...] = ()
    template: str = "holidays/desk/form.html"
    more: dict[str, Any] | None = None


def asked(request: HttpRequest, desk: Desk, form: PlanForm, page: Page) -> HttpResponse:
    """The form page: empty, as typed, or refused."""
    fields = list(form.visible_fields())
    folded = [field for field in fields if field.name in page.folded]
    context = {
        "desk": desk,
        "form": form,
        "heading": page.heading,
        "why": page.why,
        "shown": [field for field in fields if field not in folded],
        "folded": folded,
        "folded_open": any(field.errors or _says(field) for field in folded),
        **(page.more or {}),
    }
    return render(request, page.template, context, status=422 if form.errors else 200)


def _says(field: forms.BoundField) -> bool:
    value = field.value()
    return any(value) if isinstance(value, list) else bool(value)


def planned(
    request: HttpRequest, desk: Desk, form: PlanForm, page: Page, places: Places
) -> HttpResponse:
    """What a valid form would move; pressed once more, it is done. Sent twice, it is done once."""
    if not form.is_bound or request.POST.get("do") == "change" or not form.is_valid():
        return asked(request, desk, form, page)
    if request.POST.get("do") != "declare":
        return _preview(request, desk, form)
    try:
        change = carry_out_plan(
            form.plan(),
            places=places,
            once=_once(request.POST),
            seen=request.POST.get("seen", ""),
            by=desk.officer,
            at=desk.at,
        )
    except Refusal as refusal:
        words, status = refused(refusal)
        return _preview(request, desk, form, words, status)
    return redirect("holidays:change", change.id)


def _preview(
    request: HttpRequest,
    desk: Desk,
    form: PlanForm,
    words: Promise | str = "",
    status: int = 200,
) -> HttpResponse:
    plan = form.plan()
    try:
        preview = preview_plan(plan, at=desk.at)
    except Refusal as refusal:
        words, status = refused(refusal)
        preview = None
    context = {
        "desk": desk,
        "plan": plan,
        "moved": previewed_at(desk.office, preview) if preview else None,
        "count": preview.moved if preview else 0,
        "annotated": preview.annotated if preview else 0,
        "known": known_days(plan, desk.office),
        "typed": [pair for pair in _pairs(form.data) if pair[0] not in OWN],
        "once": request.POST.get("once") or uuid7(),
        "seen": calendars_seen(plan.rows),
        "refused": words,
    }
    return render(request, "holidays/desk/preview.html", context, status=status)


def _pairs(data: Any) -> list[tuple[str, str]]:
    return [(name, value) for name, values in data.lists() for value in values]


def _once(data: QueryDict) -> UUID:
    try:
        return UUID(data.get("once", ""))
    except ValueError:
        return uuid7()


def typed(form: type[forms.Form], answers: dict[str, Any]) -> QueryDict:
    """Answers as the form would send them, its days in their three boxes."""
    data = QueryDict(mutable=True)
    for name, field in form.base_fields.items():
        value = answers.get(name)
        if isinstance(field.widget, DayWidget):
            boxes = zip(DayWidget.parts, field.widget.decompress(value), strict=True)
            data.update({f"{name}_{part}": text for (part, *_), text in boxes})
        elif isinstance(value, list):
            data.setlist(name, value)
        elif value not in (None, "", False):
            data[name] = field.prepare_value(value)
    return data
