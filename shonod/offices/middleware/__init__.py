"""Which office a request is for, the door of its desk, and its public pages kept as bytes."""

from shonod.offices.middleware.again import SaidAgain
from shonod.offices.middleware.desk import Desk, desk_view
from shonod.offices.middleware.kept import kept_bytes, kept_page, office_of
from shonod.offices.middleware.office import OfficeOfRequest, OfficeRequest

__all__ = [
    "Desk",
    "OfficeOfRequest",
    "OfficeRequest",
    "SaidAgain",
    "desk_view",
    "kept_bytes",
    "kept_page",
    "office_of",
]
