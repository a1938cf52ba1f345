"""Sealing tracking codes with the installation's key."""

from functools import cache

from django.conf import settings

from shonod.ground.seal import Seal


@cache
def seal() -> Seal:
    return Seal(settings.SECRET_KEY)
