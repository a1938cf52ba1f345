"""What is written about devices and about the help desk itself."""

from shonod.helpdesk.actions.devices import Facts, add_device, add_devices, change_device, hand_over
from shonod.helpdesk.actions.setup import (
    begin_helpdesk,
    end_charge,
    end_kind,
    end_known_fault,
    say_charge,
    say_kind,
    say_known_fault,
    set_rule,
)

__all__ = [
    "Facts",
    "add_device",
    "add_devices",
    "begin_helpdesk",
    "change_device",
    "end_charge",
    "end_kind",
    "end_known_fault",
    "hand_over",
    "say_charge",
    "say_kind",
    "say_known_fault",
    "set_rule",
]
