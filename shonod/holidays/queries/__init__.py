"""Reading declarations, the list of a year, and what changes did."""

from shonod.holidays.queries.changes import (
    Moved,
    Plan,
    calendars_seen,
    change_at,
    change_of,
    changes_of,
    known_days,
    moved_at,
    previewed_at,
)
from shonod.holidays.queries.lists import (
    Listing,
    YearList,
    entries_of,
    year_list,
)
from shonod.holidays.queries.rows import (
    declared_day,
    declared_for,
    declared_row,
    holiday_of,
    known_regions,
    listed_day,
    occasions,
    seasons_of,
)

__all__ = [
    "Listing",
    "Moved",
    "Plan",
    "YearList",
    "calendars_seen",
    "change_at",
    "change_of",
    "changes_of",
    "declared_day",
    "declared_for",
    "declared_row",
    "entries_of",
    "holiday_of",
    "known_days",
    "known_regions",
    "listed_day",
    "moved_at",
    "occasions",
    "previewed_at",
    "seasons_of",
    "year_list",
]
