"""`{% load helpdesk %}`: codes, changes and signatures as they are shown."""

from dataclasses import dataclass
from datetime import date, timedelta

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy, ngettext

from shonod.cases.models import Case
from shonod.cases.states import State as CaseState
from shonod.ground.clock import local
from shonod.helpdesk.gateways.columns import DAYS
from shonod.helpdesk.models import Change, Fault, Handover
from shonod.helpdesk.queries.faults import Standing, fault_of, is_ours, standing_of
from shonod.helpdesk.queries.figures import Figures
from shonod.helpdesk.queries.words import code_words
from shonod.helpdesk.states import State
from shonod.ui.templatetags.days import digits, short_day

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


@dataclass(frozen=True, slots=True)
class Here:
    """On a case at the desk: is it the help desk's, and what is known of it."""

    is_ours: bool
    fault: Fault | None = None


@register.simple_tag
def fault_at(case: Case, today: date) -> Here:
    """No query where the case's service is another room's."""
    return Here(is_ours=True, fault=fault_of(case)) if is_ours(case, today) else Here(is_ours=False)


@register.simple_tag
def standing_at(case: Case) -> Standing | None:
    """Whether it works again, once the help desk delivered; else nothing is asked of anybody."""
    today = local(timezone.now()).date()
    if case.state != CaseState.DELIVERED or not is_ours(case, today):
        return None
    return standing_of(fault_of(case) or Fault(case=case), today)


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


@register.filter
def time_words(time: timedelta) -> str:
    """'5 hours', from two days on '3 days'."""
    hours = max(1, round(time.total_seconds() / 3600))
    if hours < 48:
        words, count = ngettext("%(n)s hour", "%(n)s hours", hours), hours
    else:
        count = round(hours / 24)
        words = ngettext("%(n)s day", "%(n)s days", count)
    return words % {"n": digits(count)}


@register.filter
def spot_words(figures: Figures) -> str:
    """'3 of 12'; nothing solved has no share."""
    if not figures.solved:
        return "—"
    counts = {"n": digits(figures.on_the_spot), "of": digits(figures.solved)}
    return gettext("%(n)s of %(of)s") % counts


@register.filter
def column(number: int) -> int:
    """Where the bar of a month begins, of 240."""
    return number * 20 + 3


@register.filter
def above(height: int) -> int:
    """What is left above a bar, of 100."""
    return 100 - height
