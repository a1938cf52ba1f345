"""Bangladesh's calendar as the project knows it, from shonod/ground/calendars/."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from shonod.ground.clock.calendar import Calendar


@cache
def bangladesh(scopes: Iterable[str] = frozenset()) -> Calendar:
    """Weekend, hours, holidays and swaps of each listed year; a source in every row.

    `scopes` (hashable) are the regions whose own holidays close the office, such as "rangamati".
    """
    merged: dict[str, list[object]] = {
        name: [] for name in ("weekends", "hours", "closures", "swaps", "years")
    }
    folder = files("shonod.ground").joinpath("calendars")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json"):
            listed = json.loads(file.read_text(encoding="utf-8"))
            for name, rows in merged.items():
                rows.extend(listed.get(name, ()))
    return Calendar.from_json({**merged, "scopes": list(scopes)})
