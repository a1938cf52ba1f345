"""Who reads what people text."""

from shonod.offices.policy import works_cases
from shonod.offices.states import Role


def reads_texts(roles: set[Role]) -> bool:
    """Whoever works on requests: a text may become one, and shows a number."""
    return works_cases(roles)
