"""The promise and its clock: an instant and a calendar go in, a date and its receipt come out."""

from shonod.ground.clock.bangladesh import bangladesh
from shonod.ground.clock.bulk import due_dates
from shonod.ground.clock.calendar import DHAKA, Calendar, local
from shonod.ground.clock.declarations import Closure, Hours, Swap, Weekend
from shonod.ground.clock.due import Due, due, elapsed
from shonod.ground.clock.explain import explain
from shonod.ground.clock.floor import Floor, highest
from shonod.ground.clock.inherit import Level, inherited
from shonod.ground.clock.measure import Kind, Measure
from shonod.ground.clock.pauses import Pause
from shonod.ground.clock.receipt import Alike
from shonod.ground.clock.receipt_day import day_zero_of, why_day_zero
from shonod.ground.clock.rules import AgreedDateOutside, Rules
from shonod.ground.clock.share import Share, part_of_day, share_of
from shonod.ground.clock.table import Day, Reason

__all__ = [
    "DHAKA",
    "AgreedDateOutside",
    "Alike",
    "Calendar",
    "Closure",
    "Day",
    "Due",
    "Floor",
    "Hours",
    "Kind",
    "Level",
    "Measure",
    "Pause",
    "Reason",
    "Rules",
    "Share",
    "Swap",
    "Weekend",
    "bangladesh",
    "day_zero_of",
    "due",
    "due_dates",
    "elapsed",
    "explain",
    "highest",
    "inherited",
    "local",
    "part_of_day",
    "share_of",
    "why_day_zero",
]
