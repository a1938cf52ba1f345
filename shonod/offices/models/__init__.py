"""Office; Post, Holding, Leave, Ladder and Measure; Holiday, OfficeHours, Weekend and ListedYear:
declarations about days."""

from shonod.offices.models.days import DayRow, Holiday, ListedYear, OfficeHours, Weekend
from shonod.offices.models.ladder import Ladder
from shonod.offices.models.measure import Measure
from shonod.offices.models.office import Office
from shonod.offices.models.posts import Holding, Leave, Post

__all__ = [
    "DayRow",
    "Holding",
    "Holiday",
    "Ladder",
    "Leave",
    "ListedYear",
    "Measure",
    "Office",
    "OfficeHours",
    "Post",
    "Weekend",
]
