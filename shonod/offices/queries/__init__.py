"""Reading offices, posts and days."""

from shonod.offices.queries.authors import author_post
from shonod.offices.queries.days import (
    KINDS,
    Days,
    calendar_of,
    offices_below,
    path_in,
    path_to,
    rules_of,
)
from shonod.offices.queries.held import Held, held_of
from shonod.offices.queries.ladders import ladder_of, steps_of
from shonod.offices.queries.measures import measure_of, measures_of
from shonod.offices.queries.places import (
    DESK_POST,
    Reading,
    desk_post,
    held_offices,
    office_at,
    reading_at,
    roles_of,
)
from shonod.offices.queries.roster import (
    Answer,
    Roster,
    Seat,
    Sitter,
    roster_now,
    roster_of,
    whole_roster,
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
    "Answer",
    "Days",
    "Held",
    "Reading",
    "Roster",
    "Seat",
    "Sitter",
    "Standing",
    "author_post",
    "calendar_of",
    "desk_post",
    "held_of",
    "held_offices",
    "ladder_of",
    "measure_of",
    "measures_of",
    "office_at",
    "offices_below",
    "path_in",
    "path_to",
    "reading_at",
    "roles_of",
    "roster_now",
    "roster_of",
    "rules_of",
    "standing_of",
    "steps_of",
    "whole_roster",
    "year_to_enter",
]
