"""A sheet as it is drawn: all that it says, in the reader's words, for a page and for paper."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from shonod.advice.models import Option, Words
from shonod.advice.models.kinds import is_old
from shonod.advice.models.words import YEARLY
from shonod.ground.costs import Span, least_of
from shonod.ui.templatetags.days import digits, short_day
from shonod.ui.templatetags.numbers import lakhs, money

Drawn = dict[str, Any]


def drawn_of(words: Words, *, today: date, good_days: int) -> Drawn:
    """`good_days`: for how long a price is relied on."""
    costs = [option.cost(words.years, words.pieces) for option in words.options]
    least = least_of(costs)
    options = [_option(one, today, good_days) for one in words.options]
    for n, (option, cost) in enumerate(zip(options, costs, strict=True)):
        option["cost"] = span_words(cost) if cost else ""
        option["is_least"] = n == least
    return {
        "title": words.title,
        "need": _lines(words.need),
        "options": options,
        "labels": _labels(words),
        "advice": _lines(words.advice),
        "parts": [part for part in _parts(words) if part["lines"]],
        "has_old": any(option["is_old"] for option in options),
    }


def _labels(words: Words) -> dict[str, str]:
    """What the rows of the comparison are called."""
    years = ngettext("In all, over %(n)s year", "In all, over %(n)s years", words.years)
    pieces = ngettext("%(n)s piece", "%(n)s pieces", words.pieces)
    total = years % {"n": digits(words.years)}
    if words.pieces > 1:
        total = f"{total}, {pieces % {'n': digits(lakhs(words.pieces))}}"
    return {"cost": total, "price": _("Price of one"), "yearly": _("Each year")}


def _option(option: Option, today: date, good_days: int) -> Drawn:
    as_of, until = option.as_of, option.valid_until
    return {
        "name": option.name,
        "rows": [row for row in _rows(option) if row["lines"]],
        "price": span_words(option.price) if option.price else _("not known"),
        "priced_on": _priced_on(option) if as_of else "",
        "source": option.source,
        "is_old": as_of is not None and is_old(as_of, until, today, good_days),
        "yearly": [f"{label}: {money(sum_)}" for label, sum_ in _yearly(option) if sum_],
    }


def _rows(option: Option) -> Iterator[Drawn]:
    yield {"label": _("Suits"), "lines": _lines(option.suits)}
    yield {"label": _("For it"), "lines": _lines(option.good)}
    yield {"label": _("Against it"), "lines": _lines(option.bad)}
    yield {"label": _("It must have at least"), "lines": _lines(option.specs)}


def _yearly(option: Option) -> Iterator[tuple[str, Any]]:
    labels = (_("Ink, toner, paper, parts"), _("Electricity"), _("Subscription"))
    return zip(labels, (getattr(option, name) for name in YEARLY), strict=True)


def _priced_on(option: Option) -> str:
    told = _("Price of %(day)s") % {"day": short_day(option.as_of)}
    if option.valid_until:
        until = _("good until %(day)s") % {"day": short_day(option.valid_until)}
        told = f"{told}, {until}"
    return told


def _parts(words: Words) -> Iterator[Drawn]:
    yield {"title": _("What to look at when buying"), "lines": _lines(words.checks)}
    yield {"title": _("Warranty"), "lines": _lines(words.warranty)}
    yield {"title": _("Safety"), "lines": _lines(words.safety)}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def span_words(span: Span) -> str:
    """'৳৪০,০০০', or '৳৪০,০০০ – ৳৫০,০০০'."""
    return money(span.low) if span.is_one else f"{money(span.low)} – {money(span.high)}"
