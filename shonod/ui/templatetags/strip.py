"""The calendar strip: the days of a receipt (docs/reference/receipt.md), each with what it
counted as and why. Written here rather than in a template, which takes ten times as long.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext_lazy

from shonod.ui.templatetags.days import as_date, digits, month, reads_bangla, weekday

# The states of a day in a receipt, as its reader would call them.
_STATES = {
    "sent": pgettext_lazy("a day in the count", "sent"),
    "zero": pgettext_lazy("a day in the count", "day of receipt"),
    "counted": pgettext_lazy("a day in the count", "counted"),
    "running": pgettext_lazy("a day in the count", "time runs"),
    "open": pgettext_lazy("a day in the count", "open day"),
    "closed": pgettext_lazy("a day in the count", "closed"),
    "paused": pgettext_lazy("a day in the count", "paused"),
    "due": pgettext_lazy("a day in the count", "due day"),
}


def calendar_strip(receipt: Mapping[str, Any] | None) -> SafeString:
    """A list of days; empty where there is no receipt."""
    name = escape(gettext("The days, one by one"))
    cells = "".join(_cells(receipt)) if receipt else ""
    # Every text of a receipt goes through `escape` on its way here.
    return mark_safe(f'<ol class="days" aria-label="{name}">{cells}</ol>')


def _cells(receipt: Mapping[str, Any]) -> Iterator[str]:
    last_month = ""
    before = receipt.get("before", ())
    for place, row in enumerate((*before, *receipt["days"])):
        this_month = month(row["on"])
        state = ("closed" if place else "sent") if place < len(before) else _state(row, receipt)
        yield _cell(row, state, this_month if this_month != last_month else "")
        last_month = this_month


def _state(row: Mapping[str, Any], receipt: Mapping[str, Any]) -> str:
    return "due" if row["on"] == receipt["due_on"] else str(row["state"])


def _cell(row: Mapping[str, Any], state: str, new_month: str) -> str:
    first, head = "", ""
    if new_month:
        first, head = " days__cell--first", f'<span class="days__month">{new_month}</span> '
    return (
        f'<li class="days__cell days__cell--{state}{first}">{head}'
        f'<time class="days__date" datetime="{escape(row["on"])}">'
        f'<span class="days__number">{digits(as_date(row["on"]).day)}</span> '
        f'<span class="days__weekday">{weekday(row["on"])}</span></time> '
        f'<span class="days__text"><span class="days__what">{escape(str(_STATES[state]))}'
        f"{_count(row)}</span>{_reasons(row)}</span></li>\n"
    )


def _count(row: Mapping[str, Any]) -> str:
    if not row.get("n"):
        return ""
    words = gettext("day %(count)s") % {"count": digits(row["n"])}
    return f' · <span class="days__count">{escape(words)}</span>'


def _reasons(row: Mapping[str, Any]) -> str:
    english = not reads_bangla()
    names = ((english and one.get("name_en")) or one.get("name_bn", "") for one in row["because"])
    return "".join(f' <span class="days__reason">{escape(name)}</span>' for name in names)
