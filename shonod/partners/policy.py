"""Who gives keys to other programs, and what a key opens."""

from shonod.offices.policy import is_in_charge
from shonod.offices.states import Role
from shonod.partners.models import Key


def keeps_keys(roles: set[Role]) -> bool:
    """Whoever is in charge of the office answers for what partners send."""
    return is_in_charge(roles)


def may_send(key: Key | None) -> bool:
    """Anybody may ask without a key, as on the web; a key may be for reading alone."""
    return key is None or key.may_open
