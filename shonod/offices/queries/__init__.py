"""Reading offices, posts and days."""

from shonod.offices.queries.days import (
    KINDS,
    Days,
    calendar_of,
    offices_below,
    path_in,
    path_to,
    rules_of,
)
from shonod.offices.queries.places import desk_post, office_at, roles_of
from shonod.offices.queries.standing import (
    GAZETTED_FROM_MONTH,
    Standing,
    standing_of,
    year_to_enter,
)

__all__ = [
    "GAZETTED_FROM_MONTH",
    "KINDS",
    "Days",
    "Standing",
    "calendar_of",
    "desk_post",
    "office_at",
    "offices_below",
    "path_in",
    "path_to",
    "roles_of",
    "rules_of",
    "standing_of",
    "year_to_enter",
]
