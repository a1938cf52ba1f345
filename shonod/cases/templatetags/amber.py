"""`{% load amber %}{% amber_tag case office at %}`: that half of a promise's time has passed."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from shonod.cases.models import Case
from shonod.cases.queries import Line
from shonod.cases.states import State
from shonod.ground.clock import Pause, local, part_of_day, share_of
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of, rules_of, steps_of
from shonod.offices.states import FIRST, SECOND
from shonod.ui.templatetags.days import digits

register = template.Library()


@register.simple_tag
def amber_tag(case: Case, office: Office, at: datetime) -> SafeString:
    """The tag of one case, by its receipt."""
    words = ambers(office, at)(case, case.receipt)
    return (
        format_html('<strong class="govuk-tag govuk-tag--yellow">{}</strong>', words)
        if words
        else SafeString("")
    )


def ambers(office: Office, at: datetime) -> Callable[[Case | Line, Mapping[str, Any] | None], str]:
    """A function from a case, and the receipt that knows its pauses, to words: none while the
    clock stands, once it is late, or closed."""
    today, calendar, rules = local(at).date(), calendar_of(office), rules_of(office)
    steps, part = steps_of(office, today), part_of_day(calendar, at)
    percents = {FIRST: steps.first_percent, SECOND: steps.second_percent}
    words = {level: _words(percent) for level, percent in percents.items()}

    def said(case: Case | Line, receipt: Mapping[str, Any] | None) -> str:
        if case.closed_on or case.state == State.WAITING or today > case.due_on:
            return ""
        pauses = _pauses(receipt) if receipt else ()
        days = case.day_zero_on, case.due_on, today
        share = share_of(*days, calendar, part=part, pauses=pauses, rules=rules)
        return words.get(steps.level(share, 0), "")

    return said


def _words(percent: int) -> str:
    return gettext("%(percent)s%% of the time has passed") % {"percent": digits(percent)}


def _pauses(receipt: Mapping[str, Any]) -> tuple[Pause, ...]:
    return tuple(
        Pause(
            started_at=datetime.fromisoformat(one["started_at"]),
            ended_at=datetime.fromisoformat(one["ended_at"]) if one["ended_at"] else None,
            until_on=date.fromisoformat(one["until_on"]),
            reason=one["reason"],
        )
        for one in receipt["pauses"]
    )
