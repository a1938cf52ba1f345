"""Reading what an office promises, and which room does its work."""

from shonod.catalogue.queries.promises import (
    HEAVY,
    answer_today,
    charter_in_force,
    promise_in_force,
    promises_in_force,
    promises_of,
    terms_of,
)
from shonod.catalogue.queries.works import services_for, work_of, works_of

__all__ = [
    "HEAVY",
    "answer_today",
    "charter_in_force",
    "promise_in_force",
    "promises_in_force",
    "promises_of",
    "services_for",
    "terms_of",
    "work_of",
    "works_of",
]
