"""Founding offices, filling posts over time, and writing what is declared about days."""

from shonod.offices.actions.accounts import close_account, open_account
from shonod.offices.actions.days import (
    enter_country_days,
    renew_calendars,
    strike_days,
    write_days,
)
from shonod.offices.actions.founding import add_office, appoint, place_office
from shonod.offices.actions.ladders import set_ladder
from shonod.offices.actions.leaves import end_leave, take_leave
from shonod.offices.actions.measures import set_measures
from shonod.offices.actions.posts import (
    add_post,
    check_keeps,
    end_holding,
    fill_post,
    renew_rosters,
    set_superior,
)

__all__ = [
    "add_office",
    "add_post",
    "appoint",
    "check_keeps",
    "close_account",
    "end_holding",
    "end_leave",
    "enter_country_days",
    "fill_post",
    "open_account",
    "place_office",
    "renew_calendars",
    "renew_rosters",
    "set_ladder",
    "set_measures",
    "set_superior",
    "strike_days",
    "take_leave",
    "write_days",
]
