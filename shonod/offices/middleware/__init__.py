"""Which office a request is for, and the door of its desk."""

from shonod.offices.middleware.desk import Desk, desk_view
from shonod.offices.middleware.office import OfficeOfRequest, OfficeRequest

__all__ = ["Desk", "OfficeOfRequest", "OfficeRequest", "desk_view"]
