"""Sealing small secrets, as tracking codes and keys of apps, with the installation's key."""

from functools import cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from shonod.ground.seal import Seal


@cache
def seal() -> Seal:
    """Raises ImproperlyConfigured under a key that dies with this process: no code would open."""
    if not settings.SECRET_KEY_IS_KEPT:
        raise ImproperlyConfigured(
            "There is no lasting secret key: start `shonod run` once, or set SHONOD_SECRET_KEY."
        )
    return Seal(settings.SECRET_KEY)
