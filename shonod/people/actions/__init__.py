"""What can be done to an account: one verb, one function."""

from shonod.people.actions.accounts import (
    add_officer,
    change_details,
    change_password,
    one_time_password,
    reset_password,
)
from shonod.people.actions.demands import ask_of_role
from shonod.people.actions.factors import (
    add_app,
    add_key,
    make_codes,
    new_secret,
    remove_app,
    remove_key,
    reset_factors,
    take_code,
    take_key,
)
from shonod.people.actions.tries import (
    WRONG_CODES_OF_ACCOUNT,
    WRONG_TRIES,
    check_tries,
    count_wrong_try,
)
from shonod.people.actions.watch import (
    NOWHERE,
    Whence,
    acknowledge,
    begin_session,
    end_session,
    end_sessions,
    forget_old_security,
    move_session,
    note,
    note_act,
    note_wrong_password,
)

__all__ = [
    "NOWHERE",
    "WRONG_CODES_OF_ACCOUNT",
    "WRONG_TRIES",
    "Whence",
    "acknowledge",
    "add_app",
    "add_key",
    "add_officer",
    "ask_of_role",
    "begin_session",
    "change_details",
    "change_password",
    "check_tries",
    "count_wrong_try",
    "end_session",
    "end_sessions",
    "forget_old_security",
    "make_codes",
    "move_session",
    "new_secret",
    "note",
    "note_act",
    "note_wrong_password",
    "one_time_password",
    "remove_app",
    "remove_key",
    "reset_factors",
    "reset_password",
    "take_code",
    "take_key",
]
