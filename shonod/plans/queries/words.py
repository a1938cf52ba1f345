"""Fiscal years and times in the reader's words."""

from django.utils.translation import gettext_lazy

from shonod.ground.fiscal import Period, Precision, quarter_of, year_words
from shonod.ui.templatetags.days import digits, month, short_day

_QUARTERS = (
    gettext_lazy("1st quarter"),
    gettext_lazy("2nd quarter"),
    gettext_lazy("3rd quarter"),
    gettext_lazy("4th quarter"),
)


def year_label(year: int) -> str:
    """'২০২৬-২৭'."""
    return digits(year_words(year))


def period_words(period: Period) -> str:
    """'১৫ ডিসেম্বর ২০২৬', 'ডিসেম্বর ২০২৬' or '২য় প্রান্তিক'."""
    if period.precision is Precision.DAY:
        return short_day(period.first_on)
    if period.precision is Precision.MONTH:
        return month(period.first_on)
    return quarter_words(quarter_of(period.first_on))


def quarter_words(number: int) -> str:
    return str(_QUARTERS[number - 1])
