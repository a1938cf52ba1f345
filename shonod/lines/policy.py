"""Who sees how the lines are, and who has them tried."""

from shonod.offices.policy import is_in_charge, sees_desk
from shonod.offices.states import Role


def sees_lines(roles: set[Role]) -> bool:
    """Everybody at the desk: a dead line concerns whoever promises to write or call."""
    return sees_desk(roles)


def tries_lines(roles: set[Role]) -> bool:
    """Whoever is in charge; a try asks the gateway, and its answer may name the account."""
    return is_in_charge(roles)
