"""`{% load ui %}`: what every room's templates write with."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import uuid4

from django import template
from django.forms import BoundField, Field
from django.template.engine import Engine
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from shonod.ui.slots import Slot, templates_in
from shonod.ui.templatetags import days, numbers, pictures, strip

register = template.Library()

_REQUIRED = Field.default_error_messages["required"]

for _filter in (
    days.digits,
    days.day,
    days.short_day,
    days.moment,
    days.clock,
    days.at_clock,
    days.stamp,
    days.month,
    days.weekday,
    numbers.phone,
    numbers.phone_masked,
    numbers.email_masked,
    numbers.money,
):
    register.filter(_filter)

register.simple_tag(pictures.icon)
register.simple_tag(strip.calendar_strip)

_BANGLA = re.compile("[\u0980-\u09ff]")

_TONES = {"late": "red", "today": "yellow", "soon": "yellow", "ahead": "green", "none": "grey"}


@register.filter
def in_language(thing: object, name: str) -> str:
    """`thing.<name>_en` for an English reader when there is one, else `thing.<name>`."""
    if thing is None:
        return ""
    english = "" if days.reads_bangla() else getattr(thing, f"{name}_en", "")
    return english or getattr(thing, name, "") or ""


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str) -> SafeString:
    """What the rooms above put into this place of the page, each with the page's context."""
    engine = Engine.get_default()
    parts = []
    for one in templates_in(Slot(name)):
        with context.push():
            parts.append((engine.get_template(one).render(context),))
    return format_html_join("", "{}", parts)


@register.filter
def spoken(text: str) -> SafeString:
    """`text` escaped, and marked as Bangla on an English page: a screen reader changes voice."""
    if text and not days.reads_bangla() and _BANGLA.search(text):
        return format_html('<span lang="bn">{}</span>', text)
    return conditional_escape(text)


@register.filter
def code_groups(code: str) -> SafeString:
    """A tracking code in spans, one a group; copied or read aloud it stays one code."""
    groups = format_html_join(
        "", "<span>{}</span>", ((group,) for group in numbers.groups_of(code))
    )
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
    return pictures.qr(url, gettext("QR code for %(url)s") % {"url": url})


@register.simple_tag
def once() -> SafeString:
    """The hidden token that makes a form count once, however often it is sent."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid4())


@register.filter
def saying_which(error: str, field: BoundField) -> str:
    """An error for the summary, where Django's 'This field is required.' names no field."""
    if error == _REQUIRED:
        return gettext("%(label)s is missing") % {"label": field.label}
    return error
