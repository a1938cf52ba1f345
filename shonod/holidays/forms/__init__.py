"""What an officer fills in to change days; each form says in a Plan what it would declare."""

from shonod.holidays.forms.days import DayForm, LiftForm, RevokeForm
from shonod.holidays.forms.lists import ApproveForm, ListFileForm
from shonod.holidays.forms.seasons import HoursForm, WeekendForm

__all__ = [
    "ApproveForm",
    "DayForm",
    "HoursForm",
    "LiftForm",
    "ListFileForm",
    "RevokeForm",
    "WeekendForm",
]
