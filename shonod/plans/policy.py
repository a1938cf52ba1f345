"""Who keeps the plan; every post of the office may look at it."""

from shonod.offices.policy import is_in_charge
from shonod.offices.states import Role


def keeps_plan(roles: set[Role]) -> bool:
    """Whoever is in charge of the office writes, approves by order, and revises its plan."""
    return is_in_charge(roles)
