"""Reading manuscripts, the points in them that wait, and what editions changed."""

from shonod.editions.queries.history import (
    Changes,
    Since,
    Step,
    changes_to,
    ended_with,
    history_of,
    last_with,
    renumbered,
    since,
)
from shonod.editions.queries.parts import (
    holder_of,
    listed_at,
    manuscripts_of,
    part_of,
    service_at,
)
from shonod.editions.queries.points import Note, Point, notes_of, points_of

__all__ = [
    "Changes",
    "Note",
    "Point",
    "Since",
    "Step",
    "changes_to",
    "ended_with",
    "history_of",
    "holder_of",
    "last_with",
    "listed_at",
    "manuscripts_of",
    "notes_of",
    "part_of",
    "points_of",
    "renumbered",
    "service_at",
    "since",
]
