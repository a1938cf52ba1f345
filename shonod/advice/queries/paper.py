"""What stands around a sheet on paper: whose it is, of which day, where it is to be had."""

from datetime import date
from typing import Any

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from shonod.advice.models import Words
from shonod.advice.queries.drawn import drawn_of
from shonod.offices.models import Office
from shonod.ui.templatetags.days import reads_bangla, short_day
from shonod.ui.templatetags.numbers import phone
from shonod.ui.templatetags.ui import in_language


def paper_of(
    words: Words,
    office: Office,
    *,
    on: date,
    today: date,
    good_days: int,
    language: str,
    note: str = "",
    address: str = "",
) -> dict[str, Any]:
    """`on`: when it was given or last found right; `note`: whose it is, such as a tracking code;
    `address`: the page that says the same."""
    with override(language):
        return {
            **drawn_of(words, today=today, good_days=good_days),
            "language": (get_language() or "bn")[:2],
            "numerals": "০১২৩৪৫৬৭৮৯" if reads_bangla() else "0123456789",
            "head": [in_language(office, "department"), in_language(office, "name")],
            "kind_of_paper": _("Advice sheet"),
            "day": short_day(on),
            "note": note,
            "address": address,
            "phone": phone(office.phone),
            "say": _say(),
        }


def _say() -> dict[str, str]:
    return {
        "need": _("What it is needed for"),
        "options": _("Options side by side"),
        "advice": _("What the office advises"),
        "price": _("Price of one"),
        "yearly": _("Each year"),
        "least": _("least over the years"),
        "old": _("This price may be out of date. Ask for today’s before you buy."),
        "brands": _(
            "No brand is named: any that has what is asked for will do. Prices are what was found "
            "on the day that stands beside them."
        ),
        "page": _("Page"),
    }
