"""Who keeps devices and faults, and who says how the help desk works."""

from shonod.offices.policy import is_in_charge, works_cases
from shonod.offices.states import Role


def keeps_devices(roles: set[Role]) -> bool:
    """Whoever works requests: he enters devices, binds faults to them, and goes there."""
    return works_cases(roles)


def arranges_helpdesk(roles: set[Role]) -> bool:
    """Whoever is in charge: kinds of device, known faults and their steps, charges and days."""
    return is_in_charge(roles)
