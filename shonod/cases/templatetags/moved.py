"""`{% load moved %}`: that a date moved, why, and from what to what."""

from collections.abc import Mapping

from django import template
from django.utils.translation import gettext, gettext_lazy

from shonod.cases.models import Annotation, Recount
from shonod.cases.states import Cause
from shonod.ledger.models import Event
from shonod.ui.templatetags.days import day, digits, reads_bangla

register = template.Library()

_WHY = {
    Cause.DECLARED: gettext_lazy("Days were declared anew: %(what)s."),
    Cause.REVOKED: gettext_lazy("A declaration was withdrawn: %(what)s."),
    Cause.UNDONE: gettext_lazy("A declaration was a mistake and was taken back: %(what)s."),
    Cause.EDITION: gettext_lazy("A new edition of the charter promises less time."),
}


@register.filter
def moved_from(event: Event) -> str:
    """The day before the move, or nothing where an event moves none."""
    return day(event.data.get("old_due_on"))


@register.filter
def moved_to(event: Event) -> str:
    return day(event.data.get("new_due_on") or event.data.get("due_on"))


@register.filter
def moved_why(event: Event, recounts: Mapping[str, Recount]) -> str:
    """'Days were declared anew: Eid-ul-Fitr (order no. 05.00).' Empty for other events."""
    recount = recounts.get(event.data.get("recount", ""))
    return str(_WHY[Cause(recount.cause)]) % {"what": _what(recount)} if recount else ""


def _what(recount: Recount) -> str:
    name = recount.name if reads_bangla() else recount.name_en or recount.name
    name = name or gettext("office hours")
    if not recount.order_number:
        return name
    order = digits(recount.order_number)
    return gettext("%(name)s (order no. %(order)s)") % {"name": name, "order": order}


@register.filter
def annotation_words(annotation: Annotation) -> str:
    """What a later calendar says of a closed case."""
    due = {"due": day(annotation.due_on)}
    if annotation.is_late:
        return gettext("Late under the revised calendar, by which it was due on %(due)s.") % due
    return gettext("On time under the revised calendar, by which it was due on %(due)s.") % due
