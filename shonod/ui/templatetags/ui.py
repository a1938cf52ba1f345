"""`{% load ui %}`: what every room's templates write with."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any
from uuid import uuid4

from django import template
from django.forms import BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from shonod.ui.templatetags import days, numbers, pictures

register = template.Library()

for _filter in (
    days.digits,
    days.day,
    days.short_day,
    days.moment,
    days.clock,
    days.month,
    days.weekday,
    numbers.phone,
    numbers.phone_masked,
    numbers.money,
):
    register.filter(_filter)

register.simple_tag(pictures.icon)

_TONES = {"late": "red", "today": "yellow", "soon": "yellow", "ahead": "green", "none": "grey"}

_KINDS = {
    "zero": gettext_lazy("received"),
    "counted": gettext_lazy("counted"),
    "closed": gettext_lazy("closed"),
    "paused": gettext_lazy("paused"),
    "due": gettext_lazy("due day"),
}


@register.filter
def in_language(thing: object, name: str) -> str:
    """`thing.<name>_en` for an English reader when there is one, else `thing.<name>`."""
    if thing is None:
        return ""
    english = "" if days.reads_bangla() else getattr(thing, f"{name}_en", "")
    return english or getattr(thing, name, "") or ""


@register.filter
def code_groups(code: str) -> SafeString:
    """A tracking code in spans, one a group; copied or read aloud it stays one code."""
    groups = format_html_join("", "<span>{}</span>", ((group,) for group in numbers.groups_of(code)))
    return format_html('<span class="code" translate="no">{}</span>', groups)


@register.filter
def first_control(field: BoundField) -> str:
    """The id of the control that an error about `field` leads to."""
    return field.id_for_label or f"{field.auto_id}_0"


@register.simple_tag
def control_class(base: str, widget: Mapping[str, Any]) -> str:
    """`base`, its error form when the value is refused, and the classes the form asked for."""
    attrs = widget["attrs"]
    refused = f" {base}--error" if attrs.get("aria-invalid") else ""
    return f"{base}{refused} {attrs.get('class', '')}".strip()


@register.simple_tag
def due_tag(due_on: date | None, today: date, closed: bool = False) -> SafeString:
    """How far the due day is, in words and colour; nothing for a closed case or no due day."""
    if closed or due_on is None:
        return SafeString("")
    tone, words = days.due_words(due_on, today)
    return format_html(
        '<strong class="govuk-tag govuk-tag--{} due-tag">{}</strong>', _TONES[tone], words
    )


@register.simple_tag
def qr(url: str) -> SafeString:
    return pictures.qr(url, str(gettext_lazy("QR code for %(url)s") % {"url": url}))


@register.simple_tag
def once() -> SafeString:
    """The hidden token that makes a form count once, however often it is sent."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid4())


@register.inclusion_tag("ui/calendar_strip.html")
def calendar_strip(receipt: Mapping[str, Any] | None) -> dict[str, Any]:
    """The days of a receipt (docs/reference/receipt.md) by month, each with what it counted as."""
    cells = list(_cells((receipt or {}).get("days", ())))
    return {"months": [(name, list(group)) for name, group in groupby(cells, _month_of)]}


def _month_of(cell: Mapping[str, Any]) -> str:
    return str(cell["month"])


def _cells(listed: Iterable[Mapping[str, Any]]) -> Iterable[dict[str, Any]]:
    for item in listed:
        on = days.as_date(item["date"])
        yield {
            "on": on,
            "number": days.digits(on.day),
            "month": days.month(on),
            "kind": item["kind"],
            "word": _KINDS[item["kind"]],
            "reason": item.get("reason") or "",
            "count": days.digits(item.get("count")),
        }
