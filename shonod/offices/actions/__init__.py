"""Founding offices, filling posts, and writing what is declared about days."""

from shonod.offices.actions.days import (
    enter_country_days,
    renew_calendars,
    strike_days,
    write_days,
)
from shonod.offices.actions.founding import add_office, appoint

__all__ = [
    "add_office",
    "appoint",
    "enter_country_days",
    "renew_calendars",
    "strike_days",
    "write_days",
]
