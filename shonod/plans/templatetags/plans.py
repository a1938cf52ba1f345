"""`{% load plans %}`: years, times, kinds and standings of planned work in the reader's words."""

from django import template
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from shonod.ground.fiscal import Period
from shonod.plans.queries.words import period_words, quarter_words, year_label
from shonod.plans.states import Kind, Revised, Standing
from shonod.ui.templatetags.days import month

register = template.Library()
for _words in (year_label, period_words, quarter_words):
    register.filter(_words)

_STANDINGS = {
    Standing.PLANNED: (pgettext_lazy("planned work", "planned"), "grey"),
    Standing.MISSED: (pgettext_lazy("planned work", "over before approval"), "grey"),
    Standing.TROUBLE: (pgettext_lazy("planned work", "could not be opened"), "red"),
    Standing.OPEN: (pgettext_lazy("planned work", "under way"), "blue"),
    Standing.LATE: (pgettext_lazy("planned work", "late"), "red"),
    Standing.DONE: (pgettext_lazy("planned work", "done"), "green"),
    Standing.ENDED: (pgettext_lazy("planned work", "ended without it"), "grey"),
    Standing.CANCELLED: (pgettext_lazy("planned work", "cancelled"), "grey"),
}
_BARS = {
    "opened": pgettext_lazy("part of the plan", "Opened"),
    "delivered": pgettext_lazy("part of the plan", "Delivered"),
    "late": pgettext_lazy("part of the plan", "Late"),
}
_TROUBLES = {
    "no_promise": gettext_lazy(
        "the charter of that day has no such service. Choose another service."
    ),
    "no_working_day": gettext_lazy("the calendar has no working day left. Look at the holidays."),
    "year_without_data": gettext_lazy("the holidays of the year are not entered yet."),
}


@register.filter
def quarter_months(span: Period) -> str:
    """'অক্টোবর–ডিসেম্বর'."""
    names = (month(day).split(" ", maxsplit=1)[0] for day in (span.first_on, span.last_on))
    return "–".join(names)


@register.filter
def kind_label(kind: str) -> str:
    return str(Kind(kind).label)


@register.filter
def revised_words(what: str) -> str:
    return str(Revised(what).label)


@register.filter
def standing_words(standing: Standing) -> str:
    return str(_STANDINGS[standing][0])


@register.filter
def standing_tone(standing: Standing) -> str:
    return _STANDINGS[standing][1]


@register.filter
def bar_words(name: str) -> str:
    return str(_BARS[name])


@register.filter
def trouble_words(code: str) -> str:
    return str(_TROUBLES.get(code) or gettext("the date could not be counted."))
