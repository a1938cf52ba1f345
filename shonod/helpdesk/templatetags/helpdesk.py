"""`{% load helpdesk %}`: codes, changes and signatures as they are shown."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from shonod.helpdesk.gateways.columns import DAYS
from shonod.helpdesk.models import Change, Handover
from shonod.helpdesk.queries.words import code_words
from shonod.helpdesk.states import State
from shonod.ui.templatetags.days import short_day

register = template.Library()

_FIELDS = {
    "institution": gettext_lazy("Which office has it?"),
    "kind": gettext_lazy("Kind of device"),
    "make": gettext_lazy("Make"),
    "model": gettext_lazy("Model"),
    "serial": gettext_lazy("Serial number"),
    "place": gettext_lazy("Place"),
    "custodian": gettext_lazy("Who has it"),
    "custodian_post": gettext_lazy("His or her post"),
    "warranty_until_on": gettext_lazy("Warranty until"),
    "bought_on": gettext_lazy("Bought on"),
    "bought_from": gettext_lazy("Bought from"),
    "state": gettext_lazy("How it stands"),
    "remark": gettext_lazy("Remark"),
}


@register.filter
def device_code(code: str) -> str:
    """'ABC-DEF-GHJ'."""
    return code_words(code)


@register.filter
def changed_words(change: Change) -> list[tuple[str, str, str]]:
    """What was changed, with what it was before and what it is after."""
    return [
        (str(_FIELDS[name]), _said(name, change.before.get(name, "")), _said(name, now))
        for name, now in change.after.items()
    ]


def _said(name: str, value: str) -> str:
    if name == "state" and value:
        return str(State(value).label)
    return short_day(value) if name in DAYS else value


@register.simple_tag
def signature(handover: Handover) -> SafeString:
    """What was drawn; nothing where nothing was. Its points are numbers alone."""
    if not handover.strokes:
        return SafeString("")
    points = ((" ".join(f"{x},{y}" for x, y in stroke),) for stroke in handover.strokes)
    lines = format_html_join("", '<polyline points="{}"/>', points)
    label = gettext("Signature of %(name)s") % {"name": handover.signed_name}
    return format_html(
        '<svg class="signature" viewBox="0 0 600 200" role="img" aria-label="{}">{}</svg>',
        label,
        lines,
    )
