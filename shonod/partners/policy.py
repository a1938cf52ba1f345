"""Who gives keys to other programs, and what a key opens."""

from shonod.offices.states import Role
from shonod.partners.models import Key

KEEPERS = {Role.OFFICER, Role.ADMINISTRATOR}


def keeps_keys(roles: set[Role]) -> bool:
    """The office's officers and its administrator answer for what partners send."""
    return bool(roles & KEEPERS)


def may_send(key: Key | None) -> bool:
    """Anybody may ask without a key, as on the web; a key may be for reading alone."""
    return key is None or key.may_open
