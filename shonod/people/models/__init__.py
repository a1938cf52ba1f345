"""Accounts, what proves that somebody is their owner, and what happened to them."""

from shonod.people.models.factors import Authenticator, Demand, Passkey, RecoveryCode
from shonod.people.models.officer import Officer
from shonod.people.models.watch import Happening, SignIn

__all__ = [
    "Authenticator",
    "Demand",
    "Happening",
    "Officer",
    "Passkey",
    "RecoveryCode",
    "SignIn",
]
