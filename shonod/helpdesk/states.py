"""How a device stands, how a fault is gone about, and what is refused."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.ground.refusals import Refusal

WORK = "helpdesk"


class State(models.TextChoices):
    """What the register says of a device; whether a fault of it is open is asked of its cases."""

    IN_USE = "in_use", pgettext_lazy("state of a device", "in use")
    SPARE = "spare", pgettext_lazy("state of a device", "in store")
    LOST = "lost", pgettext_lazy("state of a device", "not found")
    RETIRED = "retired", pgettext_lazy("state of a device", "retired")


class What(models.TextChoices):
    """What a line of a device's history is about."""

    ADDED = "added", _("Entered in the register")
    CHANGED = "changed", _("Changed")
    HANDED = "handed", _("Handed over")


class Payer(models.TextChoices):
    """Who pays for a part, by the office's policy."""

    OFFICE = "office", _("this office")
    CLIENT = "client", _("the office that has the device")
    VENDOR = "vendor", _("the vendor, under warranty")


class Way(models.TextChoices):
    """How a fault is gone about."""

    REMOTE = "remote", _("by telephone or remotely")
    SITE = "site", _("at the place")
    WORKSHOP = "workshop", _("in the workshop")
    VENDOR = "vendor", _("by the vendor, under warranty")


class Part(models.TextChoices):
    """The part of the day in which somebody comes."""

    ANY = "any", _("at any hour")
    MORNING = "morning", _("before noon")
    AFTERNOON = "afternoon", _("after noon")


class DeviceKnown(Refusal):
    """A device of this kind with this serial number is in the register."""

    code = "device_known"


class Settled(Refusal):
    """It was done, answered or called off before."""

    code = "settled"
