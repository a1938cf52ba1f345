"""`{% load terms %}`: what a charter promises, in the reader's words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from shonod.catalogue.models import Terms
from shonod.catalogue.queries import work_of
from shonod.ground.clock import local
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.offices.models import Office
from shonod.ui.templatetags.days import day, digits, reads_bangla, short_day
from shonod.ui.templatetags.ui import spoken

register = template.Library()

# Bangla's genitive, which 'মধ্যে' asks for, changes with the month's last sound.
_OF_MONTH = (
    "জানুয়ারির ফেব্রুয়ারির মার্চের এপ্রিলের মে’র জুনের জুলাইয়ের আগস্টের সেপ্টেম্বরের অক্টোবরের নভেম্বরের ডিসেম্বরের"
).split()


@register.filter
def wording(thing: Any, name: str = "text") -> str:
    """`name` of Terms, an edition or one of its JSON cells, in English when it has English."""
    if isinstance(thing, Mapping):
        own, english = thing.get(name), thing.get(f"{name}_en")
    else:
        own, english = getattr(thing, name, ""), getattr(thing, f"{name}_en", "")
    return (own if reads_bangla() else english or own) or ""


@register.filter
def said(thing: Any, name: str = "text") -> SafeString:
    """`wording` for a page: Bangla on an English page says that it is Bangla."""
    return spoken(wording(thing, name))


@register.filter
def mail(address: str) -> SafeString:
    """An e-mail address that a narrow page breaks before the @ rather than within a word."""
    return format_html("{}<wbr>@{}", *address.split("@", 1))


@register.filter
def limit_words(limit: TimeLimit) -> str:
    """The limit as a promise: 'On the spot, or within 3 working days'."""
    within = _within(limit.max) if limit.max else ""
    if limit.instant and within:
        words = gettext("on the spot where possible, otherwise %(within)s") % {"within": within}
    elif limit.instant:
        words = gettext("on the spot")
    elif within and limit.negotiable:
        words = gettext("%(within)s, or on an earlier day that you and the office agree on")
        words %= {"within": within}
    elif limit.negotiable:
        words = gettext("on a day that you and the office agree on")
    else:
        words = within or limit.text or gettext("the charter names no time limit")
    return words[:1].upper() + words[1:]


@register.simple_tag
def work_for(office: Office, terms: Terms) -> str:
    """The kind of work that a room does for the service today; '' for a plain case."""
    return work_of(office, terms.service, local(timezone.now()).date()) or ""


@register.filter
def by_day(on: date, today: date) -> str:
    """'by Sunday, 29 November', 'রবিবার, ২৯ নভেম্বরের মধ্যে'; the year only when it is another."""
    if not reads_bangla():
        words = day(on) if on.year != today.year else day(on).rsplit(" ", 1)[0]
        return f"by {words}"
    if on.year != today.year:
        # The joiner keeps a line from ending between day and suffix.
        return f"{day(on)}-\u2060এর মধ্যে"
    weekday = day(on).split(",")[0]
    return f"{weekday}, {short_day(on).split()[0]} {_OF_MONTH[on.month - 1]} মধ্যে"


def _within(longest: Duration) -> str:
    n, shown = longest.value, f"{longest.value:g}"
    many = 1 if n == 1 else 2
    match longest.unit:
        case Unit.MINUTE:
            words = ngettext("within %(n)s minute", "within %(n)s minutes", many)
        case Unit.HOUR:
            words = ngettext("within %(n)s hour", "within %(n)s hours", many)
        case Unit.WORKING_DAY:
            words = ngettext("within %(n)s working day", "within %(n)s working days", many)
        case Unit.DAY:
            words = ngettext("within %(n)s calendar day", "within %(n)s calendar days", many)
        case Unit.WEEK:
            words = ngettext("within %(n)s week", "within %(n)s weeks", many)
        case Unit.MONTH:
            words = ngettext("within %(n)s month", "within %(n)s months", many)
        case Unit.YEAR:
            words = ngettext("within %(n)s year", "within %(n)s years", many)
    return words % {"n": digits(shown)}
