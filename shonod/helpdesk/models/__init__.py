"""Devices with their history, faults and what is done about them, and the desk's own rules."""

from shonod.helpdesk.models.devices import Change, Device, Handover
from shonod.helpdesk.models.faults import Fault, SharedCause, Used, Visit
from shonod.helpdesk.models.rounds import Round, Sighting
from shonod.helpdesk.models.setup import Charge, Kind, KnownFault, Rule

__all__ = [
    "Change",
    "Charge",
    "Device",
    "Fault",
    "Handover",
    "Kind",
    "KnownFault",
    "Round",
    "Rule",
    "SharedCause",
    "Sighting",
    "Used",
    "Visit",
]
