"""Office and Post; Holiday, OfficeHours, Weekend and ListedYear."""

from shonod.offices.models.days import Holiday, ListedYear, OfficeHours, Weekend
from shonod.offices.models.office import Holding, Office, Post

__all__ = ["Holding", "Holiday", "ListedYear", "Office", "OfficeHours", "Post", "Weekend"]
