"""`{% load queue %}{% queue_lines … %}`: the lines of the desk's queue.

Fifty lines of ten facts each: written here, because a template takes ten times as long over them.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from shonod.cases.models import Case
from shonod.cases.queries import Line
from shonod.cases.states import Channel, State
from shonod.cases.templatetags.amber import ambers
from shonod.cases.templatetags.cases import channel_words, state_words
from shonod.ground.clock import local
from shonod.offices.models import Office
from shonod.ui.templatetags.days import digits, reads_bangla, short_day
from shonod.ui.templatetags.numbers import phone_masked
from shonod.ui.templatetags.ui import due_tag

register = template.Library()


@register.simple_tag
def queue_lines(
    cases: Iterable[Line],
    office: Office,
    at: datetime,
    root: str,
    here: str,
    current: Case | None = None,
) -> SafeString:
    """A list item for each case; `current` is the one that is open beside the list."""
    words = _Words(office, at)
    # Where no case is open, `j` opens the first one.
    mark = "" if current else f' data-key="j" data-key-label="{words.first}"'
    lines = []
    for case in cases:
        if current and case.id == current.id:
            mark = ' aria-current="page"'
        address = f"{root}desk/cases/{case.id}/{escape(here)}"
        lines.append(
            f'<li><a class="queue__item" href="{address}"{mark}>{_line(case, words)}</a></li>\n'
        )
        mark = ""
    # Every text below that somebody typed goes through `escape`.
    return mark_safe("".join(lines))


class _Words:
    """What one list says again and again, each worked out once."""

    def __init__(self, office: Office, at: datetime) -> None:
        today = local(at).date()
        self.first = escape(gettext("First request of the list"))
        self.disputed = escape(gettext("The requester says: not done"))
        self.states = {state.value: escape(state_words(state)) for state in State}
        self.channels = {channel.value: escape(channel_words(channel)) for channel in Channel}
        self.amber = ambers(office, at)
        self.due = cache(lambda due_on: due_tag(due_on, today))
        self.code = cache(digits)
        self.is_bangla = reads_bangla()


def _line(case: Line, words: _Words) -> str:
    service = case.service_name if words.is_bangla else case.service_name_en or case.service_name
    tag: str = words.due(case.due_on)
    if case.closed_on:
        tag = f'<strong class="govuk-tag govuk-tag--grey">{words.states[case.state]}</strong>'
    return (
        f'<bdi class="queue__title">{escape(case.name)}</bdi> <span>{tag}</span> '
        f'<span class="queue__more queue__service">{words.code(case.service_code)} '
        f'{escape(service)}</span> <span class="queue__more">{_more(case, words)}</span>'
    )


def _more(case: Line, words: _Words) -> str:
    """Who asks, by which door, and how it stands, parted by dots."""
    facts = []
    passed = words.amber(case, case.waited)
    if passed:
        facts.append(f'<strong class="queue__amber">{escape(passed)}</strong>')
    if case.organisation:
        facts.append(f"<bdi>{escape(case.organisation)}</bdi>")
    if case.phone:
        facts.append(f'<span class="tabular">{escape(phone_masked(case.phone))}</span>')
    facts.append(words.channels[case.channel])
    facts.append(short_day(case.closed_on) if case.closed_on else words.states[case.state])
    if case.disputed_at and not case.closed_on:
        facts.append(f"<strong>{words.disputed}</strong>")
    return " · ".join(facts)
