"""Reading accounts."""

from shonod.people.queries.accounts import chain_of
from shonod.people.queries.demands import EVERYWHERE, asked_of_roles, due_days
from shonod.people.queries.factors import app_of, codes_left, passkey_for, passkeys_of
from shonod.people.queries.watch import happenings, sessions_of

__all__ = [
    "EVERYWHERE",
    "app_of",
    "asked_of_roles",
    "chain_of",
    "codes_left",
    "due_days",
    "happenings",
    "passkey_for",
    "passkeys_of",
    "sessions_of",
]
