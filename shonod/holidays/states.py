"""What kinds of days, marks and problems are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.holidays import Mark
from shonod.offices.states import ClosureKind

KINDS: dict[str, Promise] = {
    ClosureKind.GENERAL: _("General holiday"),
    ClosureKind.EXECUTIVE: _("Holiday by executive order"),
    ClosureKind.REGIONAL: _("Regional holiday"),
    ClosureKind.OFFICE: _("Holiday of the office"),
    ClosureKind.OPTIONAL: _("Optional holiday"),
}
# Regions that the country's own list names; another is called as it was written.
REGIONS: dict[str, Promise] = {
    "bandarban": _("Bandarban"),
    "khagrachhari": _("Khagrachhari"),
    "rangamati": _("Rangamati"),
}
MARKS: dict[str, Promise] = {
    Mark.KNOWN: _("in the calendar already"),
    Mark.TWICE: _("twice in this file"),
    Mark.PAST_YEAR: _("of a past year"),
    Mark.TIMED: _("read from its times: check the hours"),
    Mark.KIND_UNKNOWN: _("its kind is not known: taken as a general holiday"),
}
PROBLEMS: dict[str, Promise] = {
    "bad_date": _("there is no such date"),
    "no_date": _("it has no date"),
    "no_name": _("it has no name"),
    "ends_before": _("it ends before it begins"),
    "too_long": _("it lasts longer than 31 days"),
    "bad_time": _("there is no such time"),
    "weekday_differs": _("the weekday is not that of the date"),
    "cancelled": _("it is cancelled"),
    "recurring": _("it repeats every year; a list says each year’s days by their dates"),
    "zone": _("its time zone is not Bangladesh’s"),
    "spans_days": _("it lasts from an hour of one day to an hour of another"),
    "midday": _("it closes the office in the middle of a day only"),
}
