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
from shonod.offices.queries.places import (
    DESK_POST,
    desk_post,
    held_offices,
    office_at,
    roles_of,
)
from shonod.offices.queries.standing import (
    GAZETTED_FROM_MONTH,
    Standing,
    standing_of,
    year_to_enter,
)

__all__ = [
    "DESK_POST",
    "GAZETTED_FROM_MONTH",
    "KINDS",
    "Days",
    "Standing",
    "calendar_of",
    "desk_post",
    "held_offices",
    "office_at",
    "offices_below",
    "path_in",
    "path_to",
    "roles_of",
    "rules_of",
    "standing_of",
    "year_to_enter",
]
