"""Who sees and who keeps the register of institutions."""

from shonod.offices.policy import is_in_charge
from shonod.offices.states import Role

REPRESENTS = "represents"


def keeps_institutions(roles: set[Role]) -> bool:
    """Whoever is in charge sees the paper, and answers for who signs in."""
    return is_in_charge(roles)
