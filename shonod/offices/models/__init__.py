"""Office and Post; Holiday, OfficeHours, Weekend and ListedYear: declarations about days."""

from shonod.offices.models.days import DayRow, Holiday, ListedYear, OfficeHours, Weekend
from shonod.offices.models.office import Holding, Office, Post

__all__ = ["DayRow", "Holding", "Holiday", "ListedYear", "Office", "OfficeHours", "Post", "Weekend"]
