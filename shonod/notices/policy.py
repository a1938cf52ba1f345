"""Who says what the office tells, and who sends again what failed."""

from shonod.offices.policy import is_in_charge, works_cases
from shonod.offices.states import Role


def words_notices(roles: set[Role]) -> bool:
    """Whoever is in charge answers for what the office says."""
    return is_in_charge(roles)


def sends_again(roles: set[Role]) -> bool:
    """Whoever works on the requests sees what did not arrive and sends it once more."""
    return works_cases(roles)
