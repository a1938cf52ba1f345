"""What is done to a plan: begun, copied, approved, its entries written, cancelled and opened."""

from shonod.plans.actions.opening import count_troubles, open_entry
from shonod.plans.actions.planning import approve_plan, begin_plan, copy_plan
from shonod.plans.actions.writing import Answers, add_entries, cancel_entry, write_entry

__all__ = [
    "Answers",
    "add_entries",
    "approve_plan",
    "begin_plan",
    "cancel_entry",
    "copy_plan",
    "count_troubles",
    "open_entry",
    "write_entry",
]
