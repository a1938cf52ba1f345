"""Devices and their history; what an office's help desk knows and charges."""

from shonod.helpdesk.models.devices import Change, Device, Handover
from shonod.helpdesk.models.setup import Charge, Kind, KnownFault, Rule

__all__ = ["Change", "Charge", "Device", "Handover", "Kind", "KnownFault", "Rule"]
